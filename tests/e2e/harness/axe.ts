/** What axe says of a page, in every look that a person may have set. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Gives the page a look. It hears of that at once, but of the colours that go with it only when it is drawn next. */
export async function drawIn(page: Page, look: (typeof looks)[number]): Promise<void> {
  await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
  const query = `(prefers-color-scheme: ${look.colorScheme}) and (forced-colors: ${look.forcedColors})`;
  await page.waitForFunction((media) => matchMedia(media).matches, query);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/**
 * What axe finds wrong in the page as it is now, in short.
 * @param within a selector, for a part of the page
 * @param least so many rules at least must have found something that they could judge
 */
export async function violations(page: Page, within = 'html', least = 11): Promise<string[]> {
  // Legacy mode opens no page of its own, which would take the focus from a popup.
  const axe = new AxeBuilder({ page }).include(within).withTags(tags).setLegacyMode();
  const { violations: found, passes } = await axe.analyze();
  expect(passes.length).toBeGreaterThanOrEqual(least);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
