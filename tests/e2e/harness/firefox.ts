/** One Firefox with Passmint, driven by WebDriver BiDi over its own socket. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensure } from '../../../scripts/browser.ts';
import { type Site, serve } from '../../../scripts/demo/server.ts';
import { firefoxId } from '../../../scripts/manifest.ts';
import type { JournalEntry } from '../../../src/service/index.ts';
import { type Display, openDisplay } from './display.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { until } from './until.ts';
import { connect, type Wire } from './wire.ts';

/** Firefox gives every installation a random address; this one is known beforehand. */
const uuid = '5e1f9a52-3f0b-4c36-9d0e-0c6c2f7f4b11';

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: uuid }),
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'termsofuse.bypassNotification': true,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'extensions.update.enabled': false,
  'services.settings.server': 'data:,',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // Names that are no names of the network: pages of any such host can be visited.
  'network.dns.localDomains': '__proto__,constructor,hasownproperty.example,ex\u0430mple.com,xn--exmple-4nf.com',
  // Its own generator would stand beside ours.
  'signon.generation.enabled': false,
  'signon.rememberSignons': false,
};

export interface TestFirefoxOptions {
  /** Folder of the extension; the one that was built when it is left out. */
  extension?: string;
  /** More preferences, by name. */
  preferences?: Record<string, string | number | boolean>;
  /** The person's home folder, where it is not this machine's. */
  home?: string;
}

export interface TestFirefox {
  /** The folder of the profile. */
  profile: string;
  site: Site;
  display: Display;
  wire: Wire;
  /** Address of a page of the extension. */
  address(path: string): string;
  /** Opens a page of tests/pages in a new tab, in front. */
  visit(path: string, host?: '127.0.0.1' | 'localhost'): Promise<FirefoxTab>;
  /** Opens any address in a new tab, in front. */
  open(address: string): Promise<FirefoxTab>;
  /** Runs a function of no variables but its arguments in the browser's own window. */
  inWindow<Value>(code: string, ...values: (string | number)[]): Promise<Value>;
  /** Unloads Passmint's background, as the browser does after 30 idle seconds. */
  stopBackground(): Promise<void>;
  /** Whether the background runs now. */
  backgroundRuns(): Promise<boolean>;
  /** What went wrong in Passmint's background, pages and content scripts since the last reset. */
  errors(): Promise<string[]>;
  /** Runs a function in a page of the extension. */
  inExtension<Value>(code: string, ...values: (string | number)[]): Promise<Value>;
  /** Puts values, as JSON, into a storage area. */
  store(area: 'session' | 'sync' | 'local', values: string): Promise<void>;
  /** The passwords that were handed out, newest first. */
  journal(): Promise<JournalEntry[]>;
  /** Installs the extension again over itself, as an update does. */
  update(): Promise<void>;
  /** As after installation: no page of the tests open, nothing stored, no error. */
  reset(): Promise<void>;
  /** Ends the browser as a person does, so that it writes down what it means to keep. The profile stays until `close`. */
  quit(): Promise<void>;
  close(): Promise<void>;
}

const pages = fileURLToPath(new URL('../../pages', import.meta.url));
const distribution = fileURLToPath(new URL('../../../dist/firefox', import.meta.url));

