/**
 * The data files of the package, read when they are first needed and kept for as long as the worker runs. A service
 * worker has no dynamic import; fetch reaches the extension's own files.
 */
import browser from 'webextension-polyfill';
import {
  createRequirementReader,
  parseSiteRules,
  type RequirementWords,
  type SiteRules,
  unpackWords,
  type WordListName,
} from '../service/index.ts';

/** Keeps what `read` gave; a failure is not kept, so the next call tries again. */
function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  return () => {
    kept ??= read().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

const file = (name: string) => fetch(browser.runtime.getURL(name));
const json = async (name: string): Promise<unknown> => (await file(name)).json();

const lists: Partial<Record<WordListName, () => Promise<readonly string[]>>> = {};

/** A word list of the package: whoever uses one never needs to read the others. */
export function words(list: Exclude<WordListName, 'own'>): Promise<readonly string[]> {
  lists[list] ??= once(async () => unpackWords(await (await file(`words-${list}.txt`)).text()));
  return lists[list]();
}

/** Reads what pages say of their fields, in any of its languages. */
export const requirementReader = once(async () =>
  createRequirementReader((await json('requirement-words.json')) as RequirementWords),
);

/** The community's list of site rules; empty in a build without it. */
export const siteRuleList = once(async (): Promise<SiteRules> => parseSiteRules(await json('site-rules.json')).rules);
