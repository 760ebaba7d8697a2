/** The service with this browser's storage, clock and randomness. */
import browser from 'webextension-polyfill';
import {
  checkPassphraseOptions,
  createClearing,
  createDraft,
  createGenerator,
  createJournal,
  createPending,
  createRefits,
  createSettings,
  createSiteRules,
  createWordLists,
  type PassphraseOptions,
} from '../service/index.ts';
import { siteRuleList, words } from './data.ts';
import { databaseArea } from './database.ts';

/** Looked up anew each time: tests set the clock. */
const now = () => Date.now();

/** What an organisation prescribes. Firefox throws where it prescribes nothing. */
const managed = () => browser.storage.managed.get(null).catch(() => undefined);

export const generator = createGenerator();
export const settings = createSettings(browser.storage.sync, managed);
export const journal = createJournal(browser.storage.session, now, () => crypto.randomUUID());
const database = databaseArea('passmint');
export const siteRules = createSiteRules(database, siteRuleList, now);
export const wordLists = createWordLists(database);
export const clearing = createClearing(browser.storage.session, now);
export const pending = createPending(browser.storage.session, now);
export const refits = createRefits(browser.storage.session, now);
export const draft = createDraft(browser.storage.session);

/** The words that those options name. @throws PolicyError `option-invalid`, `words-missing` */
export async function wordsFor(options: PassphraseOptions): Promise<readonly string[]> {
  // The list's name becomes that of a file.
  const { list } = checkPassphraseOptions(options);
  return list === 'own' ? wordLists.words() : words(list);
}
