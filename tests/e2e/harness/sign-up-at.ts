/** A person who signs up at a site that does not take the first password, by any browser. */

import type { Page } from 'playwright-core';
import { click, drawn, waitForDrawn } from '../../../scripts/closed-root.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import type { RefusingSite } from './refusing-sites.ts';
import { until } from './until.ts';

/** What the person does in a page. */
export interface SignUpPage {
  click(selector: string): Promise<void>;
  /** What a field holds; null while there is none. */
  value(selector: string): Promise<string | null>;
  has(selector: string): Promise<boolean>;
  /** Whether Passmint draws a button. */
  offers(action: string): Promise<boolean>;
  /** Presses a button of Passmint's, once it stands still. */
  press(action: string): Promise<void>;
}

export const inChromium = (page: Page): SignUpPage => ({
  click: (selector) => page.click(selector),
  value: (selector) => page.evaluate((one) => document.querySelector<HTMLInputElement>(one)?.value ?? null, selector),
  has: async (selector) => (await page.locator(selector).count()) > 0,
  offers: async (action) => (await drawn(page, 'data-action', action)).length > 0,
  press: async (action) => click(page, await waitForDrawn(page, 'data-action', action)),
});

export const inFirefox = (tab: FirefoxTab): SignUpPage => ({
  click: (selector) => tab.click(selector),
  value: (selector) => tab.run('(one) => document.querySelector(one)?.value ?? null', selector),
  has: (selector) => tab.run('(one) => document.querySelector(one) !== null', selector),
  offers: async (action) => (await tab.drawn(`[data-action=${action}]`)).length > 0,
  press: async (action) => tab.clickAt(await tab.waitForDrawn(`[data-action=${action}]`)),
});

/**
 * Clicks the offer, sends the form, and presses the button that fits another password, where the site says no.
 * @returns how often that was
 */
export async function signUp(page: SignUpPage, { name, atOnce = false }: RefusingSite): Promise<number> {
  let fits = 0;
  let before = '';
  const filled = async () => {
    before = await until(`${name}: both fields hold a new password`, async () => {
      const value = await page.value('#password');
      return value !== before && value === (await page.value('#confirmation')) && value;
    });
  };
  const mend = async () => {
    // Not sooner: until then the first fill may not be there, or not be cut.
    await until(`${name}: a password that fits is offered`, () => page.offers('fit'));
    before = (await page.value('#password')) ?? '';
    await page.press('fit');
    fits++;
    await filled();
    // What offered it stands until the receipt takes its place: it must not be taken for the answer to what is sent next.
    await until(`${name}: the refusal is gone`, async () => !(await page.offers('fit')));
  };
  await page.click('#password');
  await page.press('fill');
  if (atOnce) await mend();
  else await filled();
  for (;;) {
    await page.click('#submit');
    const next = await until(`${name}: an answer`, async () => {
      if (await page.has('#done').catch(() => false)) return 'done';
      return (await page.offers('fit').catch(() => false)) && 'fit';
    });
    if (next === 'done') return fits;
    await mend();
  }
}
