/** Nothing overflows where texts are 40 % longer, and nothing readable is written into the code. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { pseudoExtension } from '../../scripts/pseudo.ts';
import { root } from '../../scripts/run.ts';
import { tourOfOffer, tourOfPages } from '../../scripts/tour.ts';
import { openPopup } from './harness/popup.ts';
import { pageFaults, surfaceFaults } from './harness/readable.ts';
import { useChromium } from './harness/use-chromium.ts';

const extension = mkdtempSync(join(tmpdir(), 'passmint-pseudo-'));
pseudoExtension(extension);
afterAll(() => rmSync(extension, { recursive: true }));

const browser = useChromium({ extension });
let faults: Record<string, string[]> = {};
beforeEach(() => {
  faults = {};
});
async function look(name: string, page: Page, inPage = false): Promise<void> {
  const found = await (inPage ? surfaceFaults(page, true) : pageFaults(page, true));
  if (found.length === 0) return;
  faults[name] = found;
  mkdirSync(`${root}artifacts`, { recursive: true });
  await page.screenshot({ path: `${root}artifacts/pseudo ${name}.png`, fullPage: !inPage });
}

test('the tour sees what is wrong: planted faults are found', async () => {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/welcome.html`);
  await page.waitForSelector('[data-part=never]');
  await page.evaluate(() => {
    for (const [style, words] of [
      ['width: 40px; white-space: nowrap', '[ţóó wïïđé]'],
      ['height: 8px', '[ţóó ĥïĝĥ]'],
      ['', 'Hard-coded'],
    ] as const) {
      const planted = document.createElement('p');
      planted.style.cssText = style;
      planted.textContent = words;
      document.querySelector('main')?.append(planted);
    }
  });
  expect(await pageFaults(page, true)).toEqual([
    'wider than p: [ţóó wïïđé]',
    'higher than p: [ţóó ĥïĝĥ]',
    'written into the code: p: Hard-coded',
  ]);
});

test('in the pages of Passmint', async () => {
  await tourOfPages(browser(), look);
  expect(faults).toEqual({});
});

test('in the offer and the receipt', async () => {
  await tourOfOffer(browser(), browser().site, 'sign-up.html', look);
  expect(faults).toEqual({});
});

test('in the popup over a site', async () => {
  const { page, close } = await openPopup(browser(), await browser().visit('sign-up.html'));
  await page.waitForSelector('[data-part=host]');
  await look('popup over a site', page);
  await close();
  expect(faults).toEqual({});
});
