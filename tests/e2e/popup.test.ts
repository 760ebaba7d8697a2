/** The toolbar popup, opened as the browser opens it when its button is pressed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { acceptOfferAt, filledValue } from './harness/offer.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** The password that the popup shows, once it shows one that is not `before`. */
const shownPassword = (popup: Page, before = '') =>
  until('the popup shows a password', async () => {
    const shown = await popup.textContent('#password');
    return shown !== before && shown;
  });

const says = (popup: Page, words: string) =>
  until(`the popup says: ${words}`, async () => (await popup.textContent('[data-part=said]'))?.includes(words));

/** What is on the clipboard of a browser without a window, which keeps one of its own. */
async function clipboard(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
  await page.bringToFront();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('generates when it opens, with exact bits and strength, and again at every press', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  const first = await shownPassword(popup);
  expect(first).toMatch(/^[!-~]{16}$/);
  expect(await popup.textContent('#bits')).toBe('104.6 bits');
  expect(await popup.getAttribute('#strength', 'data-strength')).toBe('very_strong');
  await popup.click('[data-action=regenerate]');
  expect(await shownPassword(popup, first)).toMatch(/^[!-~]{16}$/);
  expect(await browser().storage.journal()).toEqual([]);
  await close();
});

test('remembers the options, and makes what they say', async () => {
  const page = await browser().visit('plain.html');
  const first = await openPopup(browser(), page);
  const before = await shownPassword(first.page);
  await first.page.fill('input[name=length]', '12');
  await first.page.click('label.chip:has(input[name=symbols])');
  const password = await until('the options count', async () => {
    const shown = await shownPassword(first.page, before);
    return /^[A-Za-z0-9]{12}$/.test(shown) && shown;
  });
  expect(await first.page.textContent('#bits')).toBe('71.3 bits');
  await first.close();
  await until('both options are stored', async () => {
    const stored = JSON.stringify(await browser().storage.read('sync'));
    return stored.includes('"length":12') && stored.includes('"symbols":false');
  });

  const second = await openPopup(browser(), page);
  // It comes back as it was left, with the password that nobody used yet.
  expect(await shownPassword(second.page)).toBe(password);
  expect(await second.page.inputValue('input[name=length]')).toBe('12');
  expect(await second.page.isChecked('input[name=symbols]')).toBe(false);
  await second.close();
});

test('shows the shortcuts as the browser has them set', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  await until('the shortcuts are listed', async () => (await popup.locator('[data-part=shortcut]').count()) === 2);
  expect(await popup.textContent('[data-name=generate] kbd')).toBe('Alt+Shift+G');
  expect(await popup.textContent('[data-name=_execute_action] kbd')).toBe('Alt+Shift+U');
  await close();
});

test('says on a page of the browser’s own that nothing can be filled there, and still copies', async () => {
  const page = await browser().context.newPage();
  await page.goto('chrome://version/');
  const { page: popup, close } = await openPopup(browser(), page);
  await popup.waitForSelector('[data-part=restricted]');
  expect(await popup.textContent('[data-part=restricted]')).toContain('belongs to the browser');
  expect(await popup.locator('[data-action=fill]').count()).toBe(0);
  const password = await shownPassword(popup);
  await popup.click('[data-action=copy]');
  await says(popup, 'Copied');
  await close();
  expect(await clipboard(await browser().visit('plain.html'))).toBe(password);
  expect(await browser().storage.journal()).toMatchObject([{ password, how: 'copied', site: null }]);
});

test('says so where the page has no field to fill', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  await shownPassword(popup);
  await popup.click('[data-action=fill]');
  await says(popup, 'no new-password field');
  await close();
});

/** When the service worker is stopped: never, before the popup opens, while it is open. */
describe.each(['never', 'before', 'while open'])('with the service worker stopped: %s', (when) => {
  async function open(page: Page) {
    if (when === 'before') await browser().worker.stop();
    const popup = await openPopup(browser(), page);
    const password = await shownPassword(popup.page);
    if (when === 'while open') await browser().worker.stop();
    return { popup: popup.page, password, close: popup.close };
  }
  const provesIt = async () => when !== 'never' && expect(await browser().worker.isNew()).toBe(true);

  test('copies what it shows, and keeps it under Recent', async () => {
    const page = await browser().visit('plain.html');
    const { popup, password, close } = await open(page);
    await popup.click('[data-action=copy]');
    await says(popup, 'Copied');
    await provesIt();
    await popup.click('[data-part=recent] summary');
    await popup.click('[data-action=show-entry]');
    expect(await popup.textContent('[data-part=entry-password]')).toBe(password);
    await close();
    expect(await clipboard(page)).toBe(password);
    expect(await browser().storage.journal()).toMatchObject([{ password, how: 'copied', site: '127.0.0.1' }]);
  });

  test('fills what it shows into the page below it', async () => {
    const page = await browser().visit('sign-up.html');
    const { popup, password, close } = await open(page);
    await popup.click('[data-action=fill]');
    await says(popup, 'Filled 2 fields');
    await provesIt();
    expect(await filledValue(page, '#password')).toBe(password);
    expect(await filledValue(page, '#confirmation')).toBe(password);
    const [entry] = await browser().storage.journal();
    expect(entry).toMatchObject({ password, how: 'filled', site: '127.0.0.1', filled: 2 });
    await close();
  });
});

test.each(['runs', 'was stopped'])(
  'shows under Recent what was filled before: the service worker %s',
  async (state) => {
    const page = await browser().visit('sign-up.html');
    const filled = await acceptOfferAt(page, '#password');
    await until('the fill is reported', async () => (await browser().storage.journal())[0]?.filled === 2);
    if (state === 'was stopped') await browser().worker.stop();
    const { page: popup, close } = await openPopup(browser(), page);
    await popup.click('[data-part=recent] summary');
    await popup.click('[data-action=show-entry]');
    expect(await popup.textContent('[data-part=entry-password]')).toBe(filled);
    if (state === 'was stopped') expect(await browser().worker.isNew()).toBe(true);
    await close();
  },
);
