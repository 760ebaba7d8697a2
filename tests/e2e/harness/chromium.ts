/** One Chromium with Passmint for a test file, with everything that its tests look at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type Chromium, distribution, openChromium } from '../../../scripts/chromium.ts';
import { type Site, serve } from '../../../scripts/demo/server.ts';
import { contentWorldOf } from './content-world.ts';
import { type Display, openDisplay } from './display.ts';
import { type Storage, storageOf } from './storage.ts';
import { defaultTimeout, until } from './until.ts';
import { connect, type Wire } from './wire.ts';
import { followWorker, type ServiceWorker } from './worker.ts';

export interface TestBrowserOptions {
  /** A window on a screen of its own, for native menus, native keys and the system's clipboard. */
  headed?: boolean;
  /** More command line flags. */
  flags?: string[];
  /** Folder of the extension; the one that was built when it is left out. */
  extension?: string;
  colorScheme?: 'light' | 'dark';
}

export interface TestBrowser extends Chromium {
  /** The pages of tests/pages, on 127.0.0.1 and, as another origin and site, on localhost. */
  site: Site;
  worker: ServiceWorker;
  storage: Storage;
  /** The screen; null when headless. */
  display: Display | null;
  wire: Wire;
  /** Where the browser's debugging server listens. */
  debugging: string;
  /** What went wrong so far in the worker, in Passmint's pages, in its content scripts and in the tests' pages. */
  errors(): string[];
  /** Adds to the errors. */
  report(error: string): void;
  /** Opens a page of tests/pages in a new tab, in front, and waits until Passmint's content script is in it. */
  visit(path: string, host?: '127.0.0.1' | 'localhost'): Promise<Page>;
  /** Loads the extension again, as an update does, and waits until the new worker runs. */
  update(): Promise<void>;
  /** As after installation: no page of the tests open, nothing stored, no error. */
  reset(): Promise<void>;
}

const pages = fileURLToPath(new URL('../../pages', import.meta.url));

/** A known place, and no bar under the toolbar: a native pointer has to know where the page begins. */
const windowFlags = ['--test-type', '--window-position=0,0', '--window-size=1280,900'];

/** Starts a browser. Its `close` ends it with everything around it. */
export async function startChromium(options: TestBrowserOptions = {}): Promise<TestBrowser> {
  const { headed = false, flags = [], ...rest } = options;
  const closers: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const site = await serve(pages);
    closers.push(site.close);
    const display = headed ? await openDisplay() : null;
    if (display !== null) closers.push(display.close);
    const chromium = await openChromium({
      headless: !headed,
      ...rest,
      env: display === null ? {} : { DISPLAY: display.name },
      flags: ['--remote-debugging-port=0', ...(headed ? windowFlags : []), ...flags],
    });
    closers.push(chromium.close);
    const { context, id, profile } = chromium;
    context.setDefaultTimeout(defaultTimeout);
    const [port, path] = await until('the debugging server listens', () => debuggingServer(profile));
    const wire = await connect(`ws://127.0.0.1:${port}${path}`);
    closers.push(wire.close);
    const worker = await followWorker(wire, id);
    const pageErrors = errorsOfPages(chromium);
    // A page of the extension that does nothing: it keeps the window open, and through it the tests read the storage.
    const openHome = async (page: Page) => {
      await page.goto(`chrome-extension://${id}/manifest.json`);
      return page;
    };
    let home = await openHome(context.pages()[0] ?? (await context.newPage()));
    const storage = storageOf(() => home);

    const visit: TestBrowser['visit'] = async (name, host) => {
      const page = await context.newPage();
      await page.goto(site.url(name, host));
      await page.bringToFront();
      await contentWorldOf(page);
      return page;
    };

    const update = async () => {
      await wire.send('Extensions.loadUnpacked', { path: distribution });
      // The browser closes the pages of the old version.
      home = await openHome(await context.newPage());
      const ready = () => worker.evaluate<boolean>(`'chrome' in self`).catch(() => false);
      await until('the new worker runs', ready);
    };

    const reset = async () => {
      // Also what Playwright does not see here: a popup that a failed test left open.
      const { targetInfos } = await wire.send('Target.getTargets', { filter: [{ type: 'page' }] });
      // A popup goes by itself when the page below it does.
      for (const { targetId, url } of targetInfos)
        if (url !== home.url()) await wire.send('Target.closeTarget', { targetId }).catch(() => undefined);
      await until('only the page of the extension is left', () => context.pages().length === 1);
      // What a page told the worker while it was closed may be written only after this was cleared.
      await until('nothing is stored', async () => {
        for (const area of ['session', 'sync', 'local'] as const) await storage.clear(area);
        // No surface: the worker answers that it may not ask, after all that came before.
        await home.evaluate(() => chrome.runtime.sendMessage({ to: 'background', kind: 'nothing', request: {} }));
        return Object.keys(await storage.read('session')).length === 0;
      });
      // The worker remembers what it has read there.
      if (await home.evaluate(emptyDatabase)) await worker.stop();
      pageErrors.length = 0;
      worker.errors.length = 0;
    };

    return {
      ...chromium,
      ...{ site, worker, storage, display, wire, visit, update, reset, close },
      debugging: `http://127.0.0.1:${port}`,
      errors: () => [...worker.errors.map((error) => `service worker: ${error}`), ...pageErrors],
      report: (error) => pageErrors.push(error),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Empties the database of own and learnt rules, from a page of the extension. @returns whether there was anything in it */
async function emptyDatabase(): Promise<boolean> {
  const opening = indexedDB.open('passmint', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('values');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const transaction = opening.result.transaction('values', 'readwrite');
  const values = transaction.objectStore('values');
  const count = values.count();
  values.clear();
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  opening.result.close();
  return count.result > 0;
}

/** Port and path of the browser's debugging server, once it has written them down. */
function debuggingServer(profile: string): string[] | null {
  try {
    const lines = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    return lines.length < 2 ? null : lines;
  } catch {
    return null;
  }
}

/** Exceptions and rejections in any page and any script in it, and what Passmint's own pages complain about. */
function errorsOfPages({ context, id }: Chromium): string[] {
  const errors: string[] = [];
  context.on('weberror', (webError) => {
    errors.push(`${webError.page()?.url()}: ${webError.error().stack}`);
  });
  context.on('console', (message) => {
    const from = message.location().url || message.page()?.url() || '';
    if (message.type() === 'error' && from.startsWith(`chrome-extension://${id}/`))
      errors.push(`${from}: ${message.text()}`);
  });
  return errors;
}
