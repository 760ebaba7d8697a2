import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { TestBrowser } from './chromium.ts';
import { openPopup, type Popup, popupIsOpen, pressButton } from './popup.ts';
import { until } from './until.ts';

type HostAccess = 'ON_CLICK' | 'ON_ALL_SITES';

/** On which sites Passmint may act, as the person sets it on the browser's page of extensions. */
export async function setAccess(browser: TestBrowser, hostAccess: HostAccess): Promise<void> {
  const { set, close } = await openAccess(browser);
  await set(hostAccess);
  await close();
}

/** Opens the browser's page of extensions, where access can be set also while another page is in front. */
export async function openAccess({ context, id }: TestBrowser) {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  const set = (hostAccess: HostAccess): Promise<void> =>
    page.evaluate(
      ([extensionId, access]) =>
        // The page's own interface has no types here.
        (
          chrome as unknown as {
            developerPrivate: { updateExtensionConfiguration(changes: object): Promise<void> };
          }
        ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
      [id, hostAccess] as const,
    );
  return { set, close: () => page.close() };
}

/** Opens the popup over a page of the tests where access is withheld. */
export async function openWithheld(browser: TestBrowser): Promise<Popup & { below: Page }> {
  const below = await browser.context.newPage();
  await below.goto(browser.site.url('sign-up.html'));
  await below.bringToFront();
  // The first press grants the tab and asks to reload it, because a content script did not run; the next opens it.
  await pressButton(browser, below);
  await below.reload();
  const popup = await openPopup(browser, below);
  await popup.page.waitForSelector('[data-part=withheld]');
  return { ...popup, below };
}

/** Presses "Allow on all sites" in the popup, and answers what the browser asks then, by the keyboard. */
export async function allow(browser: TestBrowser, popup: Popup, answer: 'Allow' | 'Deny'): Promise<void> {
  const { display } = browser;
  if (display === null) throw new Error('The browser asks only in a window: useChromium({ headed: true }).');
  const before = await display.brightness();
  await popup.page.click('[data-action=allow]');
  // The question takes the focus, and with that the popup closes.
  await until('the popup is gone', async () => !(await popupIsOpen(browser)));
  await until('the browser asks', async () => (await display.brightness()) < before * 0.75);
  await until('the question is answered', async () => {
    // Chromium takes no answer for half a second, so that nobody gives one by accident.
    await sleep(700);
    if (answer === 'Allow') await display.xdotool('key', 'Tab');
    await display.xdotool('key', 'Return');
    await sleep(300);
    return (await display.brightness()) >= before * 0.75;
  });
}
