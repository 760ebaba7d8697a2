/** What a page says in words beside its field is kept, before the site can refuse anything. */
import { expect, test } from 'vitest';
import { acceptOfferAt, offerAt } from './harness/offer.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

test('the offer counts with the text beside the field, and the password keeps it', async () => {
  const page = await browser().visit('requirements.html');
  const offer = await offerAt(page, '#password');
  expect(offer.text).toContain('12 characters');
  expect(offer.text).toContain(
    'This site asks for: at least 2 of 0–9 · one of !@#$ · no spaces · the same at most 2 times in a row · a letter first',
  );
  const password = await acceptOfferAt(page, '#password');
  expect(password).toMatch(/^[A-Za-z][A-Za-z0-9!@#$]{11}$/);
  expect(password).toMatch(/(\d.*){2}/);
  expect(password).toMatch(/[!@#$]/);
  expect(password).not.toMatch(/(.)\1\1/);
  expect(await page.inputValue('#confirmation')).toBe(password);
});

test('text that would leave a weak password is not followed', async () => {
  const page = await browser().visit('requirements.html');
  await page.evaluate(() => {
    const hint = document.querySelector('#described');
    if (hint !== null) hint.textContent = 'Exactly 4 characters, only digits.';
  });
  expect(await acceptOfferAt(page, '#password')).toHaveLength(16);
});
