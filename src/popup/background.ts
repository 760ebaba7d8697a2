import browser from 'webextension-polyfill';
import { createAsk } from '../messaging/ask.ts';

/** Asks the background. @throws MessageError */
export const ask = createAsk(browser.runtime);

/** Opens the options page, or the tab that has it open. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
