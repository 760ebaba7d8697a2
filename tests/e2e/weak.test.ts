/** Pages whose words would leave a weak password: not followed without the person's yes, which holds until taken back. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { click, drawn, waitForDrawn } from '../../scripts/closed-root.ts';
import { writeDatabase } from './harness/database.ts';
import { acceptOfferAt, filledValue, hasSettled, offerAt } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** Each is a function of a password field and its form, which asks for at most 20 bits or so. */
const pages: Record<string, string> = {
  'in its text': `field.insertAdjacentHTML('afterend', '<p>Exactly 4 characters, only digits.</p>')`,
  'in its passwordrules': `field.setAttribute('passwordrules', 'minlength: 4; maxlength: 4; allowed: digit;')`,
  'in its pattern': `field.setAttribute('pattern', '\\\\d{4}')`,
  'in passwordrules of one character': `field.setAttribute('passwordrules', 'maxlength: 6; allowed: [a];')`,
  'in all of them at once': `field.setAttribute('passwordrules', 'maxlength: 6; allowed: digit;');
    field.setAttribute('pattern', '[0-9]{4}'); field.title = 'Exactly 4 digits'`,
};

async function visit(script = ''): Promise<Page> {
  const page = await browser().visit('hostile.html');
  await page.evaluate(`for (const field of document.querySelectorAll('[type=password]')) { ${script} }`);
  return page;
}
const warning = async (page: Page) => (await drawn(page, 'data-part', 'warning'))[0]?.text ?? '';
const bits = async () => (await browser().storage.journal())[0]?.bits;

test.each(Object.keys(pages))('%s: the offer says so, and fills a strong password', async (which) => {
  const page = await visit(pages[which]);
  const offer = await offerAt(page, '#password');
  expect(offer.text).toContain('Fill a strong password');
  expect(await warning(page)).toMatch(/^What this page asks for would allow only [\d.]+ bits, so it is not followed\./);
  expect(await acceptOfferAt(page, '#password')).toHaveLength(16);
  expect(await bits()).toBeGreaterThan(100);
});

test('what was learnt from a page is no more to be trusted than the page', async () => {
  const rule = { domain: '127.0.0.1', rules: { required: [], maxLength: 5 }, from: 'kept', time: 1 };
  await writeDatabase(browser(), { 'learnt-rules': { rules: [rule] } });
  const page = await visit();
  await offerAt(page, '#password');
  expect(await warning(page)).toContain('not followed');
  expect(await acceptOfferAt(page, '#password')).toHaveLength(16);
  await writeDatabase(browser(), { 'learnt-rules': { rules: [] } });
});

test('the page cannot say yes itself', async () => {
  const page = await visit(pages['in its pattern']);
  await offerAt(page, '#password');
  await waitForDrawn(page, 'data-action', 'follow');
  await page.evaluate(() => (window as unknown as { attack(): number }).attack());
  await hasSettled(page);
  expect(await page.inputValue('#password')).toBe('');
  expect(await browser().storage.journal()).toEqual([]);
  await page.reload();
  expect((await offerAt(page, '#password')).text).toContain('Fill a strong password');
});

test('one click of the person does, it holds for the host, and is taken back in the options', async () => {
  const page = await visit(pages['in its pattern']);
  await offerAt(page, '#password');
  const follow = await waitForDrawn(page, 'data-action', 'follow');
  expect(follow.text).toBe('Weak, as the page asks: 4 characters, 13.3 bits');
  await click(page, follow);
  expect(await filledValue(page, '#password')).toMatch(/^\d{4}$/);
  expect(await bits()).toBeCloseTo(13.3, 1);

  const again = await visit(pages['in its pattern']);
  expect((await offerAt(again, '#password')).text).toContain('Fill a weak password');
  expect(await warning(again)).toContain('13.3 bits at most');
  expect(await drawn(again, 'data-action', 'follow')).toEqual([]);
  expect(await acceptOfferAt(again, '#password')).toMatch(/^\d{4}$/);

  const options = await browser().context.newPage();
  await options.goto(`chrome-extension://${browser().id}/options.html`);
  expect(await options.textContent('[data-part=weak-site]')).toContain('127.0.0.1');
  await options.click('[data-action=withdraw-weak]');
  await until('it is gone', async () => (await options.locator('[data-part=weak-site]').count()) === 0);
  const last = await visit(pages['in its pattern']);
  expect(await acceptOfferAt(last, '#password')).toHaveLength(16);
});

test('room for six characters is a limit and no words: followed, and said', async () => {
  const page = await visit('field.maxLength = 6');
  expect((await offerAt(page, '#password')).text).toContain('Fill a weak password');
  expect(await warning(page)).toMatch(/^This site allows 3[\d.]+ bits at most/);
  expect(await acceptOfferAt(page, '#password')).toHaveLength(6);
});
