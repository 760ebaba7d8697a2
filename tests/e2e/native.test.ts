/** The right-click menu and the keyboard shortcuts, by a real pointer and real keys, in a browser with a window. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allow, openWithheld, setAccess } from './harness/access.ts';
import { contentWorldOf, frameIn } from './harness/content-world.ts';
import { fillByContextMenu, pressNatively } from './harness/native.ts';
import { filledValue, noticeText, offerAt } from './harness/offer.ts';
import { openedPopup, openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium({ headed: true });

/** Each of these must also wake a service worker that was stopped. */
describe.each(['runs', 'was stopped'])('while the service worker %s', (state) => {
  const stopped = state === 'was stopped';

  /** Opens a page and brings about the state. */
  async function visit(path: string) {
    const page = await browser().visit(path);
    if (stopped) await browser().worker.stop();
    return page;
  }
  const provesTheState = async () => stopped && expect(await browser().worker.isNew()).toBe(true);

  test('the right-click menu fills the field that was clicked, and its confirmation', async () => {
    const page = await visit('sign-up.html');
    await fillByContextMenu(browser(), page, '#password');
    const password = await filledValue(page, '#password');
    expect(password).toHaveLength(16);
    expect(await filledValue(page, '#confirmation')).toBe(password);
    expect(await page.inputValue('#email')).toBe('');
    const [entry] = await browser().storage.journal();
    expect(entry).toMatchObject({ password, site: '127.0.0.1', how: 'filled' });
    await provesTheState();
  });

  test('the right-click menu fills inside a frame of another origin, and nothing outside', async () => {
    const page = await visit('framed.html');
    const frame = await frameIn(page, '#frame');
    await contentWorldOf(frame);
    await fillByContextMenu(browser(), page, '#password', frame);
    const password = await filledValue(frame, '#password');
    expect(await filledValue(frame, '#confirmation')).toBe(password);
    expect(await page.inputValue('#outer')).toBe('');
    const [entry] = await browser().storage.journal();
    expect(entry).toMatchObject({ password, site: 'localhost' });
    await provesTheState();
  });

  test('the shortcut fills the password field that has the focus, and its confirmation', async () => {
    const page = await visit('sign-up.html');
    await page.click('#password');
    await pressNatively(browser(), page, 'alt+shift+g');
    const password = await filledValue(page, '#password');
    expect(await filledValue(page, '#confirmation')).toBe(password);
    await provesTheState();
  });

  test('the shortcut fills the new fields of a page in which nothing has the focus', async () => {
    const page = await visit('change-password.html');
    await pressNatively(browser(), page, 'alt+shift+g');
    const password = await filledValue(page, '#password');
    expect(await filledValue(page, '#confirmation')).toBe(password);
    expect(await page.inputValue('#current')).toBe('');
    await provesTheState();
  });

  test('the shortcut copies where there is no password field, and says so', async () => {
    const page = await visit('plain.html');
    await page.click('#title');
    await pressNatively(browser(), page, 'alt+shift+g');
    expect(await noticeText(page)).toBe('Copied a password: 16 characters, 104.6 bits');
    expect(await page.inputValue('#title')).toBe('');
    const [entry] = await browser().storage.journal();
    expect(entry).toMatchObject({ site: '127.0.0.1', how: 'copied' });
    expect(await browser().display?.clipboard()).toBe(entry?.password);
    await provesTheState();
  });

  test('the other shortcut opens the popup', async () => {
    const page = await visit('plain.html');
    await pressNatively(browser(), page, 'alt+shift+u');
    const popup = await openedPopup(browser());
    expect(await popup.page.title()).toBe('Passmint');
    await popup.close();
  });
});

test('the shortcut fills no field that nobody sees: it copies', async () => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(() => document.querySelector('form')?.style.setProperty('display', 'none'));
  await pressNatively(browser(), page, 'alt+shift+g');
  expect(await noticeText(page)).toContain('Copied a password');
  expect(await page.inputValue('#password')).toBe('');
});

test('the shortcut copies on a page of the browser’s own, where the toolbar icon says it', async () => {
  const page = await browser().context.newPage();
  await page.goto('chrome://version/');
  await pressNatively(browser(), page, 'alt+shift+g');
  const entry = await until('the copy is in the journal', async () => (await browser().storage.journal())[0]);
  await until('it is on the clipboard', async () => (await browser().display?.clipboard()) === entry.password);
  await until('the icon says so', () => browser().worker.evaluate<boolean>(badgeIsSet));
});

const badgeIsSet = `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return (await chrome.action.getBadgeText({ tabId: tab.id })) === '✓';
})()`;

test('the browser accepted every shortcut', async () => {
  const commands = await browser().worker.evaluate<chrome.commands.Command[]>('chrome.commands.getAll()');
  expect(commands.map(({ name, shortcut }) => [name, shortcut])).toEqual([
    ['_execute_action', 'Alt+Shift+U'],
    ['generate', 'Alt+Shift+G'],
  ]);
});

describe('the browser’s question after “Allow on all sites”', () => {
  const mayActEverywhere = () =>
    browser().worker.evaluate<boolean>(`chrome.permissions.contains({ origins: ['http://*/*', 'https://*/*'] })`);
  beforeEach(() => setAccess(browser(), 'ON_CLICK'));
  afterEach(() => setAccess(browser(), 'ON_ALL_SITES'));

  test('allowed: offers come by themselves from then on', async () => {
    const popup = await openWithheld(browser());
    expect(await mayActEverywhere()).toBe(false);
    await allow(browser(), popup, 'Allow');
    await until('it may act everywhere', mayActEverywhere);
    await popup.close();
    const page = await browser().visit('sign-up.html', 'localhost');
    await offerAt(page, '#password');
    const again = await openPopup(browser(), page);
    await again.page.waitForSelector('input[name=offers]');
    expect(await again.page.locator('[data-part=withheld]').count()).toBe(0);
    await again.close();
  });

  test('denied: it stays as it was, and the popup still fills', async () => {
    const popup = await openWithheld(browser());
    await allow(browser(), popup, 'Deny');
    await popup.close();
    expect(await mayActEverywhere()).toBe(false);
    const again = await openPopup(browser(), popup.below);
    await again.page.waitForSelector('[data-part=withheld]');
    await again.page.click('[data-action=fill]');
    await until('it is filled', async () => (await popup.below.inputValue('#password')) !== '');
    await again.close();
  });
});
