/**
 * The word lists of passphrases, each packed into one small file. They are data that the worker reads when it needs them,
 * because a service worker cannot import on demand.
 */

import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { EFF_LONG_WORDLIST } from 'secure-password-utilities/wordlists';
import { packWords } from './pack-words.ts';

/**
 * English: the long list of the Electronic Frontier Foundation (7,776 words, CC BY 3.0 US), from the package that carries
 * it. The others: the lists of BIP 39 (2,048 words each, 11 bits a word, MIT), which are written decomposed there.
 */
export const wordLists: Readonly<Record<'en' | 'es' | 'fr' | 'it', readonly string[]>> = {
  en: EFF_LONG_WORDLIST,
  es: composed(spanish),
  fr: composed(french),
  it: composed(italian),
};

function composed(words: readonly string[]): string[] {
  return words.map((word) => word.normalize('NFC'));
}

/** The packed lists by language, to be read with `unpackWords` of the core. */
export function wordListTexts(): Record<keyof typeof wordLists, string> {
  const { en, es, fr, it } = wordLists;
  return { en: packWords(en), es: packWords(es), fr: packWords(fr), it: packWords(it) };
}
