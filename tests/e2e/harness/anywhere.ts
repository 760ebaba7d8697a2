/** The offer wherever in a page it is drawn: in the page itself or in any of its frames, whatever process draws them. */
import type { Frame, Page } from 'playwright-core';
import { click, type Drawn, drawn, waitForDrawn } from '../../../scripts/closed-root.ts';
import { contentWorldOf } from './content-world.ts';
import { hasJudged } from './offer.ts';
import { until } from './until.ts';

/** The page, and those of its frames that are drawn by a process of their own; all others are seen through these. */
async function processesOf(page: Page): Promise<(Page | Frame)[]> {
  const found: (Page | Frame)[] = [page];
  for (const frame of page.frames()) {
    const session = await page
      .context()
      .newCDPSession(frame)
      .catch(() => null);
    if (session === null || frame === page.mainFrame()) continue;
    await session.detach();
    found.push(frame);
  }
  return found;
}

/** Every offer that is drawn now. */
export async function offersIn(page: Page): Promise<Drawn[]> {
  const found: Drawn[] = [];
  for (const process of await processesOf(page)) found.push(...(await drawn(process, 'data-action', 'fill')));
  return found;
}

/** Waits until exactly one offer is drawn. */
export const oneOffer = (page: Page): Promise<Drawn> =>
  until('one offer', async () => {
    const [offer, ...others] = await offersIn(page);
    return others.length === 0 ? offer : undefined;
  });

/** Clicks the offer of a page that has one. */
export const acceptOffer = async (page: Page): Promise<void> =>
  click(page, await waitForDrawn(page, 'data-action', 'fill'));

/** Waits until no offer is drawn any more. */
export const offerGone = (page: Page): Promise<boolean> =>
  until('no offer', async () => (await offersIn(page)).length === 0);

/** Waits until a focused password field was judged and asserts that nothing was offered anywhere. */
export async function staysSilent(page: Page): Promise<void> {
  await hasJudged(page);
  if ((await offersIn(page)).length > 0) throw new Error('There is an offer where there should be none.');
}

/** Waits until whatever the page's own script set off has passed the background, and asserts that nothing came of it. */
export async function staysUntouched(page: Page): Promise<void> {
  const world = await contentWorldOf(page);
  const loaded = await world.evaluate<boolean>(`(async () => {
    for (let times = 0; times < 2; times++)
      await chrome.runtime.sendMessage({ to: 'background', kind: 'quote', request: { rules: {}, repeats: false } });
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return passmint.onPasswordFocus !== null;
  })()`);
  if (loaded) throw new Error('The offer script is in a page that gave no reason for it.');
  if ((await offersIn(page)).length > 0) throw new Error('There is an offer where there should be none.');
}
