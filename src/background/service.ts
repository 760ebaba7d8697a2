/** The service with this browser's storage, clock and randomness. */
import browser from 'webextension-polyfill';
import {
  createClearing,
  createDraft,
  createGenerator,
  createJournal,
  createPending,
  createRefits,
  createSettings,
  createSiteRules,
} from '../service/index.ts';
import { siteRuleList } from './data.ts';
import { databaseArea } from './database.ts';

export const generator = createGenerator();
export const settings = createSettings(browser.storage.sync);
export const journal = createJournal(browser.storage.session, Date.now, () => crypto.randomUUID());
export const siteRules = createSiteRules(databaseArea('passmint'), siteRuleList, Date.now);
export const clearing = createClearing(browser.storage.session, Date.now);
export const pending = createPending(browser.storage.session, Date.now);
export const refits = createRefits(browser.storage.session, Date.now);
export const draft = createDraft(browser.storage.session);
