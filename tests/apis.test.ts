/** The oldest browsers that the manifests name have every API that the code uses, or the code does without. */
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { buildTarget, oldest } from '../scripts/manifest.ts';
import { root } from '../scripts/run.ts';

interface Api {
  /** The first version of Chromium that has it for extensions of Manifest V3. */
  since: number;
  /** What the code does where it is missing; needed where `since` is newer than the manifest's minimum. */
  without?: string;
}

/**
 * Extension APIs. Manifest V3 itself came with 88; what is older has that. Checked against the compatibility data of MDN
 * (npm: @mdn/browser-compat-data 8.1.9), which has all but `offscreen` and `documentIds`: those are Chromium's alone, and
 * @types/chrome 0.3.7, made from its definitions, says since when.
 */
const extensionApis: Record<string, Api> = {
  'action.openPopup': { since: 127, without: 'Preview says that the toolbar button shows it (consider-offer.ts)' },
  'action.setBadgeBackgroundColor': { since: 88 },
  'action.setBadgeText': { since: 88 },
  'action.setTitle': { since: 88 },
  'alarms.clear': { since: 88 },
  'alarms.create': { since: 88 },
  'alarms.onAlarm': { since: 88 },
  'commands.getAll': { since: 88 },
  'commands.onCommand': { since: 88 },
  'commands.openShortcutSettings': {
    since: Number.POSITIVE_INFINITY,
    without: 'Chromium has an address for it (shortcuts.tsx)',
  },
  'contextMenus.create': { since: 88 },
  'contextMenus.onClicked': { since: 88 },
  'contextMenus.removeAll': { since: 88 },
  'i18n.getMessage': { since: 88 },
  'offscreen.closeDocument': { since: 109 },
  'offscreen.createDocument': { since: 109 },
  'permissions.contains': { since: 88 },
  'permissions.onAdded': { since: 88 },
  'permissions.onRemoved': { since: 88 },
  'permissions.remove': { since: 88 },
  'permissions.request': { since: 88 },
  'runtime.connect': { since: 88 },
  'runtime.getContexts': { since: 116 },
  'runtime.getManifest': { since: 88 },
  'runtime.getURL': { since: 88 },
  'runtime.id': { since: 88 },
  'runtime.onConnect': { since: 88 },
  'runtime.onInstalled': { since: 88 },
  'runtime.onMessage': { since: 88 },
  'runtime.onStartup': { since: 88 },
  'runtime.onUpdateAvailable': { since: 88 },
  'runtime.openOptionsPage': { since: 88 },
  'runtime.reload': { since: 88 },
  'runtime.sendMessage': { since: 88 },
  'scripting.executeScript': { since: 88 },
  'storage.local': { since: 88 },
  'storage.managed': { since: 88 },
  'storage.onChanged': { since: 88 },
  'storage.session': { since: 102 },
  'storage.sync': { since: 88 },
  'tabs.create': { since: 88 },
  'tabs.get': { since: 88 },
  'tabs.onUpdated': { since: 88 },
  'tabs.query': { since: 88 },
  'tabs.sendMessage': { since: 88 },
};

/** Where a whole API is handed over: the source and the interface that say what is used of it. */
const handedOver: Record<string, readonly (readonly [path: string, name: string])[]> = {
  runtime: [
    ['messaging/send.ts', 'SendingRuntime'],
    ['messaging/listen.ts', 'ListeningRuntime'],
    ['messaging/receive.ts', 'SenderRuntime'],
    ['messaging/lists.ts', 'ConnectingRuntime'],
    ['messaging/receive-lists.ts', 'ConnectedRuntime'],
  ],
  tabs: [['messaging/send.ts', 'SendingTabs']],
};

