/** A picture of the popup over a page, as the browser shows it when the button is pressed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { type Chromium, pressToolbarButton } from './chromium.ts';

/**
 * Opens the popup over a page and takes both. A popup in a tab of its own would say that it may not fill.
 * @param browser opened with `--remote-debugging-port=0`
 * @param page in front; it is given the scheme again, because a second connection takes it away
 */
export async function popupOver(browser: Chromium, page: Page, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const below = await page.screenshot();
  const popup = await photographPopup(browser, page, colorScheme);
  await page.emulateMedia({ colorScheme });
  return laidOver(browser, below, popup);
}

async function photographPopup(browser: Chromium, below: Page, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const { targetInfos } = await browser.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === below.url());
  if (tab === undefined) throw new Error('The page below the popup has no tab.');
  await pressToolbarButton(browser, tab.targetId);
  const [port] = readFileSync(join(browser.profile, 'DevToolsActivePort'), 'utf8').split('\n');
  // The first connection never shows popups; one that is made when it is open does.
  for (let attempt = 0; attempt < 100; attempt++) {
    const second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    try {
      const pages = second.contexts().flatMap((context) => context.pages());
      const popup = pages.find((one) => one.url().endsWith('/popup.html'));
      if (popup === undefined) {
        await sleep(50);
        continue;
      }
      await popup.emulateMedia({ colorScheme });
      await popup.waitForSelector('[data-part=host]');
      return await popup.screenshot();
    } finally {
      await second.close();
    }
  }
  throw new Error('The popup did not open.');
}

/** Puts the popup where the browser draws it: below its button, over the page. */
async function laidOver({ context }: Chromium, below: Buffer, popup: Buffer): Promise<Buffer> {
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: below.readUInt32BE(16), height: below.readUInt32BE(20) });
  const source = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;
  await sheet.setContent(`<style>
    body { margin: 0 }
    img { display: block; position: absolute; right: 0; top: 0 }
    img + img { right: 24px; top: 8px; border-radius: 12px; box-shadow: 0 8px 40px rgb(0 0 0 / 0.45) }
  </style><img src="${source(below)}"><img src="${source(popup)}">`);
  await sheet.waitForFunction(() => [...document.images].every((image) => image.complete));
  const picture = await sheet.screenshot();
  await sheet.close();
  return picture;
}
