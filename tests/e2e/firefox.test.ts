/** The same in Firefox: the design must hold in both. */
import { expect, test } from 'vitest';
import { until } from './harness/until.ts';
import { useFirefox } from './harness/use-firefox.ts';

const browser = useFirefox();

test('a click on the offer fills a sign-up form, and the form sends what was filled', async () => {
  const tab = await browser().visit('sign-up.html');
  await tab.click('#password');
  const offer = await tab.waitForDrawn('[data-action=fill]');
  expect(offer.text).toContain('16 characters · 104.6 bits');
  await tab.clickAt(offer);
  const password = await tab.filledValue('#password');
  expect(password).toMatch(/^[!-~]{16}$/);
  expect(await tab.filledValue('#confirmation')).toBe(password);
  expect(await tab.value('#email')).toBe('');
  await until('the fill is reported', async () => (await browser().journal())[0]?.filled === 2);
  expect(await browser().journal()).toMatchObject([{ password, site: '127.0.0.1', how: 'filled' }]);

  await tab.click('#submit');
  const sent = await until('the form is sent', () => browser().site.submissions.at(-1));
  expect(sent.get('password')).toBe(password);
  expect(sent.get('confirmation')).toBe(password);
});
