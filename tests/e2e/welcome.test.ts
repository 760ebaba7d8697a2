/** The page that opens after installation. That it opens is proven by every test: the harness waits for it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { acceptOfferAt, filledValue } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

async function openWelcome(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/welcome.html`);
  await page.waitForSelector('[data-part=never]');
  return page;
}

/** What a native event would tell the worker; that native events arrive is proven in native.test.ts. */
const dispatch = (event: string, details: string) =>
  browser().worker.evaluate(
    `chrome.tabs.query({ active: true }).then(([tab]) => chrome.${event}.dispatch(${details}))`,
  );

test('offers on its own form, and fills both fields at a click', async () => {
  const page = await openWelcome();
  const password = await acceptOfferAt(page, '#password');
  expect(password).toMatch(/^[!-~]{16}$/);
  expect(await filledValue(page, '#confirmation')).toBe(password);
  await page.click('form button[type=submit]');
  await until('it says that nothing was sent', async () => (await page.textContent('[data-part=sent]')) !== '');
  expect(await browser().storage.journal()).toMatchObject([{ password, how: 'filled', site: null }]);
});

test('fills by the keyboard and by the menu', async () => {
  const page = await openWelcome();
  await page.focus('#password');
  await dispatch('commands.onCommand', "'generate', tab");
  const first = await filledValue(page, '#password');
  await until('the fill is reported', async () => (await browser().storage.journal())[0]?.filled === 2);
  await page.reload();
  await page.waitForSelector('[data-part=never]');
  await page.click('#password', { button: 'right' });
  await dispatch('contextMenus.onClicked', "{ menuItemId: 'fill', frameId: 0, editable: true }, tab");
  const second = await filledValue(page, '#password');
  expect(second).not.toBe(first);
  expect(await filledValue(page, '#confirmation')).toBe(second);
  await until('this one too', async () => (await browser().storage.journal())[0]?.filled === 2);
});

test('shows the shortcuts as they are set', async () => {
  const page = await openWelcome();
  await until('both are shown', async () => (await page.locator('kbd').count()) === 2);
  expect(await page.locator('kbd').allTextContents()).toEqual(['Alt+Shift+G', 'Alt+Shift+U']);
});
