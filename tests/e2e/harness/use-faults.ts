import type { Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import type { JournalEntry } from '../../../src/service/index.ts';
import type { TestBrowser } from './chromium.ts';
import { breakCall, type Fault, type FaultyCall } from './faults.ts';
import { acceptOfferAt, filledValue, hasSettled, noticeText } from './offer.ts';
import { until } from './until.ts';
import { useChromium } from './use-chromium.ts';

/** What a page says where Passmint was let down. */
export const unanswered = /No password was filled\. Passmint did not answer\./;
export const unstored = /No password was filled\. The browser could not store that\./;

export interface FaultTests {
  browser(): TestBrowser;
  /** A form to fill, and a worker that runs. */
  visit(path?: string): Promise<Page>;
  journal(): Promise<JournalEntry[]>;
  /** Puts a fault under the worker; it goes with the test. */
  broken(call: FaultyCall): Promise<Fault>;
  /** Waits for the receipt or notice that says something. */
  says(page: Page, words: string | RegExp): Promise<unknown>;
  /** Waits until the journal knows of the newest fill. */
  isReported(): Promise<unknown>;
  /** Whatever is in a page is in the journal. */
  nothingIsLost(page: Page): Promise<void>;
  /** The person tries again, and it works. */
  worksAgain(page: Page): Promise<void>;
}

/** One Chromium for all tests of a file, whose calls can be broken in each, and what such tests look at. */
export function useFaults(): FaultTests {
  const browser = useChromium();
  afterEach(() =>
    browser()
      .worker.evaluate('globalThis.fault?.end(); globalThis.setClockRight?.()')
      // It was stopped, and what was wrong with it has gone with it.
      .catch(() => undefined),
  );
  const journal = () => browser().storage.journal();

  return {
    browser,
    journal,
    async visit(path = 'sign-up.html') {
      const page = await browser().visit(path);
      await hasSettled(page);
      return page;
    },
    broken: (call) => breakCall(browser().worker, call),
    says: (page, words) => until(`the page says ${words}`, async () => (await noticeText(page)).match(words)),
    isReported: () => until('the fill is reported', async () => (await journal())[0]?.filled === 2),
    async nothingIsLost(page) {
      const kept = (await journal()).map(({ password }) => password);
      for (const field of ['#password', '#confirmation']) {
        const value = await page.inputValue(field);
        if (value !== '') expect(kept, field).toContain(value);
      }
    },
    async worksAgain(page) {
      await page.bringToFront();
      await page.click('#email');
      for (const field of ['#password', '#confirmation']) await page.fill(field, '');
      const password = await acceptOfferAt(page, '#password');
      expect(await filledValue(page, '#confirmation')).toBe(password);
      expect((await journal()).map((entry) => entry.password)).toContain(password);
    },
  };
}
