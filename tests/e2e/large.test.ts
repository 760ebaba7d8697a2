/** The password in large type, spelled out and as a QR code, in the popup; and passwords made for a device. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { keyPresses } from '../../src/core/key-presses.ts';
import { openPopup } from './harness/popup.ts';
import { readQr } from './harness/qr.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();
const folder = mkdtempSync(join(tmpdir(), 'passmint-qr-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the popup shows; spaces as they are. */
const shown = (popup: Page) =>
  until('the popup shows a password', async () => (await popup.locator('#password').textContent()) || false);

const openLarge = async (popup: Page) => {
  await popup.click('[data-action=large]');
  await popup.waitForSelector('.large-view[open]');
};

async function decoded(popup: Page, name: string): Promise<string> {
  await popup.click('[data-action=qr]');
  const file = join(folder, `${name}.png`);
  await popup.locator('svg.qr').screenshot({ path: file });
  return readQr(file);
}

test('spells the password out, says what it takes to enter it, and keeps it under Recent', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  await shown(popup);
  // One of each kind, whatever is drawn.
  await popup.fill(
    'input[name=exclude]',
    'ABCDEFGHIJLMNOPQRSTUVWXYZ0124356789abcdefghijlmnopqrstuvwxyz'.replace('7', ''),
  );
  const password = await until('a password of few characters', async () => {
    const now = await shown(popup);
    return /^[Kk7!-/:-@[-`{-~]+$/.test(now) && now;
  });
  await openLarge(popup);
  const names = await popup.locator('.spelled .name').allTextContents();
  expect(names).toHaveLength(password.length);
  expect(names[password.indexOf('K')]).toBe('capital Kilo');
  expect(names[password.indexOf('k')]).toBe('Kilo');
  expect(names[password.indexOf('7')]).toBe('seven');
  expect((await popup.locator('.spelled .sign').allTextContents()).join('')).toBe(password);
  for (const keyboard of ['computer', 'phone', 'television'] as const)
    expect(await popup.textContent(`[data-keyboard=${keyboard}]`)).toBe(String(keyPresses(password, keyboard)));
  await popup.click('[data-action=close-large]');
  await until('it is closed', async () => (await popup.locator('.large-view').count()) === 0);
  const entries = async () => (await browser().storage.journal()).filter((entry) => entry.password === password);
  expect(await entries()).toHaveLength(1);
  // Once, however often it is opened: it is written down before the view opens.
  await openLarge(popup);
  expect(await entries()).toHaveLength(1);
  await close();
});

describe('a scanner reads the password exactly from the QR code', () => {
  test.each([
    ['light', 'active'],
    ['light', 'none'],
    ['dark', 'none'],
  ] as const)('%s, forced colours %s: symbols and a space', async (colorScheme, forcedColors) => {
    const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
    await popup.emulateMedia({ colorScheme, forcedColors });
    await shown(popup);
    await popup.fill('input[name=length]', '64');
    await popup.fill('input[name=exclude]', '!#$%&()*+,.:;=?@[]^_{|}');
    if (
      !(await popup
        .locator('[data-part=more]')
        .getAttribute('open')
        .then((open) => open !== null))
    )
      await popup.click('[data-part=more] summary');
    await popup.locator('input[name=space]').check();
    const password = await until('a password with a space and hard symbols', async () => {
      const now = await shown(popup);
      if (/^(?=.* )(?=.*["'\\<>`~/-])[^!]{64}$/.test(now)) return now;
      // Only in place of that one, and one at a time: one that fits must not go because the next was asked for already.
      const asked = await popup.evaluate((seen) => {
        if (document.querySelector('#password')?.textContent !== seen) return false;
        document.querySelector<HTMLElement>('[data-action=regenerate]')?.click();
        return true;
      }, now);
      if (asked) await until('there is another', async () => (await shown(popup)) !== now);
      return false;
    });
    await openLarge(popup);
    expect(await decoded(popup, colorScheme + forcedColors)).toBe(password);
    await close();
  });

  test('a passphrase of made-up words', async () => {
    const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
    await shown(popup);
    await popup.click('[data-action=tab-passphrase]');
    await popup.locator('input[name=pronounceable]').check();
    const phrase = await until('made-up words', async () => {
      const now = await shown(popup);
      return /^(?:(?:[a-z][aeiou]){3}-?){6}$/.test(now) && now;
    });
    expect(await popup.textContent('#bits')).toBe('115.4 bits');
    await openLarge(popup);
    expect(await decoded(popup, 'phrase')).toBe(phrase);
    await popup.keyboard.press('Escape');
    await close();
  });
});

test('characters for the telephone line: the choice holds, with its exact bits', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  await shown(popup);
  await popup.fill('input[name=exclude]', '');
  await popup.fill('input[name=length]', '20');
  if ((await popup.locator('[data-part=more]').getAttribute('open')) === null)
    await popup.click('[data-part=more] summary');
  await popup.locator('input[name=space]').uncheck();
  await popup.selectOption('select[name=typing]', 'spoken');
  await until('it is made of them', async () => /^[kmrwxy01347]{20}$/.test(await shown(popup)));
  expect(await popup.textContent('#bits')).toBe('69.2 bits');
  await popup.selectOption('select[name=typing]', 'none');
  await close();
});

test('by keyboard alone: opens, shows the code, closes, and the focus returns', async () => {
  const page = await browser().context.newPage();
  await page.setViewportSize({ width: 384, height: 600 });
  await page.goto(`chrome-extension://${browser().id}/popup.html`);
  await page.waitForSelector('#bits');
  const before = await shown(page);
  await page.focus('[data-action=large]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.large-view[open]');
  const focused = () =>
    page.evaluate(
      () =>
        (document.activeElement as HTMLElement | null)?.dataset['action'] ??
        document.activeElement?.getAttribute('class'),
    );
  expect(await focused()).toBe('close-large');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('qr');
  await page.keyboard.press('Enter');
  await page.waitForSelector('svg.qr');
  expect(await focused()).toBe('qr');
  // The popup's own keys are not those of the view.
  await page.keyboard.press(' ');
  await page.keyboard.press('Escape');
  await until('it is closed', async () => (await page.locator('.large-view').count()) === 0);
  expect(await focused()).toBe('large');
  expect(await shown(page)).toBe(before);
});
