/**
 * Small screens and fingers. Chromium with a phone's screen and trusted touches stands in for Firefox for Android, which
 * cannot run here: layout, targets and taps are proven, not that browser's keyboard, nor how it opens the popup.
 */
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn, type Place, waitForDrawn } from '../../scripts/closed-root.ts';
import { filledValue } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** A phone's screen for this page, for as long as the session is open. */
async function asPhone(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setDeviceMetricsOverride', { width: 360, height: 740, deviceScaleFactor: 2, mobile: true });
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  return cdp;
}

async function tap(cdp: CDPSession, { x, y, width, height }: Place): Promise<void> {
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('the offer comes by a tap on the field, and a tap on it fills both fields', async () => {
  const page = await browser().visit('sign-up.html');
  // As pages made for phones do; others are drawn small.
  await page.evaluate(() => {
    const meta = Object.assign(document.createElement('meta'), { name: 'viewport', content: 'width=device-width' });
    document.head.append(meta);
  });
  const cdp = await asPhone(page);
  await until('the page is as narrow as a phone', () => page.evaluate(() => innerWidth === 360));
  const field = await page.locator('#password').boundingBox();
  if (field === null) throw new Error('The field is not drawn.');
  await tap(cdp, field);
  const fill = await waitForDrawn(page, 'data-action', 'fill');
  const actions = await drawn(page, 'data-action');
  expect(actions.length).toBeGreaterThan(1);
  for (const { x, width, height } of actions) {
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
  }
  await tap(cdp, fill);
  const password = await filledValue(page, '#password');
  expect(password).toHaveLength(16);
  expect(await filledValue(page, '#confirmation')).toBe(password);
});

/** What a finger cannot hit: smaller than 24 px with its label, and no link within a line of text. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, nav a')]
      .filter((target) => target.checkVisibility() && !target.matches('.on-focus'))
      .map((target) => {
        const boxes = [target, target.closest('label')].flatMap((one) => one?.getBoundingClientRect() ?? []);
        const most = (side: 'width' | 'height') => Math.max(...boxes.map((box) => box[side]));
        return { target: target.outerHTML.slice(0, 120), size: Math.min(most('width'), most('height')) };
      })
      .filter(({ size }) => size < 24),
  );

test.each(['popup', 'options', 'welcome'])('%s is usable on a phone', async (name) => {
  const page = await browser().context.newPage();
  await asPhone(page);
  await page.goto(`chrome-extension://${browser().id}/${name}.html`);
  await page.waitForSelector('main button');
  await until('nothing scrolls sideways', () =>
    page.evaluate(() => innerWidth === 360 && document.documentElement.scrollWidth <= 360),
  );
  expect(await tooSmall(page)).toEqual([]);
});

test('without shortcuts and menus, as on phones, the pages say what there is instead', async () => {
  const page = await browser().context.newPage();
  await asPhone(page);
  await page.addInitScript(() => Object.defineProperty(chrome, 'commands', { value: undefined }));
  const open = async (name: string) => {
    await page.goto(`chrome-extension://${browser().id}/${name}.html`);
    await page.waitForSelector('main button');
  };
  await open('welcome');
  expect(await page.locator('[data-part=way]').evaluateAll((ways) => ways.map((way) => way.dataset['name']))).toEqual([
    'offer',
    'phone',
  ]);
  expect(await page.locator('#pin-title').count()).toBe(0);
  for (const name of ['popup', 'options']) {
    await open(name);
    expect(await page.textContent('[data-part=no-shortcuts]')).toContain('no keyboard shortcuts');
    expect(await page.locator('[data-action=change-shortcuts]').count()).toBe(0);
  }
});
