import { expect, test } from 'vitest';
import { acceptOfferAt, hasJudged, hasOffer, noticeText } from './harness/offer.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

test('a click on the offer fills a sign-up form, and the form sends what was filled', async () => {
  const page = await browser().visit('sign-up.html');
  const password = await acceptOfferAt(page, '#password');

  expect(password).toHaveLength(16);
  for (const kind of [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/, /^[!-~]+$/]) expect(password).toMatch(kind);
  expect(await page.inputValue('#confirmation')).toBe(password);
  expect(await page.inputValue('#email')).toBe('');
  expect(await noticeText(page)).toBe('Filled 2 fields: 16 characters, 104.6 bits');
  const [entry] = await browser().storage.journal();
  expect(entry).toMatchObject({ password, site: '127.0.0.1', how: 'filled', filled: 2, kept: null });

  await page.click('#submit');
  await page.waitForSelector('#done');
  const sent = browser().site.submissions.at(-1);
  expect(sent?.get('password')).toBe(password);
  expect(sent?.get('confirmation')).toBe(password);
});

test('a log-in form gets no offer', async () => {
  const page = await browser().visit('log-in.html');
  await page.click('#password');
  await hasJudged(page);
  expect(await hasOffer(page)).toBe(false);
  expect(await browser().storage.journal()).toEqual([]);
});
