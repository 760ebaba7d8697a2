/** The offer in the page: where it comes, where it does not, and what a click on it does. */
import { describe, expect, test } from 'vitest';
import { click } from '../../scripts/closed-root.ts';
import { defaultSettings } from '../../src/service/index.ts';
import { acceptOfferAt, filledValue, hasJudged, hasOffer, noticeText, offerAt } from './harness/offer.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** What an offer does must also wake a service worker that was stopped, before it comes and before it is clicked. */
describe.each(['runs', 'was stopped'])('while the service worker %s', (state) => {
  const stopWhere = async (stopped: boolean) => {
    if (stopped) await browser().worker.stop();
  };
  const stopped = state === 'was stopped';

  test('a click on the offer fills a sign-up form, and the form sends what was filled', async () => {
    const page = await browser().visit('sign-up.html');
    await stopWhere(stopped);
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
    if (stopped) expect(await browser().worker.isNew()).toBe(true);
  });

  test('an offer that is open is still good', async () => {
    const page = await browser().visit('change-password.html');
    const offer = await offerAt(page, '#password');
    await stopWhere(stopped);
    await click(page, offer);
    const password = await filledValue(page, '#password');
    expect(await page.inputValue('#confirmation')).toBe(password);
    if (stopped) expect(await browser().worker.isNew()).toBe(true);
  });
});

test('the offer says length and exact bits before there is a password', async () => {
  const page = await browser().visit('sign-up.html');
  const offer = await offerAt(page, '#password');
  expect(offer.text).toContain('16 characters, 104.6 bits');
  expect(await browser().storage.journal()).toEqual([]);
});

test('a password is made by the options that are set', async () => {
  const options = { ...defaultSettings.options, length: 24, symbols: false, exclude: 'lI10O' };
  await browser().storage.write('sync', { settings: { ...defaultSettings, options } });
  const page = await browser().visit('sign-up.html');
  expect(await acceptOfferAt(page, '#password')).toMatch(/^[A-HJ-NP-Za-km-z2-9]{24}$/);
});

test('a change-password form gets the new password in the new fields only', async () => {
  const page = await browser().visit('change-password.html');
  await page.fill('#current', 'the old one');
  const password = await acceptOfferAt(page, '#password');
  expect(await page.inputValue('#confirmation')).toBe(password);
  expect(await page.inputValue('#current')).toBe('the old one');
  expect(await noticeText(page)).toContain('Filled 2 fields');
});

test('the current password of a change-password form gets no offer', async () => {
  const page = await browser().visit('change-password.html');
  await page.click('#current');
  await hasJudged(page);
  expect(await hasOffer(page)).toBe(false);
});

test('a log-in form gets no offer', async () => {
  const page = await browser().visit('log-in.html');
  await page.click('#password');
  await hasJudged(page);
  expect(await hasOffer(page)).toBe(false);
  expect(await browser().storage.journal()).toEqual([]);
});
