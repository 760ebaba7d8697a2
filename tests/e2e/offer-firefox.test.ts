/** The offer in Firefox: keys, places, and what else its own engine might do in another way. */
import { describe, expect, test } from 'vitest';
import { FirefoxPopup } from './harness/firefox-native.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { until } from './harness/until.ts';
import { useFirefox } from './harness/use-firefox.ts';

const browser = useFirefox();

const fillButton = '[data-action=fill]';
const isGone = (tab: FirefoxTab) => until('the offer is gone', async () => (await tab.drawn(fillButton)).length === 0);
const focused = (tab: FirefoxTab) => tab.run<string>('() => document.activeElement.id');

async function offered(path = 'sign-up.html'): Promise<FirefoxTab> {
  const tab = await browser().visit(path);
  await tab.click('#password');
  await tab.waitForDrawn(fillButton);
  return tab;
}

async function press(tab: FirefoxTab, action: string) {
  await tab.clickAt(await tab.waitForDrawn(`[data-action=${action}]`));
}

describe('the keyboard', () => {
  test('Arrow Down and Enter fill, and the focus returns to the field', async () => {
    const tab = await browser().visit('sign-up.html');
    await tab.click('#email');
    await tab.press('Tab');
    await tab.waitForDrawn(fillButton);
    await tab.press('ArrowDown', 'Enter');
    const password = await tab.filledValue('#password');
    expect(await tab.filledValue('#confirmation')).toBe(password);
    expect(await focused(tab)).toBe('password');
  });

  test('Escape closes it, in the field and in the offer, and nothing is filled', async () => {
    const tab = await offered();
    await tab.press('Escape');
    await isGone(tab);
    expect(await focused(tab)).toBe('password');
    await tab.click('#confirmation');
    await tab.waitForDrawn(fillButton);
    await tab.press('ArrowDown', 'Escape');
    await isGone(tab);
    expect(await focused(tab)).toBe('confirmation');
    expect(await tab.value('#password')).toBe('');
    expect(await browser().journal()).toEqual([]);
  });
});

describe('where it stands', () => {
  /** Waits until it stands right below or right above the field, and within the window. */
  const standsBeside = (tab: FirefoxTab, side: 'below' | 'above') =>
    until(`it stands ${side} the field`, async () => {
      const [box] = await tab.drawn('[role=group]');
      const { top, bottom, height } = await tab.run<{ top: number; bottom: number; height: number }>(`() => {
        const { top, bottom } = document.querySelector('#password').getBoundingClientRect();
        return { top, bottom, height: innerHeight };
      }`);
      if (box === undefined || box.y < 0 || box.y + box.height > height) return false;
      const gap = side === 'below' ? box.y - bottom : top - box.y - box.height;
      return gap >= 0 && gap < 60;
    });

  test('above a field at the bottom edge, and with it when the page scrolls or moves the field', async () => {
    const tab = await browser().visit('sign-up.html');
    await tab.run(`() => {
      document.body.style.padding = '1500px 0';
      const field = document.querySelector('#password');
      scrollTo(0, scrollY + field.getBoundingClientRect().bottom - innerHeight + 60);
    }`);
    await tab.click('#password');
    await standsBeside(tab, 'above');
    await tab.run('() => scrollBy(0, 350)');
    await standsBeside(tab, 'below');
    await tab.run(`() => { document.querySelector('#password').style.marginTop = '40px' }`);
    await standsBeside(tab, 'below');
  });

  test('in fullscreen', async () => {
    const tab = await browser().visit('sign-up.html');
    await tab.run(`() => document.querySelector('h1').addEventListener('click',
      () => document.querySelector('form').requestFullscreen())`);
    await tab.click('h1');
    await until('fullscreen', () => tab.run<boolean>('() => document.fullscreenElement !== null'));
    await tab.click('#password');
    await tab.clickAt(await tab.waitForDrawn(fillButton));
    expect(await tab.filledValue('#password')).toHaveLength(16);
    await tab.run('() => document.exitFullscreen()');
  });
});

describe('Not here', () => {
  test('at this field: the confirmation still gets an offer', async () => {
    const tab = await offered();
    await press(tab, 'not-here');
    await press(tab, 'stop-field');
    await isGone(tab);
    await tab.click('#confirmation');
    await tab.waitForDrawn(fillButton);
  });

  test('on this site: no other page of it gets one', async () => {
    const tab = await offered();
    await press(tab, 'not-here');
    await press(tab, 'stop-host');
    await until('that is noted', () =>
      browser().inExtension<boolean>(
        `async () => (await browser.storage.sync.get('settings')).settings?.hostsOff[0] === '127.0.0.1'`,
      ),
    );
    const there = await browser().visit('sign-up.html');
    await there.click('#password');
    // Another site's page was asked later: once it has its offer, this one had its chance.
    const other = await browser().visit('sign-up.html', 'localhost');
    await other.click('#password');
    await other.waitForDrawn(fillButton);
    expect(await there.drawn(fillButton)).toEqual([]);
  });
});

test('Preview opens the popup, which shows the very password that Fill fills', async () => {
  const tab = await offered();
  const popup = new FirefoxPopup(browser());
  await press(tab, 'preview');
  // On a busy machine Firefox shuts it when it gives the page the focus that comes with the click: it may go unseen.
  await until('the popup is open', () => popup.isOpen(), 5_000).catch(() => press(tab, 'preview'));
  await until('the popup is open', () => popup.isOpen());
  const kept = () =>
    browser().inExtension<string | null>(
      `async () => (await browser.storage.session.get('pending')).pending?.password ?? null`,
    );
  const password = await until('the preview', kept);
  expect(await tab.value('#password')).toBe('');
  expect(await browser().journal()).toEqual([]);
  // Opened again it shows the same.
  await popup.close();
  expect(await popup.open()).toBe(password);
  await popup.close();
  await press(tab, 'fill');
  expect(await tab.filledValue('#password')).toBe(password);
});
