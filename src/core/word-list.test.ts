import { describe, expect, test } from 'vitest';
import { badWord, checkWords, linesOfWords, mostWords, parseWordList, prefixClash, unpackWords } from './word-list.ts';

describe('what is no list of words', () => {
  const refused = (value: string | number, allowed: string) =>
    `words: got ${JSON.stringify(value)}, allowed is ${allowed}`;
  test.each([
    [[], refused(0, '2 to 200000 words')],
    [['one'], refused(1, '2 to 200000 words')],
    [['one', 'two', 'one'], refused('one', 'every word once')],
    [['one', 'two three'], refused('two three', 'at most 64 characters, without blanks')],
    [['one', 'two\u0007'], 'at most 64 characters, without blanks'],
    [['one', 'x'.repeat(65)], 'at most 64 characters, without blanks'],
  ])('%j', (words, message) => {
    expect(() => checkWords(words)).toThrow(expect.objectContaining({ code: 'words-invalid' }));
    expect(() => checkWords(words)).toThrow(message);
  });

  test('one word too many', () => {
    const most = Array.from({ length: mostWords }, (_, at) => `w${at}`);
    expect(checkWords(most)).toBe(most);
    expect(() => checkWords([...most, 'w'])).toThrow('got 200001, allowed');
  });
});

test.each([
  ['x'.repeat(64), false],
  ['x'.repeat(65), true],
  ['half\ud800', true],
  ['no\u00a0break', true],
  ['Ünïcode-😀', false],
])('%j can be no word: %s', (word, bad) => {
  expect(badWord(word)).toBe(bad);
});

test.each([
  ['one\ntwo\r\nthree\rfour', ['one', 'two', 'three', 'four']],
  ['  one \n\n two', ['one', 'two']],
  ['111 one\n66666666 two', ['one', 'two']],
  // Two throws, nine throws, a seven, or more behind it: no line of a dice list.
  ['11 one\n111111111 two\n117 three\n111 four five', ['11 one', '111111111 two', '117 three', '111 four five']],
  ['111', ['111']],
  ['u\u0308ber', ['über']],
])('lines of %j', (text, words) => {
  expect(linesOfWords(text)).toEqual(words);
});

test('a list is read and checked', () => {
  expect(parseWordList('11111 abacus\n11112 abdomen')).toEqual(['abacus', 'abdomen']);
});

test.each([
  ['0abc', ['abc']],
  ['0abc2x1yz0q', ['abc', 'abx', 'ayz', 'q']],
  // A is ten letters shared.
  ['0abcdefghijklAz', ['abcdefghijkl', 'abcdefghijz']],
  ['', []],
])('unpacks %j', (packed, words) => {
  expect(unpackWords(packed)).toEqual(words);
});

test.each([
  [['a', 'b'], undefined],
  [
    ['ab', 'b', 'abc'],
    ['ab', 'abc'],
  ],
  [['sun', 'un'], undefined],
  [
    ['x', 'xy'],
    ['x', 'xy'],
  ],
])('of %j one begins another: %j', (words, clash) => {
  expect(prefixClash(words)).toEqual(clash);
});
