/** Accessibility of what is drawn in pages, in every look and direction. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contentWorldOf } from './harness/content-world.ts';
import { acceptOfferAt, noticeText, offerAt } from './harness/offer.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Puts a copy with an open root in the place of what is drawn: axe sees into no closed one. */
async function openUp(page: Page): Promise<void> {
  const world = await contentWorldOf(page);
  await world.evaluate(`(() => {
    const host = document.querySelector('[popover=manual]');
    const inside = chrome.dom.openOrClosedShadowRoot(host);
    const copy = document.createElement('div');
    copy.id = 'copy';
    const root = copy.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([...inside.adoptedStyleSheets[0].cssRules].map(({ cssText }) => cssText).join(''));
    root.adoptedStyleSheets = [sheet];
    root.append(...[...inside.childNodes].map((node) => node.cloneNode(true)));
    copy.popover = 'manual';
    host.remove();
    document.body.append(copy);
    copy.showPopover();
  })()`);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found, passes } = await new AxeBuilder({ page })
    .include('#copy')
    .withTags(tags)
    .setLegacyMode()
    .analyze();
  expect(passes.length).toBeGreaterThan(5);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

async function expectAccessible(page: Page) {
  await openUp(page);
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
      document.querySelector('#copy')?.shadowRoot?.querySelector('.box')?.setAttribute('dir', dir);
    }, direction);
    for (const look of looks) {
      await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
      await page.waitForFunction((query) => matchMedia(query).matches, `(forced-colors: ${look.forcedColors})`);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await violations(page), `${JSON.stringify(look)} ${direction}`).toEqual([]);
    }
  }
}

test('axe sees into the copy: a planted defect is found', async () => {
  const page = await browser().visit('sign-up.html');
  await offerAt(page, '#password');
  await openUp(page);
  await page.evaluate(() => {
    const title = document.querySelector('#copy')?.shadowRoot?.querySelector<HTMLElement>('.title');
    title?.style.setProperty('color', '#ddd');
  });
  await page.emulateMedia({ colorScheme: 'light' });
  expect((await violations(page)).join()).toContain('color-contrast');
});

test('the offer', async () => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(() => document.querySelector('#password')?.setAttribute('maxlength', '10'));
  await offerAt(page, '#password');
  await expectAccessible(page);
});

test('the receipt', async () => {
  const page = await browser().visit('sign-up.html');
  await acceptOfferAt(page, '#password');
  await noticeText(page);
  await expectAccessible(page);
});

test('nothing in it moves, so nothing has to be stilled for those who want less motion', async () => {
  const page = await browser().visit('sign-up.html');
  await offerAt(page, '#password');
  await openUp(page);
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});
