/** The same in Firefox: the design must hold in both. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordLists } from '../../scripts/word-list.ts';
import { FirefoxPopup, fillByContextMenu, pressNatively } from './harness/firefox-native.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { readQr } from './harness/qr.ts';
import { until } from './harness/until.ts';
import { useFirefox } from './harness/use-firefox.ts';

const browser = useFirefox();
const popup = () => new FirefoxPopup(browser());

const fillButton = '[data-action=fill]';

async function acceptOffer(tab: FirefoxTab): Promise<void> {
  const offer = await tab.waitForDrawn(fillButton);
  expect(offer.text).toMatch(/16 characters.*104\.6 bits/);
  await tab.clickAt(offer);
}

/** Waits until there is an entry and its fill is reported. */
const reportedEntry = () =>
  until('the fill is reported', async () => (await browser().journal()).find(({ filled }) => filled > 0));

/** What an event must do with a background that runs, and with one that it has to wake. */
describe.each(['runs', 'was unloaded'])('while the background %s', (state) => {
  async function visit(path: string): Promise<FirefoxTab> {
    const tab = await browser().visit(path);
    if (state === 'was unloaded') await browser().stopBackground();
    return tab;
  }

  test('a click on the offer fills a sign-up form, and the form sends what was filled', async () => {
    const tab = await visit('sign-up.html');
    await tab.click('#password');
    await acceptOffer(tab);
    const password = await tab.filledValue('#password');
    expect(password).toMatch(/^[!-~]{16}$/);
    expect(await tab.filledValue('#confirmation')).toBe(password);
    expect(await tab.value('#email')).toBe('');
    expect(await reportedEntry()).toMatchObject({ password, site: '127.0.0.1', how: 'filled', filled: 2 });

    const before = browser().site.submissions.length;
    await tab.click('#submit');
    const sent = await until('the form is sent', () => browser().site.submissions[before]);
    expect(sent.get('password')).toBe(password);
    expect(sent.get('confirmation')).toBe(password);
  });

  test('the right-click menu fills the field that was clicked, and its confirmation', async () => {
    const tab = await visit('sign-up.html');
    await fillByContextMenu(browser(), tab, '#password');
    const password = await tab.filledValue('#password');
    expect(await tab.filledValue('#confirmation')).toBe(password);
    expect(await tab.value('#email')).toBe('');
  });

  test('the right-click menu fills inside a frame of another origin, and nothing outside', async () => {
    const tab = await visit('framed.html');
    const frame = await tab.frame();
    await fillByContextMenu(browser(), frame, '#password');
    const password = await frame.filledValue('#password');
    expect(await frame.filledValue('#confirmation')).toBe(password);
    expect(await tab.value('#outer')).toBe('');
    expect(await reportedEntry()).toMatchObject({ password, site: 'localhost' });
  });

  test('the shortcut fills the password field that has the focus, and its confirmation', async () => {
    const tab = await visit('sign-up.html');
    await tab.click('#password');
    await pressNatively(browser(), 'alt+shift+g');
    const password = await tab.filledValue('#password');
    expect(await tab.filledValue('#confirmation')).toBe(password);
  });

  test('the shortcut fills the new fields of a page in which nothing has the focus', async () => {
    const tab = await visit('change-password.html');
    await pressNatively(browser(), 'alt+shift+g');
    const password = await tab.filledValue('#password');
    expect(await tab.filledValue('#confirmation')).toBe(password);
    expect(await tab.value('#current')).toBe('');
  });

  test('the shortcut copies where there is no password field, and says so', async () => {
    const tab = await visit('plain.html');
    await tab.click('#title');
    await pressNatively(browser(), 'alt+shift+g');
    const notice = await until('a notice in the page', async () => (await tab.drawn('[data-part=notice]'))[0]?.text);
    expect(notice).toBe('Copied a password: 16 characters, 104.6 bits');
    const [entry] = await browser().journal();
    expect(entry).toMatchObject({ how: 'copied', site: '127.0.0.1' });
    expect(await browser().display.clipboard()).toBe(entry?.password);
  });

  test('the popup fills what it shows, and copies it', async () => {
    const tab = await visit('sign-up.html');
    const password = await popup().open();
    expect(await popup().text('#bits')).toBe('104.6 bits');
    await popup().click('[data-action=fill]');
    expect(await tab.filledValue('#password')).toBe(password);
    expect(await tab.filledValue('#confirmation')).toBe(password);
    await popup().click('[data-action=copy]');
    await until('it is on the clipboard', async () => (await browser().display.clipboard()) === password);
    await popup().close();
  });
});

