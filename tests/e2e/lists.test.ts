/** Long lists in the options page. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

async function openLists(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/options.html#lists`);
  await page.waitForSelector('[data-part=defaults]');
  return page;
}

const says = (page: Page, part: string, words: string) =>
  until(`${part} says: ${words}`, async () => (await page.textContent(`[data-part=${part}]`))?.includes(words));

/** Makes a list and waits until all of it is there. */
async function make(page: Page, count: number): Promise<void> {
  await page.fill('input[name=list-count]', String(count));
  await page.click('[data-action=make-list]');
  const number = count.toLocaleString('en');
  await says(page, 'list-made', `${number} of ${number}`);
  await page.waitForSelector('[data-action=copy-list]');
}

/** The file that a button saves. */
async function saved(page: Page, extension: string): Promise<string> {
  const { cdp, profile } = browser();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: profile });
  const file = join(profile, `passmint-list.${extension}`);
  rmSync(file, { force: true });
  await page.click(`[data-action=save-${extension}]`);
  // It is there, and empty, before it is put in its place whole.
  return until(`${file} is written`, () => existsSync(file) && readFileSync(file, 'utf8'));
}

test('a list is shown, copied and saved in three formats, the same in all', async () => {
  const page = await openLists();
  await make(page, 100);
  const shown = await page.locator('.list tbody tr').allTextContents();
  expect(shown.length).toBeLessThan(50);
  const lines = (await saved(page, 'txt')).trimEnd().split('\n');
  expect(lines).toHaveLength(100);
  for (const line of lines) expect(line).toMatch(/^[!-~]{16}$/);
  expect(shown[0]).toContain(lines[0]);
  const entries = JSON.parse(await saved(page, 'json'));
  expect(entries.map(({ password }: { password: string }) => password)).toEqual(lines);
  expect(entries[0]).toEqual({ password: lines[0], length: 16, entropy_bits: 104.6 });
  expect((await saved(page, 'csv')).split('\r\n')).toHaveLength(102);
  await page.click('[data-action=copy-list]');
  await says(page, 'said', 'on the clipboard');
  const other = await browser().visit('plain.html');
  await browser().context.grantPermissions(['clipboard-read'], { origin: new URL(other.url()).origin });
  await other.bringToFront();
  expect(await other.evaluate(() => navigator.clipboard.readText())).toBe(`${lines.join('\n')}\n`);
  expect(await browser().storage.journal()).toEqual([]);
});

test('a hundred thousand, no two alike, of which only those in sight are drawn', async () => {
  const page = await openLists();
  await page.click('label.switch:has([name=list-different])');
  await make(page, 100_000);
  expect(await page.locator('.list tbody tr').count()).toBeLessThan(50);
  await page.locator('.list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await until('the last one is drawn', async () =>
    (await page.locator('.list tbody tr').last().textContent())?.startsWith('100,000'),
  );
  expect(new Set((await saved(page, 'txt')).trimEnd().split('\n')).size).toBe(100_000);
});

test('what was made before it was cancelled stays', async () => {
  const page = await openLists();
  await page.fill('input[name=list-count]', '100000');
  await page.click('[data-action=make-list]');
  // In one step: the first rows may be long in coming, and the rest not.
  await until('some are made, and the rest is cancelled', () =>
    page.evaluate(() => {
      const some = /^[1-9]/.test(document.querySelector('[data-part=list-made]')?.textContent ?? '');
      const cancel = some && document.querySelector<HTMLElement>('[data-action=cancel-list]');
      if (cancel) cancel.click();
      return cancel !== false && cancel !== null;
    }),
  );
  await page.waitForSelector('[data-action=copy-list]');
  const made = (await saved(page, 'txt')).trimEnd().split('\n').length;
  expect(made).toBeGreaterThan(0);
  await says(page, 'list-made', `${made.toLocaleString('en')} of 100,000`);
});

test('a password for each site of a pasted list, by its own rules', async () => {
  const rule = { domain: 'example.com', passwordrules: 'maxlength: 9; allowed: digit;' };
  const page = await openLists();
  await page.evaluate(
    (request) => chrome.runtime.sendMessage({ to: 'background', kind: 'save-own-rule', request }),
    rule,
  );
  await page.click('[data-part=lists] summary');
  await page.fill('textarea[name=list-sites]', 'https://example.com/sign-up\n\nshop.example.org\n');
  await page.click('[data-action=make-list]');
  await says(page, 'list-made', '2 of 2');
  const [head, first, second] = (await saved(page, 'csv')).split('\r\n');
  expect(head).toBe('site,password,entropy_bits');
  expect(first).toMatch(/^https:\/\/example\.com\/sign-up,\d{9},29\.9$/);
  expect(second).toMatch(/^shop\.example\.org,/);
  await page.fill('textarea[name=list-sites]', 'no site at all');
  await page.click('[data-action=make-list]');
  await until('it says what is wrong', () => page.textContent('[data-part=said]'));
  await page.evaluate((request) => chrome.runtime.sendMessage({ to: 'background', kind: 'save-own-rule', request }), {
    ...rule,
    passwordrules: null,
  });
});

test('says in words where there are not so many', async () => {
  const page = await openLists();
  await page.selectOption('select[name=list-kind]', 'pin');
  await page.fill('input[name=list-count]', '100000');
  await page.locator('[data-part=defaults] input[name=length]').last().fill('4');
  await until('it is saved', async () => JSON.stringify(await browser().storage.read('sync')).includes('"length":4'));
  await page.click('label.switch:has([name=list-different])');
  await page.click('[data-action=make-list]');
  await says(page, 'said', 'not so many different ones');
});

test('only the options page is given lists', async () => {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/popup.html`);
  const outcome = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const port = chrome.runtime.connect({ name: 'list' });
        port.onMessage.addListener(() => resolve('given'));
        port.onDisconnect.addListener(() => resolve('sent away'));
        port.postMessage({ kind: 'password', count: 1, different: false, sites: [] });
      }),
  );
  expect(outcome).toBe('sent away');
});

test.each(['light', 'dark'] as const)('axe finds nothing wrong with a list in %s', async (colorScheme) => {
  const page = await openLists();
  await page.emulateMedia({ colorScheme });
  await make(page, 50);
  const { violations } = await new AxeBuilder({ page }).include('#lists').analyze();
  expect(violations).toEqual([]);
});
