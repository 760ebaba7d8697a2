/**
 * Takes the pictures that README and the stores show, of the extension as it is built: `npm run screenshots`.
 *
 * Screenshots of 1280 by 800 (Chrome, Edge, Firefox), light and, with `-dark` in the name, dark; Chrome's small and
 * large tile, Edge's logo.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { type Chromium, openChromium } from './chromium.ts';
import { click, waitForDrawn } from './closed-root.ts';
import { type Site, serve } from './demo/server.ts';
import { popupOver } from './popup-picture.ts';
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

function save(file: string, picture: Buffer): void {
  writeFileSync(`${folder}/${file}`, picture);
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
  save(file, await page.screenshot());
  await page.close();
}

/** The sign-up page with the offer, the popup over it, and the receipt; then Passmint's own pages. */
async function photograph(browser: Chromium, site: Site, colorScheme: 'light' | 'dark'): Promise<void> {
  const file = (of: string) => (colorScheme === 'light' ? `${of}.png` : `${of}-dark.png`);
  const page = await browser.context.newPage();
  await page.setViewportSize(screenshot);
  await page.goto(site.url('index.html'));
  await page.bringToFront();
  await page.fill('#name', 'Ada Example');
  await page.fill('#email', 'ada@example.com');
  save(file('popup'), await popupOver(browser, page, colorScheme));
  await page.bringToFront();
  await page.click('#password');
  const offer = await waitForDrawn(page, 'data-action', 'fill');
  save(file('offer'), await page.screenshot());
  await click(page, offer);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#confirmation')?.value);
  await waitForDrawn(page, 'data-action', 'show');
  save(file('filled'), await page.screenshot());
  for (const [own, ready] of [
    ['options', '[data-part=defaults]'],
    ['welcome', '[data-part=never]'],
  ] as const) {
    await page.goto(`chrome-extension://${browser.id}/${own}.html`);
    await page.waitForSelector(ready);
    save(file(own), await page.screenshot());
  }
}

if (!(await runNode('scripts/build.ts'))) process.exit(1);
mkdirSync(folder, { recursive: true });
const site = await serve(`${root}scripts/demo`);
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const browser = await openChromium({ headless: true, colorScheme, flags: ['--remote-debugging-port=0'] });
    try {
      await photograph(browser, site, colorScheme);
      if (colorScheme === 'light') for (const tile of tiles) await drawTile(browser.context, tile);
    } finally {
      await browser.close();
    }
  }
} finally {
  await site.close();
}
