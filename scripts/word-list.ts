/**
 * The word list of passphrases: the long list of the Electronic Frontier Foundation (7,776 words, CC BY 3.0 US), from
 * the package that carries it, packed into one small file. It is data that the worker reads when it needs it, because
 * a service worker cannot import on demand.
 */
import { EFF_LONG_WORDLIST } from 'secure-password-utilities/wordlists';
import { packWords } from '../src/core/index.ts';

/** The packed list, to be read with `unpackWords` of the core. */
export function wordListText(): string {
  return packWords(EFF_LONG_WORDLIST);
}
