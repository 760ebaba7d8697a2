import browser from 'webextension-polyfill';
import { createAsk } from '../messaging/ask.ts';

/** Asks the background. @throws MessageError */
export const ask = createAsk(browser.runtime);

/** Passmint's version. */
export const version = (): string => browser.runtime.getManifest().version;
