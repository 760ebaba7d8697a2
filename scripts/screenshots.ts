/**
 * Takes the pictures of README.md and of the stores, 1280×800, light and dark: `npm run screenshots`, after a build.
 * Every password in them is made for the picture and used nowhere.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Chromium, openChromium } from './chromium.ts';
import { waitForDrawn } from './closed-root.ts';
import { serve } from './demo/server.ts';
import { root } from './run.ts';

const folder = `${root}docs/pictures`;
const size = { width: 1280, height: 800 };

/** Each picture by its name, with what brings the page there. */
const pictures: Record<string, (page: Page, browser: Chromium, site: string) => Promise<void>> = {
  async offer(page, _, site) {
    await page.goto(site);
    await page.fill('#name', 'Ada Example');
    await page.fill('#email', 'ada@example.com');
    await page.click('#password');
    await waitForDrawn(page, 'data-action', 'fill');
  },
  async options(page, { id }) {
    await page.goto(`chrome-extension://${id}/options.html`);
    await page.waitForSelector('main');
  },
};

mkdirSync(folder, { recursive: true });
const site = await serve(`${root}scripts/demo`);
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const browser = await openChromium({ headless: true, colorScheme });
    try {
      for (const [name, prepare] of Object.entries(pictures)) {
        const page = await browser.context.newPage();
        await page.setViewportSize(size);
        await prepare(page, browser, site.url('index.html'));
        const file = `${name}${colorScheme === 'dark' ? '-dark' : ''}.png`;
        await page.screenshot({ path: `${folder}/${file}` });
        await page.close();
        console.log(`docs/pictures/${file}`);
      }
    } finally {
      await browser.close();
    }
  }
} finally {
  await site.close();
}
