/** Where the person withholds access to sites: the popup says so, and fills all the same when its button is pressed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAccess, openWithheld, setAccess } from './harness/access.ts';
import { filledValue } from './harness/offer.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

beforeAll(() => setAccess(browser(), 'ON_CLICK'));
afterAll(() => setAccess(browser(), 'ON_ALL_SITES'));

test('says that access is withheld, asks for it, and fills meanwhile', async () => {
  const { page: popup, below: page, close } = await openWithheld(browser());
  expect(await popup.textContent('[data-part=host]')).toBe('127.0.0.1');
  expect(await popup.isEnabled('[data-action=allow]')).toBe(true);
  expect(await popup.locator('input[name=offers]').count()).toBe(0);
  const password = await until('a password', () => popup.textContent('#password'));
  await popup.click('[data-action=fill]');
  await until('it says so', async () => (await popup.textContent('[data-part=said]'))?.includes('Filled 2 fields'));
  expect(await filledValue(page, '#password')).toBe(password);
  expect(await filledValue(page, '#confirmation')).toBe(password);
  await close();
});

test('notices at once when access is taken back or given while it is open', async () => {
  // A page of its own that came now would shut the popup.
  const access = await openAccess(browser());
  await access.set('ON_ALL_SITES');
  const { page: popup, close } = await openPopup(browser(), await browser().visit('sign-up.html'));
  await popup.waitForSelector('input[name=offers]');
  await access.set('ON_CLICK');
  await popup.waitForSelector('[data-part=withheld]');
  expect(await popup.locator('input[name=offers]').count()).toBe(0);
  await access.set('ON_ALL_SITES');
  await popup.waitForSelector('input[name=offers]');
  await close();
  await access.close();
});
