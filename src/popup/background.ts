import browser from 'webextension-polyfill';
import { createAsk } from '../messaging/ask.ts';

/** Asks the background. @throws MessageError */
export const ask = createAsk(browser.runtime);

/** Opens the options page, or the tab that has it open. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/**
 * Asks the browser to let Passmint act on all sites, as the manifest wants it. Must follow a person's click.
 * @returns whether it does now
 */
export const askForAccess = (): Promise<boolean> =>
  browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] });
