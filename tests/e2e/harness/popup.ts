/** The toolbar popup as the browser opens it, not as a tab. */
import { chromium, type Page } from 'playwright-core';
import { pressToolbarButton } from '../../../scripts/chromium.ts';
import type { TestBrowser } from './chromium.ts';
import { until } from './until.ts';

export interface Popup {
  /** The popup's page. Whatever takes the focus from it closes it. */
  page: Page;
  /** Closes the popup, as Escape does, and waits until it is gone. */
  close(): Promise<void>;
}

/** Presses Passmint's toolbar button over the tab that shows `page`, and waits for the popup. */
export async function openPopup(browser: TestBrowser, page: Page): Promise<Popup> {
  await pressButton(browser, page);
  return openedPopup(browser);
}

/** Presses Passmint's toolbar button over the tab that shows `page`. */
export async function pressButton(browser: TestBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const { targetInfos } = await browser.wire.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }: { url: string }) => url === page.url());
  await pressToolbarButton(browser, tab.targetId);
}

const addressOf = ({ id }: TestBrowser) => `chrome-extension://${id}/popup.html`;

/** Whether the popup is open now. */
export async function popupIsOpen(browser: TestBrowser): Promise<boolean> {
  const { targetInfos } = await browser.wire.send('Target.getTargets', { filter: [{ type: 'page' }] });
  return targetInfos.some(({ url }: { url: string }) => url.startsWith(addressOf(browser)));
}

/** Waits for a popup that the browser opens for another reason than `openPopup`. */
export async function openedPopup(browser: TestBrowser): Promise<Popup> {
  await until('the popup is open', () => popupIsOpen(browser));
  // The first connection never shows popups to Playwright; one that is made now does.
  const second = await chromium.connectOverCDP(browser.debugging);
  const popup = second
    .contexts()
    .flatMap((context) => context.pages())
    .find((page) => page.url().startsWith(addressOf(browser)));
  if (popup === undefined) throw new Error('The popup closed before a test could look at it.');
  popup.on('pageerror', (error) => browser.report(`popup: ${error.stack}`));
  popup.on('console', (message) => {
    if (message.type() === 'error') browser.report(`popup: ${message.text()}`);
  });
  return {
    page: popup,
    async close() {
      await popup.close().catch(() => undefined);
      await second.close();
      await until('the popup is gone', async () => !(await popupIsOpen(browser)));
    },
  };
}
