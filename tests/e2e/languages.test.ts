/** Passmint in browsers of other languages: its texts, its direction, and that everything works as in English. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../scripts/chromium.ts';
import { click, drawn } from '../../scripts/closed-root.ts';
import { messagesOf } from '../../scripts/locales.ts';
import { tourOfPages } from '../../scripts/tour.ts';
import { filledValue, noticeText, offerAt } from './harness/offer.ts';
import { openPopup } from './harness/popup.ts';
import { pageFaults, surfaceFaults } from './harness/readable.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

/** Letters that the language has and English has not, or words that only it has. */
const own = {
  de: /\b(Zeichen|und|Passwort)\b/,
  ar: /\p{Script=Arabic}{2}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u,
};

describe.each(['de', 'ar', 'ja'] as const)('in a browser that speaks %s', (language) => {
  const browser = useChromium(inLanguage(language));
  const said = (key: string) => messagesOf(language)[key]?.message ?? '';
  const direction = language === 'ar' ? 'rtl' : 'ltr';

  test('the popup makes a password and says so in that language', async () => {
    const { page, close } = await openPopup(browser(), await browser().visit('sign-up.html'));
    await page.waitForSelector('[data-part=host]');
    expect(await page.textContent('#password')).toMatch(/^[!-~]{16}$/);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      direction,
    ]);
    expect(await page.textContent('[data-action=tab-password]')).toBe(said('kindPassword'));
    expect(await page.textContent('#bits')).toContain(new Intl.NumberFormat(language).format(104.6));
    expect(await page.textContent('#strength')).toBe(said('strengthVeryStrong'));
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('#password') as Element).direction)).toBe(
      'ltr',
    );
    await close();
  });

  test('the offer and the receipt speak it, and the offer fills', async () => {
    const page = await browser().visit('sign-up.html');
    const offer = await offerAt(page, '#password');
    expect(offer.text).toContain(said('offerTitle'));
    expect(offer.text).toMatch(own[language]);
    expect(await surfaceFaults(page, false)).toEqual([]);
    await click(page, offer);
    expect(await filledValue(page, '#password')).toMatch(/^[!-~]{16}$/);
    expect(await noticeText(page)).toMatch(own[language]);
    await until('the receipt has its buttons', async () => (await drawn(page, 'data-action', 'show')).length > 0);
    expect((await drawn(page, 'data-action', 'show'))[0]?.text).toContain(said('receiptShow'));
    expect(await surfaceFaults(page, false)).toEqual([]);
  });

  // Japanese is shorter than English, and German longer than most.
  if (language !== 'ja')
    test('nothing overflows in its pages', async () => {
      const faults: Record<string, string[]> = {};
      await tourOfPages(browser(), async (name, page: Page) => {
        expect(await page.textContent('main')).toMatch(own[language]);
        const found = await pageFaults(page, false);
        if (found.length > 0) faults[name] = found;
      });
      expect(faults).toEqual({});
    });
});
