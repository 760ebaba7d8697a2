/** Updates and installation under open tabs: old content scripts go quiet, and offers come without a reload. */
import { expect, test } from 'vitest';
import { click, drawn } from '../../scripts/closed-root.ts';
import { acceptOfferAt, filledValue, offerAt } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

test('a tab that was open before the update gets offers after it', async () => {
  const page = await browser().visit('sign-up.html');
  await browser().update();
  await page.bringToFront();
  const password = await acceptOfferAt(page, '#password');
  expect(await filledValue(page, '#confirmation')).toBe(password);
});

test('an offer that was open during the update goes, and one of the new version comes', async () => {
  const page = await browser().visit('sign-up.html');
  await offerAt(page, '#password');
  await browser().update();
  await page.bringToFront();
  await page.click('#email');
  await until('the old offer is gone', async () => (await drawn(page, 'data-action', 'fill')).length === 0);
  const offer = await offerAt(page, '#password');
  expect(await drawn(page, 'data-action', 'fill')).toHaveLength(1);
  await click(page, offer);
  const password = await filledValue(page, '#password');
  expect(await filledValue(page, '#confirmation')).toBe(password);
});

test('the offer of the old version goes by itself', async () => {
  const page = await browser().visit('sign-up.html');
  await offerAt(page, '#password');
  const hosts = () => page.evaluate(() => document.querySelectorAll('[popover=manual]').length);
  const old = await page.waitForSelector('[popover=manual]', { state: 'attached' });
  await browser().update();
  await page.bringToFront();
  await until('the old offer is gone', () => old.evaluate((host) => !host.isConnected));
  await until('only the offer of the new version is there', async () => (await hosts()) === 1);
  await click(page, await offerAt(page, '#password'));
  await filledValue(page, '#password');
});

test('the menu, the settings and the shortcuts outlive an update', async () => {
  const settings = { version: 1, offers: true, hostsOff: ['example.com'] };
  await browser().storage.write('sync', { settings });
  await browser().update();
  expect(await browser().storage.read('sync')).toEqual({ settings });
  const shortcuts = await browser().worker.evaluate<chrome.commands.Command[]>('chrome.commands.getAll()');
  expect(shortcuts.map(({ shortcut }) => shortcut)).toEqual(['Alt+Shift+U', 'Alt+Shift+G']);
});

test('a page that was open when Passmint was installed gets offers without a reload', async () => {
  const page = await browser().context.newPage();
  await browser().wire.send('Extensions.uninstall', { id: browser().id });
  await until('its pages are gone, and Passmint with them', () => browser().context.pages().length === 1);
  await page.goto(browser().site.url('sign-up.html'));
  // Installs it: there is no older version any more.
  await browser().update();
  await page.bringToFront();
  const password = await acceptOfferAt(page, '#password');
  expect(await filledValue(page, '#confirmation')).toBe(password);
});
