/** Where the person withholds access to sites: the popup says so, and fills all the same when its button is pressed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filledValue } from './harness/offer.ts';
import { openPopup, pressButton } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** Sets it as the person does on the browser's page of extensions. */
async function setAccess(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') {
  const page = await browser().context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([extensionId, access]) =>
      // The page's own interface has no types here.
      (
        chrome as unknown as {
          developerPrivate: { updateExtensionConfiguration(changes: object): Promise<void> };
        }
      ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
    [browser().id, hostAccess] as const,
  );
  await page.close();
}

beforeAll(() => setAccess('ON_CLICK'));
afterAll(() => setAccess('ON_ALL_SITES'));

test('says that access is withheld, asks for it, and fills meanwhile', async () => {
  const page = await browser().context.newPage();
  await page.goto(browser().site.url('sign-up.html'));
  await page.bringToFront();
  // The first press grants the tab and asks to reload it, because a content script did not run; the next opens it.
  await pressButton(browser(), page);
  await page.reload();
  const { page: popup, close } = await openPopup(browser(), page);
  await popup.waitForSelector('[data-part=withheld]');
  expect(await popup.textContent('[data-part=host]')).toBe('127.0.0.1');
  expect(await popup.isEnabled('[data-action=allow]')).toBe(true);
  expect(await popup.locator('input[name=offers]').count()).toBe(0);
  const password = await until('a password', () => popup.textContent('#password'));
  await popup.click('[data-action=fill]');
  await until('it says so', async () => (await popup.textContent('[data-part=said]'))?.includes('Filled 2 fields'));
  expect(await filledValue(page, '#password')).toBe(password);
  expect(await filledValue(page, '#confirmation')).toBe(password);
  await close();
});
