/**
 * The data files of the package, read when they are first needed and kept for as long as the worker runs. A service
 * worker has no dynamic import; fetch reaches the extension's own files.
 */
import browser from 'webextension-polyfill';
import { createRequirementReader, parseSiteRules, type SiteRules, unpackWords } from '../service/index.ts';

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

/** The English word list of passphrases. */
export const words = once(async () => unpackWords(await (await fetch(browser.runtime.getURL('words-en.txt'))).text()));

/** Reads what pages say of their fields, in any of its languages. */
export const requirementReader = once(async () =>
  createRequirementReader(await (await fetch(browser.runtime.getURL('requirement-words.json'))).json()),
);

/** The community's list of site rules; empty in a build without it. */
export const siteRuleList = once(
  async (): Promise<SiteRules> =>
    parseSiteRules(await (await fetch(browser.runtime.getURL('site-rules.json'))).json()).rules,
);
