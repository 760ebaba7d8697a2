/**
 * Where the person lets Passmint read the clipboard, it is cleared only if it still holds the password. The browser's own
 * question cannot be answered by a test, so this is the same build with the permission given from the start.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { distribution } from '../../scripts/chromium.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const extension = mkdtempSync(join(tmpdir(), 'passmint-permitted-'));
cpSync(distribution, extension, { recursive: true });
const file = join(extension, 'manifest.json');
const { optional_permissions: optional, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...optional] }));
afterAll(() => rmSync(extension, { recursive: true, force: true }));

const browser = useChromium({ extension });

/** Counts in the worker how often the clipboard was used and is done with: each use has a page of its own. */
const countUses = `(() => {
  globalThis.clipboardUses = 0;
  // The worker may be the one of the test before.
  globalThis.closeClipboardPage ??= chrome.offscreen.closeDocument.bind(chrome.offscreen);
  chrome.offscreen.closeDocument = async () => {
    await closeClipboardPage();
    globalThis.clipboardUses++;
  };
})()`;

test.each([
  ['is cleared if it still holds the password: read and written', null, '', 2],
  ['is left alone if it holds something else by then: only read', 'something else', 'something else', 1],
])('the clipboard %s', async (_, copiedLater, left, uses) => {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/popup.html`);
  await page.waitForSelector('#bits');
  await page.click('[data-action=copy]');
  await page.waitForSelector('[data-part=clearing]');
  expect(await page.textContent('[data-part=clearing]')).toContain('if it still holds this');
  if (copiedLater !== null) await page.evaluate((text) => navigator.clipboard.writeText(text), copiedLater);
  await browser().worker.evaluate(countUses);
  await browser().worker.evaluate("chrome.alarms.create('clear-clipboard', { when: Date.now() + 1 })");
  // Not sooner: it might have been used once more.
  await until('the clearing is over', async () => (await browser().storage.read('session'))['clearing'] === null);
  expect(await browser().worker.evaluate('clipboardUses')).toBe(uses);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(left);
});
