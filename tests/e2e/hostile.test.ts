/** Pages that want a password without being asked: whatever their scripts dispatch, nobody but a person fills. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hasJudged, hasOffer, hasSettled, offerAt } from './harness/offer.ts';
import { popupIsOpen } from './harness/popup.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** Lets the page send every event that could start something to everything that it can reach. @returns how many */
const attack = (page: Page) => page.evaluate(() => (window as unknown as { attack(): number }).attack());

async function expectNothingGiven(page: Page) {
  await hasSettled(page);
  for (const field of ['#email', '#password', '#confirmation']) expect(await page.inputValue(field), field).toBe('');
  expect(await browser().storage.journal()).toEqual([]);
  expect(await popupIsOpen(browser())).toBe(false);
}

test('synthetic clicks and keys on an open offer fill nothing', async () => {
  const page = await browser().visit('hostile.html');
  await offerAt(page, '#password');
  expect(await attack(page)).toBeGreaterThan(100);
  await expectNothingGiven(page);
});

test('synthetic clicks and keys after the page itself has focused the field fill nothing', async () => {
  const page = await browser().visit('hostile.html');
  await page.evaluate(() => document.querySelector<HTMLInputElement>('#password')?.focus());
  await hasJudged(page);
  expect(await attack(page)).toBeGreaterThan(100);
  await expectNothingGiven(page);
});

test('synthetic focus shows nothing', async () => {
  const page = await browser().visit('hostile.html');
  await page.evaluate(() => {
    const field = document.querySelector('#password');
    for (const type of ['pointerdown', 'mousedown', 'focus', 'focusin', 'click'])
      field?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  });
  await hasSettled(page);
  expect(await hasOffer(page)).toBe(false);
  await expectNothingGiven(page);
});

test('a page cannot ask Passmint for anything', async () => {
  const page = await browser().visit('hostile.html');
  const answers = await page.evaluate(async (id) => {
    const message = { to: 'background', kind: 'generate-for-field', request: { rules: {} } };
    const runtime = (window as unknown as { chrome?: { runtime?: typeof chrome.runtime } }).chrome?.runtime;
    const asked = await Promise.resolve()
      .then(() => runtime?.sendMessage(id, message))
      .catch(() => undefined);
    const loaded = await fetch(`chrome-extension://${id}/offer.js`).then(
      () => 'loaded',
      () => 'refused',
    );
    return { asked, loaded };
  }, browser().id);
  expect(answers).toEqual({ asked: undefined, loaded: 'refused' });
  expect(await browser().storage.journal()).toEqual([]);
});