test('the popup shows the password large, and as a QR code that a scanner reads exactly', async () => {
  await browser().visit('plain.html');
  const password = await popup().open();
  await popup().click('[data-action=large]');
  await until('it is spelled out', async () => (await popup().text('.spelled .name')) !== '');
  await popup().click('[data-action=qr]');
  const folder = mkdtempSync(join(tmpdir(), 'passmint-qr-'));
  try {
    const file = join(folder, 'screen.png');
    await until('the code is on the screen', async () => {
      await browser().display.photograph(file);
      return (await readQr(file).catch(() => '')) === password;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  await popup().click('[data-action=close-large]');
  await popup().close();
});

test('the popup shows under Recent what was filled before the background was unloaded', async () => {
  const tab = await browser().visit('sign-up.html');
  await tab.click('#password');
  await acceptOffer(tab);
  const { password } = await reportedEntry();
  await browser().stopBackground();
  expect(await browser().backgroundRuns()).toBe(false);
  await popup().open();
  expect(await browser().backgroundRuns()).toBe(true);
  await popup().click('[data-part=recent] summary');
  await popup().click('[data-action=show-entry]');
  await until('the entry is shown', async () => (await popup().text('[data-part=entry-password]')) === password);
  await popup().close();
});

test('a log-in form gets no offer', async () => {
  // It was asked first: once a page that was asked later has its offer, this one had its chance.
  const tab = await browser().visit('log-in.html');
  await tab.click('#password');
  const page = await browser().visit('sign-up.html');
  await page.click('#password');
  await page.waitForDrawn(fillButton);
  expect(await tab.drawn(fillButton)).toEqual([]);
  expect(await browser().journal()).toEqual([]);
});

test('offers at a field inside of shadow roots', async () => {
  const tab = await browser().visit('shadow.html');
  await tab.clickOn('window.fields()[0]');
  await acceptOffer(tab);
  const values = await until('both fields are filled', async () => {
    const all = await tab.run<string[]>('() => window.fields().map(({ value }) => value)');
    return all.every((value) => value !== '') && all;
  });
  expect(values).toHaveLength(2);
  expect(new Set(values).size).toBe(1);
});

test('offers inside of a modal dialog', async () => {
  const tab = await browser().visit('dialog.html');
  await tab.click('#open');
  await tab.click('#password');
  await acceptOffer(tab);
  const password = await tab.filledValue('#password');
  expect(await tab.filledValue('#confirmation')).toBe(password);
  expect(await tab.run<boolean>(`() => document.getElementById('dialog').open`)).toBe(true);
});

test('what the options page sets is what offers follow', async () => {
  const options = await browser().open(browser().address('options.html'));
  await until('the options are shown', () =>
    options.run<boolean>(`() => document.querySelector('input[name=length]') !== null`),
  );
  await options.click('input[name=length]');
  // Real keys go where the window has its focus, which a new tab gets a moment later: this waits for it.
  await pressNatively(browser(), 'ctrl+a');
  await browser().display.xdotool('type', '24');
  await until('the options are stored', () =>
    options.run<boolean>(`async () => (await browser.storage.sync.get('settings')).settings?.options.length === 24`),
  );
  const tab = await browser().visit('sign-up.html');
  await tab.click('#password');
  await tab.clickAt(await tab.waitForDrawn(fillButton));
  expect(await tab.filledValue('#password')).toMatch(/^[!-~]{24}$/);
});

test('the background reads the word lists, and reaches nothing outside', async () => {
  const page = await browser().open(browser().address('popup.html'));
  const options = { words: 5, list: 'fr', separator: ' ', capitals: false, digit: false, symbol: false };
  const { password, bits } = await page.run<{ password: string; bits: number }>(
    `(options) =>
      browser.runtime
        .sendMessage({ to: 'background', kind: 'generate-passphrase', request: { options: JSON.parse(options) } })
        .then(({ answer }) => answer)`,
    JSON.stringify({ ...options, pronounceable: false }),
  );
  expect(bits).toBe(55);
  expect(password.split(' ').filter((word) => !wordLists.fr.includes(word))).toEqual([]);
  const outside = await page.run<string>(
    `(address) => fetch(address).then(() => 'reached', (error) => error.name)`,
    browser().site.url('plain.html'),
  );
  expect(outside).toBe('TypeError');
  await until('the refusal is in the console', async () => (await browser().errors()).length > 0);
  expect(await browser().errors()).toEqual([expect.stringContaining('Content-Security-Policy')]);
  await browser().reset();
});

test('an offer that was open during an update goes, and one of the new version comes without a reload', async () => {
  const tab = await browser().visit('sign-up.html');
  await tab.click('#password');
  await tab.waitForDrawn(fillButton);
  await browser().update();
  await tab.activate();
  await tab.click('#email');
  await until('the old offer is gone', async () => (await tab.drawn(fillButton)).length === 0);
  await tab.click('#password');
  await acceptOffer(tab);
  const password = await tab.filledValue('#password');
  expect(await tab.filledValue('#confirmation')).toBe(password);
});
