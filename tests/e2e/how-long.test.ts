/** "How long is enough?": the chart, its table, and the way there from the popup. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

async function openPage(width = 1000): Promise<Page> {
  const page = await browser().context.newPage();
  await page.setViewportSize({ width, height: 700 });
  await page.goto(`chrome-extension://${browser().id}/options.html#how-long`);
  await page.waitForSelector('tr.yours');
  return page;
}

test('the lines and the table say the same, and name what the options give', async () => {
  const page = await openPage();
  const rows = await page.locator('[data-part=crack-table] tbody tr').allInnerTexts();
  expect(rows).toHaveLength(13);
  expect(rows[0]).toMatch(/^20\s/);
  expect(rows.find((row) => row.startsWith('yours:'))).toContain('104.6 bits');
  // 40 bits fall in seconds to a fast card, and outlast the world against a slow site: half of 2^40 by 2.2e11 a second.
  expect(rows.find((row) => row.startsWith('40'))).toMatch(/2\.?\d* seconds/);
  // Where the line of 70 bits stands: 50 of 108 parts of the width.
  const [frame, mark] = await Promise.all([
    page.locator('.chart-frame svg').boundingBox(),
    page.locator('.chart-frame path.strong').boundingBox(),
  ]);
  expect(((mark?.x ?? 0) + (mark?.width ?? 0) / 2 - (frame?.x ?? 0)) / (frame?.width ?? 1)).toBeCloseTo(50 / 108, 2);
  await page.close();
});

test('other options move the mark', async () => {
  const page = await openPage();
  await page.locator('[data-part=defaults] input[name=length]').first().fill('12');
  await until('the mark says what 12 characters give', async () =>
    (await page.locator('.chart figcaption').textContent())?.includes('yours: 78'),
  );
  await page.close();
});

test('on a narrow screen nothing is wider than the page', async () => {
  const page = await openPage(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const [section, table] = await Promise.all(
    ['#how-long', '[data-part=crack-table]'].map((part) => page.locator(part).boundingBox()),
  );
  expect(table?.width).toBeLessThanOrEqual(section?.width ?? 0);
  await page.close();
});

test('the popup leads there', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  await popup.click('[data-part=crack] summary');
  const [page] = await Promise.all([
    browser().context.waitForEvent('page'),
    // With the page that it opens the popup goes, perhaps before the click is answered.
    popup
      .locator('[data-part=how-long]')
      .click()
      .catch(() => undefined),
  ]);
  await page.waitForSelector('tr.yours');
  await until('the chart is in view', () =>
    page.evaluate(() => (document.querySelector('#how-long')?.getBoundingClientRect().top ?? 1e4) < innerHeight / 2),
  );
  await page.close();
  await close().catch(() => undefined);
});
