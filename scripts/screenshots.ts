/**
 * Takes the pictures that the stores show, of the extension as it is built: `npm run screenshots`.
 *
 * Screenshots of 1280 by 800 (Chrome, Edge, Firefox), Chrome's small and large tile, Edge's logo.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { type Chromium, openChromium } from './chromium.ts';
import { click, waitForDrawn } from './closed-root.ts';
import { serve } from './demo/server.ts';
import { root, runNode } from './run.ts';

const folder = `${root}docs/store/pictures`;
const screenshot = { width: 1280, height: 800 };
const icon = readFileSync(`${root}icons/icon.svg`, 'utf8');
const { name, description } = JSON.parse(readFileSync(`${root}src/_locales/en/messages.json`, 'utf8'));

/** Drawn tiles: file, size, and how large the mark is in them. The logo holds the mark alone. */
const tiles = [
  { file: 'tile-small.png', width: 440, height: 280, mark: 96, words: true },
  { file: 'tile-large.png', width: 1400, height: 560, mark: 220, words: true },
  { file: 'logo.png', width: 300, height: 300, mark: 220, words: false },
] as const;

async function picture(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${file}` });
  console.log(`docs/store/pictures/${file}`);
}

async function drawTile(context: BrowserContext, { file, width, height, mark, words }: (typeof tiles)[number]) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  const text = words ? `<div><h1>${name.message}</h1><p>${description.message}</p></div>` : '';
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; display: flex; gap: ${mark / 4}px; align-items: center; justify-content: center;
      background: #f1faf6; color: #14382d; font-family: system-ui, sans-serif }
    svg { flex: none; width: ${mark}px; height: ${mark}px }
    div { max-width: ${mark * 2.6}px }
    h1 { margin: 0; font-size: ${mark / 2.4}px } p { margin: ${mark / 16}px 0 0; font-size: ${mark / 6.4}px; line-height: 1.35 }
  </style>${icon}${text}`);
  await picture(page, file);
  await page.close();
}

async function signUp(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.fill('#name', 'Ada Example');
  await page.fill('#email', 'ada@example.com');
  await page.click('#password');
  const offer = await waitForDrawn(page, 'data-action', 'fill');
  await picture(page, 'offer.png');
  await click(page, offer);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#confirmation')?.value);
  await waitForDrawn(page, 'data-action', 'show');
  await picture(page, 'filled.png');
}

/** A page of the extension, as a card of that width on a plain ground. */
async function card({ context, id }: Chromium, path: string, width: string, file: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(screenshot);
  await page.goto(`chrome-extension://${id}/${path}`);
  await page.waitForSelector('button');
  // The popup is as wide as it is in the toolbar; what is around it stands in for a page.
  // The page's own rules allow no style sheets of others, but its elements can be styled.
  await page.evaluate((width) => {
    document.documentElement.style.background = '#f1faf6';
    Object.assign(document.body.style, { margin: '24px auto', maxWidth: width, zoom: '1.2' });
  }, width);
  await picture(page, file);
  await page.close();
}

if (!(await runNode('scripts/build.ts'))) process.exit(1);
mkdirSync(folder, { recursive: true });
const site = await serve(`${root}scripts/demo`);
const browser = await openChromium({ headless: true, colorScheme: 'light' });
try {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.setViewportSize(screenshot);
  await signUp(page, site.url('index.html'));
  await card(browser, 'popup.html', '380px', 'popup.png');
  await card(browser, 'options.html', '900px', 'options.png');
  for (const tile of tiles) await drawTile(browser.context, tile);
} finally {
  await browser.close();
  await site.close();
}
