/** Messages from everyone who may not send them, in Firefox: its content scripts, its first-run page, other extensions. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { envelope, fuzzed, goodRequest, isWellFormed, kinds, mayCome, sendAll } from './harness/forged.ts';
import { attackAttribute, expectUnheard, otherExtension } from './harness/other-extension.ts';
import { until } from './harness/until.ts';
import { useFirefox } from './harness/use-firefox.ts';

/**
 * No protocol reaches the world of a content script here. So this is the same build with one more content script, which
 * sends what the test's page gives it: what a page could do that has taken over its process.
 */
const extension = mkdtempSync(join(tmpdir(), 'passmint-forging-'));
cpSync(fileURLToPath(new URL('../../dist/firefox', import.meta.url)), extension, { recursive: true });
const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
manifest.content_scripts.push({ matches: ['http://*/*'], js: ['forge.js'], run_at: 'document_start' });
writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
writeFileSync(
  join(extension, 'forge.js'),
  `const sendAll = ${sendAll};
  async function reach() {
    const outcome = {};
    for (const area of ['session', 'sync', 'local'])
      outcome[area] = await Promise.resolve().then(() => browser.storage[area].get(null)).then(JSON.stringify, () => 'refused');
    outcome.databases = JSON.stringify(await indexedDB.databases());
    return outcome;
  }
  document.addEventListener('forge', async ({ detail }) => {
    const outcome = detail === 'reach' ? await reach() : await sendAll(detail);
    document.documentElement.setAttribute('data-forged', JSON.stringify(outcome));
  });`,
);
afterAll(() => rmSync(extension, { recursive: true, force: true }));

const browser = useFirefox({ extension });

/** Has the content script do what it can. */
async function forge<Outcome>(tab: FirefoxTab, what: string): Promise<Outcome> {
  await tab.run(
    `(what) => {
      document.documentElement.removeAttribute('data-forged');
      document.dispatchEvent(new CustomEvent('forge', { detail: what }));
    }`,
    what,
  );
  const told = await until('it has tried everything', () =>
    tab.run<string | null>(`() => document.documentElement.getAttribute('data-forged')`),
  );
  return JSON.parse(told);
}

const good = () => kinds.map((kind) => envelope(kind, goodRequest(kind)));
const forbidden = kinds.filter((kind) => !mayCome(kind, 'content')).map((kind) => envelope(kind, goodRequest(kind)));

/** There is something to lose. */
beforeEach(async () => {
  const entry = {
    id: 'entry',
    password: 'in use on a page',
    bits: 80,
    site: '127.0.0.1',
    how: 'filled',
    time: 1,
    filled: 2,
  };
  await browser().store('session', JSON.stringify({ journal: [{ ...entry, kept: null }] }));
});

const isAsItWas = async () => expect(await browser().journal()).toMatchObject([{ id: 'entry', filled: 2 }]);

test('every kind is refused from a content script that may not send it', async () => {
  const tab = await browser().visit('sign-up.html');
  const outcomes = await forge<string[]>(tab, JSON.stringify(forbidden));
  expect(outcomes).toHaveLength(forbidden.length);
  expect(new Set(outcomes)).toEqual(new Set(['forbidden']));
  await isAsItWas();
});

test('every kind is refused from the first-run page where it may not come from there', async () => {
  const page = await browser().open(browser().address('welcome.html'));
  await until('the page is there', () => page.run<boolean>(`() => 'browser' in window`));
  const outcomes = await page.run<string[]>(sendAll, JSON.stringify(forbidden));
  expect(new Set(outcomes)).toEqual(new Set(['forbidden']));
  await isAsItWas();
});

test('malformed requests of every kind are refused: five hundred, the same in every run', async () => {
  const tab = await browser().visit('sign-up.html');
  const bad = kinds
    .filter((kind) => mayCome(kind, 'content'))
    .flatMap((kind, index) =>
      fuzzed(kind, index, 80)
        .filter((request) => !isWellFormed(kind, request))
        .map((request) => envelope(kind, request)),
    )
    .slice(0, 500);
  expect(bad.length).toBeGreaterThan(300);
  expect(new Set(await forge<string[]>(tab, JSON.stringify(bad)))).toEqual(new Set(['malformed']));
  await isAsItWas();
});

test('content scripts reach neither the journal nor the rules; the settings Firefox cannot shut', async () => {
  const tab = await browser().visit('sign-up.html');
  const { session, databases, local } = await forge<Record<string, string>>(tab, 'reach');
  expect(session).toBe('refused');
  // The databases of the page; and nothing of ours is in the area that Firefox leaves open.
  expect(databases).toBe('[]');
  expect(local).toBe('{}');
});

test('another extension reaches nobody: from its background, its content script, or over a port', async () => {
  const other = otherExtension('passmint@passmint.example', good());
  const { extension: id } = await browser().wire.send('webExtension.install', {
    extensionData: { type: 'path', path: other.folder },
  });
  try {
    const tab = await browser().visit('sign-up.html');
    const told = await until('it has tried everything', () =>
      tab.run<string | null>(`(name) => document.documentElement.getAttribute(name)`, attackAttribute),
    );
    expectUnheard(told);
    expect(await tab.value('#password')).toBe('');
    await isAsItWas();
  } finally {
    await browser().wire.send('webExtension.uninstall', { extension: id });
    other.remove();
  }
});