/** What pages and the manifest have got since, and the words that use it. */
const platformApis: Record<string, Api & { used: RegExp }> = {
  'scripting: injectImmediately': { since: 102, used: /injectImmediately/ },
  'scripting: documentIds': { since: 106, used: /documentIds/ },
  'Element.checkVisibility': { since: 105, used: /\.checkVisibility\(/ },
  'checkVisibility: opacityProperty, visibilityProperty': { since: 121, used: /(opacity|visibility)Property: true/ },
  'popover=manual': { since: 114, used: /popover = 'manual'/ },
};

const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^node\//.test(path))
  .map((path) => readFileSync(`${root}src/${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, ''));

/** The API's own name and the one that content scripts give it. */
const api = String.raw`\b(?:browser|chrome|extension)\??\s*\.([a-z]\w*)`;
const matches = (source: string, words: string) =>
  [...source.matchAll(new RegExp(words, 'g'))].map((match) => match.slice(1).map((group) => group ?? ''));

/** What a source uses: `runtime.getURL` and the like; not types, whose names begin with a capital letter. */
function usesIn(source: string): string[] {
  const direct = matches(source, String.raw`${api}\??\s*\.([a-z]\w*)`);
  // `const menus = browser.contextMenus` gives it another name.
  const renamed = matches(source, String.raw`\bconst (\w+)[^;=]* = [^;]*?${api}(?=[ ;])`).flatMap(([name, of]) =>
    matches(source, String.raw`\b${name}\??\.([a-z]\w*)`).map(([member]) => [of, member]),
  );
  // Firefox calls it so.
  return [...direct, ...renamed].map(([of, name]) => `${of === 'menus' ? 'contextMenus' : of}.${name}`);
}

/** The names of an interface's own members. */
function membersOf(path: string, name: string): string[] {
  const source = readFileSync(`${root}src/${path}`, 'utf8');
  const body = new RegExp(`interface ${name}\\b[^{]*\\{\\n([\\s\\S]*?)\\n\\}`).exec(source)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)[?(:]/gm)].map(([, member = '']) => member);
}

const used = new Set([
  ...sources.flatMap(usesIn),
  ...Object.entries(handedOver).flatMap(([of, interfaces]) =>
    interfaces.flatMap((one) => membersOf(...one).map((member) => `${of}.${member}`)),
  ),
]);

test('every extension API that the code uses has its row, and every row is used', () => {
  expect([...used].sort()).toEqual(Object.keys(extensionApis).sort());
});

test('what is handed over whole is handed to an interface that says what is used of it', () => {
  const given = sources.flatMap((source) => matches(source, String.raw`[(,]\s*${api}\s*[,)]`).flat());
  expect([...new Set(given)].sort()).toEqual(Object.keys(handedOver).sort());
  for (const one of Object.values(handedOver).flat()) expect([one, membersOf(...one)]).not.toEqual([one, []]);
});

test('nothing hides a use from the scan', () => {
  const hiding = String.raw`([=(,]\s*(?:browser|chrome)\s*[;,)]|\}\s*=\s*(?:browser|chrome)\b|\b(?:browser|chrome|extension)\[)`;
  // The content scripts' name for it, which is scanned as well.
  expect(sources.flatMap((source) => matches(source, hiding).flat())).toEqual(['= chrome;']);
});

test.each(Object.entries(platformApis))('%s is used', (_, { used: words }) => {
  expect(sources.some((source) => words.test(source))).toBe(true);
});

test('the stated minimum of Chromium has all of them, and is no higher than they ask', () => {
  const needed = Object.entries({ ...extensionApis, ...platformApis }).filter(
    ([, { without }]) => without === undefined,
  );
  expect(needed.filter(([, { since }]) => since > oldest.chromium)).toEqual([]);
  expect(Math.max(...needed.map(([, { since }]) => since))).toBe(oldest.chromium);
});

/** Takes every property, call and listener; `listeners` keeps what was registered, by the name of its event. */
function fakeApi(path: string, listeners: Map<string, (...given: unknown[]) => unknown>, prototype: object): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) => {
      // Firefox for Android has neither.
      if (path === 'browser' && ['menus', 'contextMenus', 'commands'].includes(String(name))) return undefined;
      if (name === 'then') return undefined;
      return path === 'browser.runtime' && name === 'id'
        ? 'passmint'
        : fakeApi(`${path}.${String(name)}`, listeners, prototype);
    },
    getPrototypeOf: () => prototype,
    apply: (_, __, given) => {
      if (path.endsWith('.addListener')) listeners.set(path, given[0]);
      return Promise.resolve([]);
    },
  });
}

test('the background starts where there are no menus and no shortcuts, as in Firefox for Android', async () => {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/background/main.ts`],
    bundle: true,
    format: 'iife',
    target: buildTarget.firefox,
    define: { BROWSER: '"firefox"', HAS_SITE_RULES: 'false' },
    write: false,
  });
  const listeners = new Map<string, (...given: unknown[]) => unknown>();
  const context = createContext({ crypto, navigator: {}, setTimeout, TextEncoder, URL });
  // A plain object, by which the polyfill knows Firefox.
  const prototype = runInContext('Object.prototype', context);
  const browser = fakeApi('browser', listeners, prototype);
  Object.assign(context, { browser, chrome: browser });
  runInContext(outputFiles[0]?.text ?? '', context);
  expect([...listeners.keys()]).toContain('browser.runtime.onMessage.addListener');
  await listeners.get('browser.runtime.onInstalled.addListener')?.({ reason: 'update' });
  await listeners.get('browser.runtime.onStartup.addListener')?.();
});
