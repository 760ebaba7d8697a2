/** The offer and the receipt, as a person meets them. */
import type { Page } from 'playwright-core';
import { click, type Drawn, drawn, waitForDrawn } from '../../../scripts/closed-root.ts';
import { contentWorldOf } from './content-world.ts';
import { until } from './until.ts';

/** Clicks into a field and waits for the offer. @returns the part of it that fills */
export async function offerAt(page: Page, field: string): Promise<Drawn> {
  await page.click(field);
  return waitForDrawn(page, 'data-action', 'fill');
}

/** Clicks into a field, clicks the offer, and waits until the field holds a password. @returns what it holds */
export async function acceptOfferAt(page: Page, field: string): Promise<string> {
  await click(page, await offerAt(page, field));
  return filledValue(page, field);
}

/** Waits until a field holds something, and returns it. */
export const filledValue = (page: Pick<Page, 'inputValue'>, field: string): Promise<string> =>
  until(`${field} is filled`, () => page.inputValue(field));

/** The words of the receipt or of another notice, once there is one. */
export const noticeText = (page: Page): Promise<string> =>
  until('a notice in the page', async () => (await drawn(page, 'data-part', 'notice'))[0]?.text);

/** Whether an offer is drawn now. */
export const hasOffer = async (page: Page): Promise<boolean> => (await drawn(page, 'data-action', 'fill')).length > 0;

/** Waits until no offer is drawn any more. */
export const offerIsGone = (page: Page): Promise<boolean> =>
  until('the offer is gone', async () => !(await hasOffer(page)));

/**
 * Waits until everything that Passmint's scripts in the page have asked the background so far is answered and drawn:
 * it answers in order, so once this question is answered, so are those before it.
 */
export async function hasSettled(page: Page): Promise<void> {
  const world = await contentWorldOf(page);
  await world.evaluate(`(async () => {
    await chrome.runtime.sendMessage({ to: 'background', kind: 'quote', request: { rules: {}, repeats: false } });
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  })()`);
}

/**
 * Waits until Passmint has judged the password field that has the focus and, if it meant to offer, has drawn the
 * offer. Only after that does the absence of an offer say anything.
 */
export async function hasJudged(page: Page): Promise<void> {
  const world = await contentWorldOf(page);
  // It judges the focused field while it starts, and asks for a quote where it means to offer.
  await until('the offer script is in the page', () => world.evaluate<boolean>('passmint.onPasswordFocus !== null'));
  await hasSettled(page);
}
