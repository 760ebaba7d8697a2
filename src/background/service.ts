/** The service with this browser's storage, clock and randomness. */
import browser from 'webextension-polyfill';
import { createGenerator, createJournal, createSettings } from '../service/index.ts';

export const generator = createGenerator();
export const settings = createSettings(browser.storage.sync);
export const journal = createJournal(browser.storage.session, Date.now, () => crypto.randomUUID());
