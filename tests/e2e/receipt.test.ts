/** The receipt: what it says, and what a person can do with what was filled. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { click, type Drawn, drawn, waitForDrawn } from '../../scripts/closed-root.ts';
import { acceptOfferAt, noticeText, offerAt } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

const said = async (page: Page, part: string) => (await drawn(page, 'data-part', part))[0]?.text;
const press = async (page: Page, name: string) => click(page, await waitForDrawn(page, 'data-action', name));

async function filledPage() {
  const page = await browser().visit('sign-up.html');
  const password = await acceptOfferAt(page, '#password');
  expect(await noticeText(page)).toBe('Filled 2 fields: 16 characters, 104.6 bits');
  return { page, password };
}

test('hides nothing of the form, shows the password when asked, and hides it again', async () => {
  const { page, password } = await filledPage();
  expect((await drawn(page, 'data-part', 'value')).length).toBe(0);
  await press(page, 'show');
  expect(await until('the password is shown', () => said(page, 'value'))).toBe(password);
  await press(page, 'show');
  await until('it is hidden', async () => (await said(page, 'value')) === undefined);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(password);
});

test('Another fills both fields anew', async () => {
  const { page, password } = await filledPage();
  await press(page, 'another');
  const other = await until('another password', async () => {
    const value = await page.inputValue('#confirmation');
    return value !== password && value;
  });
  expect(await page.inputValue('#password')).toBe(other);
  const journal = await browser().storage.journal();
  expect(journal.map((entry) => entry.password)).toEqual([other, password]);
});

test('Undo empties the fields, keeps the journal, and the field gets an offer again', async () => {
  const { page, password } = await filledPage();
  await press(page, 'undo');
  await until('the fields are empty', async () => (await page.inputValue('#confirmation')) === '');
  expect(await page.inputValue('#password')).toBe('');
  // The page tells the background afterwards.
  await until('the journal knows', async () => (await browser().storage.journal())[0]?.filled === 0);
  expect(await browser().storage.journal()).toMatchObject([{ password, filled: 0 }]);
  await page.focus('#email');
  await offerAt(page, '#password');
});

test('Copy puts it on the clipboard', async () => {
  const { page, password } = await filledPage();
  await browser().context.grantPermissions(['clipboard-read']);
  await press(page, 'copy');
  await page.bringToFront();
  await until(
    'it is on the clipboard',
    async () => (await page.evaluate(() => navigator.clipboard.readText())) === password,
  );
});

test('Fit fills again what a site has cut', async () => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('[type=password]'))
      field.addEventListener('input', () => (field.value = field.value.slice(0, 10)));
  });
  await acceptOfferAt(page, '#password');
  expect(await noticeText(page)).toContain('kept 10 of 16 characters');
  const cut = await page.inputValue('#password');
  await press(page, 'fit');
  const fitted = await until('another password', async () => {
    const value = await page.inputValue('#confirmation');
    return value !== cut && value;
  });
  expect(fitted).toHaveLength(10);
  await until('the journal has it', async () => (await browser().storage.journal())[0]?.password === fitted);
});

test('it goes away by itself, but not while the pointer is on it', async () => {
  const { page } = await filledPage();
  const box = (await drawn(page, 'role', 'group'))[0] as Drawn;
  await page.mouse.move(box.x + 20, box.y + 10);
  const shown = Date.now();
  await until('more time has passed than it stays alone', () => Date.now() - shown > 10_500);
  expect(await said(page, 'notice')).toBeDefined();
  await page.mouse.move(1, 1);
  await until('it is gone', async () => (await said(page, 'notice')) === undefined);
});