/** Starts a browser with a window on a screen of its own: without one a page never has the focus. */
export async function startFirefox(options: TestFirefoxOptions = {}): Promise<TestFirefox> {
  const closers: (() => Promise<unknown> | void)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const site = await serve(pages);
    closers.push(site.close);
    const display = await openDisplay();
    closers.push(display.close);
    const profile = mkdtempSync(join(tmpdir(), 'passmint-'));
    closers.push(async () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
    const lines = Object.entries({ ...preferences, ...options.preferences }).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));

    const browser = spawn(
      ensure('firefox').firefox,
      // System access: the tests reach the browser's own menus and popups.
      [
        '--profile',
        profile,
        '--no-remote',
        '--remote-debugging-port',
        '0',
        '--remote-allow-system-access',
        'about:blank',
      ],
      {
        env: {
          ...process.env,
          ...(options.home === undefined ? {} : { HOME: options.home }),
          DISPLAY: display.name,
          WAYLAND_DISPLAY: '',
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const exited = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
    closers.push(() => {
      browser.kill('SIGKILL');
      return exited;
    });
    let said = '';
    browser.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const socket = await until('Firefox listens', () => said.match(/WebDriver BiDi listening on (ws:\S+)/)?.[1]);
    const wire = await connect(`${socket}/session`);
    closers.push(wire.close);
    await wire.send('session.new', { capabilities: {} });
    const install = () =>
      wire.send('webExtension.install', { extensionData: { type: 'path', path: options.extension ?? distribution } });
    await install();

    const { contexts } = await wire.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = new FirefoxTab(wire, contexts[0].context);
    const open: TestFirefox['open'] = async (address) => {
      const { context } = await wire.send('browsingContext.create', { type: 'tab' });
      // An extension's page never tells that it is complete.
      const wait = address.startsWith('http') ? 'complete' : 'none';
      await wire.send('browsingContext.navigate', { context, url: address, wait });
      await wire.send('browsingContext.activate', { context });
      return new FirefoxTab(wire, context);
    };

    const address = (path: string) => `moz-extension://${uuid}/${path}`;
    // Through this page the tests read the storage, as the background need not run.
    const openHome = async () => {
      const page = await open(address('options.html'));
      await until('the page of the extension is there', () => page.run<boolean>(`() => 'browser' in window`));
      return page;
    };
    let home = await openHome();

    const allErrors = () => window.run<string[]>(errorsOf, address(''));
    let known = 0;
    /** Which event page runs now. */
    const instance = () =>
      window.run<string | null>(
        `() => [...${extensionObject}.views].find(({ viewType }) => viewType === 'background')?.contextId ?? null`,
      );
    const backgroundState = () => window.run<string>(`() => ${extensionObject}.backgroundState`);

    return {
      ...{ site, display, wire, profile, address, open, close },
      async quit() {
        await wire.send('browser.close');
        await exited;
      },
      visit: (path, host) => open(site.url(path, host)),
      inWindow: (code, ...values) => window.run(code, ...values),
      errors: async () => (await allErrors()).slice(known),
      async stopBackground() {
        // One that is only starting has no name yet.
        await until('the background has started', async () => (await backgroundState()) !== 'starting');
        const stopped = await instance();
        await until('the background is stopped', async () => {
          const now = await instance();
          // A page that waits for an answer may have started the next one already.
          if ((await backgroundState()) === 'stopped' || ![null, stopped].includes(now)) return true;
          // The browser does not stop one that is answering, or that an event comes to meanwhile.
          if (now === stopped) await window.run(`async () => { await ${extensionObject}.terminateBackground() }`);
          return false;
        });
      },
      backgroundRuns: async () => (await backgroundState()) === 'running',
      inExtension: (code, ...values) => home.run(code, ...values),
      store: (area, values) =>
        home.run(`async (area, values) => { await browser.storage[area].set(JSON.parse(values)) }`, area, values),
      journal: () => home.run(`async () => (await browser.storage.session.get('journal')).journal ?? []`),
      async update() {
        await install();
        // The browser closes the pages of the old version.
        home = await openHome();
      },
      async reset() {
        const tree = await wire.send('browsingContext.getTree');
        for (const { context } of tree.contexts)
          if (context !== home.context) await wire.send('browsingContext.close', { context });
        // What a page told the background while it was closed may be written only after this was cleared.
        await until('nothing is stored', () =>
          home.run<boolean>(`async () => {
            for (const area of ['session', 'sync', 'local']) await browser.storage[area].clear();
            // No such message: the background answers after all that came before.
            await browser.runtime.sendMessage({ to: 'background', kind: 'nothing', request: {} });
            return ((await browser.storage.session.get('journal')).journal ?? []).length === 0;
          }`),
        );
        known = (await allErrors()).length;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The browser's own object of the extension, as an expression for its window. */
const extensionObject = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  .ExtensionParent.GlobalManager.getExtension('${firefoxId}')`;

/** The browser's console, where everything arrives that nobody caught. */
const errorsOf = `(address) => Services.console.getMessageArray()
  .filter((message) => message instanceof Ci.nsIScriptError)
  // A page that was closed or left while it waited for an answer: nobody is there to handle it.
  .filter(({ errorMessage }) => !/^Promise (rejected|resolved) (after context unloaded|while context is inactive)/.test(errorMessage))
  .filter(({ flags, sourceName }) => !(flags & Ci.nsIScriptError.warningFlag) && sourceName.startsWith(address))
  .map(({ sourceName, lineNumber, errorMessage }) => sourceName + ':' + lineNumber + ' ' + errorMessage)`;
