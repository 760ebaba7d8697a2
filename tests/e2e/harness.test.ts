/** The tests' own instruments: an error that nobody would notice must be noticed. */
import { expect, test } from 'vitest';
import { contentWorldOf } from './harness/content-world.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

const exception = `void setTimeout(() => { throw new Error('planted exception') })`;
const rejection = `void Promise.reject(new Error('planted rejection'))`;
const complaint = `console.error('planted complaint')`;

/** Waits until each of the planted errors was seen, then forgets them. */
async function expectErrors(...wanted: string[]) {
  for (const error of wanted)
    await until(`${error} is seen`, () =>
      browser()
        .errors()
        .some((seen) => seen.includes(error)),
    );
  expect(browser().errors()).toHaveLength(wanted.length);
  await browser().reset();
}

test('errors in the service worker are seen', async () => {
  for (const expression of [exception, rejection, complaint]) await browser().worker.evaluate(expression);
  await expectErrors('planted exception', 'planted rejection', 'planted complaint');
});

test('errors in a new instance of the service worker are seen', async () => {
  const page = await browser().visit('sign-up.html');
  await browser().worker.stop();
  expect(await browser().worker.isRunning()).toBe(false);
  await page.click('#password');
  expect(await browser().worker.isNew()).toBe(true);
  await browser().worker.evaluate(rejection);
  await expectErrors('planted rejection');
});

test('errors in a content script are seen', async () => {
  const world = await contentWorldOf(await browser().visit('plain.html'));
  for (const expression of [exception, rejection]) await world.evaluate(expression);
  await expectErrors('planted exception', 'planted rejection');
});

test('errors in the popup are seen', async () => {
  const popup = await openPopup(browser(), await browser().visit('plain.html'));
  for (const expression of [exception, rejection, complaint]) await popup.page.evaluate(expression);
  await expectErrors('planted exception', 'planted rejection', 'planted complaint');
  await popup.close();
});
