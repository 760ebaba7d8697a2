import { EFF_LONG_WORDLIST } from 'secure-password-utilities/wordlists';
import { expect, test } from 'vitest';
import { compilePassphrase, defaultPassphraseOptions, prefixClash, unpackWords } from '../src/core/index.ts';
import { wordListText } from './word-list.ts';

const words = unpackWords(wordListText());

test('the packed list is the long list of the EFF', () => {
  expect(words).toEqual([...EFF_LONG_WORDLIST].sort());
  expect(words).toHaveLength(7776);
});

test('no word begins another, so passphrases are exact with any separator and with none', () => {
  expect(prefixClash(words)).toBeUndefined();
  expect(words.filter((word) => word.includes('-'))).toHaveLength(4);
  for (const separator of ['', '-', ' ']) {
    const { bits } = compilePassphrase({ ...defaultPassphraseOptions, separator }, words);
    expect(bits).toBeCloseTo(6 * Math.log2(7776), 9);
  }
});
