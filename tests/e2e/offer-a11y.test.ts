/** Accessibility of what is drawn in pages, in every look and direction. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawIn, looks, violations } from './harness/axe.ts';
import { contentWorldOf } from './harness/content-world.ts';
import { acceptOfferAt, noticeText, offerAt } from './harness/offer.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

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

async function expectAccessible(page: Page) {
  await openUp(page);
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
      document.querySelector('#copy')?.shadowRoot?.querySelector('.box')?.setAttribute('dir', dir);
    }, direction);
    for (const look of looks) {
      await drawIn(page, look);
      expect(await violations(page, '#copy', 6), `${JSON.stringify(look)} ${direction}`).toEqual([]);
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
  expect((await violations(page, '#copy', 6)).join()).toContain('color-contrast');
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
