/** Opens a Chromium-based browser with Passmint in a fresh profile, which goes when the browser is closed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { ensure, sandboxFlags } from './browser.ts';

export interface Launch {
  /** Without a window. */
  headless: boolean;
  /** More command line flags. */
  flags?: string[];
  /** Environment variables that are added, such as DISPLAY. */
  env?: Record<string, string>;
  /** Folder of the extension; the one that was built when it is left out. */
  extension?: string;
  /** Whether the browser draws its pages in dark colours. */
  colorScheme?: 'light' | 'dark';
}

export interface BareChromium {
  context: BrowserContext;
  /** The browser's own debugging session, for what is not about one page. */
  cdp: CDPSession;
  /** The folder of the profile. */
  profile: string;
  /** Closes the browser and deletes the profile. Calling it again is harmless. */
  close(): Promise<void>;
}

export interface Chromium extends BareChromium {
  /** Passmint's extension id. */
  id: string;
}

/** How a browser is started whose own language that is. @param language a folder of `src/_locales` */
export function inLanguage(language: string): Pick<Launch, 'flags' | 'env'> {
  const tag = language.replace('_', '-');
  // Linux has it from the environment, other systems from the flag.
  return { flags: [`--lang=${tag}`], env: { LANGUAGE: tag.replace('-', '_') } };
}

export const distribution = fileURLToPath(new URL('../dist/chromium', import.meta.url));

/**
 * Opens the browser with the extension, and closes the first-run page.
 * @throws MissingProgramError when there is no browser
 */
export async function openChromium(launch: Launch): Promise<Chromium> {
  const browser = await openBareChromium(launch);
  try {
    const [id, firstRun] = await Promise.all([
      loadUnpacked(browser.cdp, launch.extension ?? distribution),
      browser.context.waitForEvent('page', { timeout: 30_000 }),
    ]);
    await firstRun.close();
    return { ...browser, id };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Opens the browser without any extension.
 * @throws MissingProgramError when there is no browser
 */
export async function openBareChromium({ headless, flags = [], env = {}, colorScheme }: Launch): Promise<BareChromium> {
  const executablePath = ensure('chromium').chromium;
  const profile = mkdtempSync(join(tmpdir(), 'passmint-'));
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  let context: BrowserContext;
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      // The caller ends the browser, so that the profile goes with it.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { ...process.env, ...env },
      ...(headless ? {} : { viewport: null }),
      colorScheme: headless && colorScheme !== undefined ? colorScheme : null,
      // Playwright's own flags that would make it another browser than people have.
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation', '--disable-back-forward-cache'],
      args: ['--enable-unsafe-extension-debugging', ...sandboxFlags, ...flags],
    });
  } catch (error) {
    forget();
    throw error;
  }
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= context.close().finally(forget);
    return closing;
  };
  try {
    const browser = context.browser();
    if (browser === null) throw new Error('The browser has no debugging session of its own.');
    const cdp = await browser.newBrowserCDPSession();
    return { context, cdp, profile, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The extension commands of the debugging protocol are not in Playwright's types. */
type Send = (method: string, params: Record<string, unknown>) => Promise<unknown>;

/**
 * Loads an unpacked extension by the debugging protocol: branded Chrome has dropped `--load-extension` (since 137).
 * @returns its id
 */
export async function loadUnpacked(cdp: CDPSession, path: string): Promise<string> {
  return ((await (cdp.send as Send).call(cdp, 'Extensions.loadUnpacked', { path })) as { id: string }).id;
}

/** Presses Passmint's toolbar button on a tab, as a person would: the browser opens the popup and grants activeTab. */
export async function pressToolbarButton({ cdp, id }: Chromium, tab: string): Promise<void> {
  await (cdp.send as Send).call(cdp, 'Extensions.triggerAction', { id, targetId: tab });
}
