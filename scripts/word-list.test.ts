import { expect, test } from 'vitest';
import {
  compilePassphrase,
  defaultPassphraseOptions,
  prefixClash,
  unpackWords,
  wordListNames,
} from '../src/core/index.ts';
import { wordLists, wordListTexts } from './word-list.ts';

const texts = wordListTexts();

test('every list that can be chosen is there, beside the own one', () => {
  expect([...Object.keys(texts), 'own']).toEqual([...wordListNames]);
});

test.each(Object.entries(wordLists))('the packed list %s is the list of its package', (language, words) => {
  const unpacked = unpackWords(new Map(Object.entries(texts)).get(language) ?? '');
  expect(unpacked).toEqual([...words].sort());
  expect(new Set(unpacked).size).toBe(language === 'en' ? 7776 : 2048);
  // Written composed, as keyboards do: a site may take what looks the same for something else.
  expect(unpacked.every((word) => word === word.normalize('NFC'))).toBe(true);
});

test('no English word begins another, so passphrases are exact with any separator and with none', () => {
  const words = wordLists.en;
  expect(prefixClash(words)).toBeUndefined();
  expect(words.filter((word) => word.includes('-'))).toHaveLength(4);
  for (const separator of ['', '-', ' ']) {
    const { bits } = compilePassphrase({ ...defaultPassphraseOptions, separator }, words);
    expect(bits).toBeCloseTo(6 * Math.log2(7776), 9);
  }
});

test.each(['es', 'fr', 'it'] as const)('six words of %s have 66 bits', (list) => {
  expect(compilePassphrase({ ...defaultPassphraseOptions, list }, wordLists[list]).bits).toBe(66);
});
