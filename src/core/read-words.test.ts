import { expect, test } from 'vitest';
import { readWords } from './read-words.ts';
import { parseWordList, prefixClash } from './word-list.ts';

test('words of lines, and of the lines of a dice list', () => {
  expect(readWords('ebb\r\n flow \n\ntide').words).toEqual(['ebb', 'flow', 'tide']);
  expect(readWords('11111\tabacus\n11112 abdomen\n').words).toEqual(['abacus', 'abdomen']);
  // A word of digits is one, where no other follows it.
  expect(readWords('11111\n11112').words).toEqual(['11111', '11112']);
  expect(parseWordList('11111\tabacus\n11112\tabdomen')).toEqual(['abacus', 'abdomen']);
});

test('what comes again, also in other case or composed in another way', () => {
  const read = readWords('Ebb\nebb\ncaf\u00e9\ncafe\u0301\nflow');
  expect(read.words).toEqual(['Ebb', 'caf\u00e9', 'flow']);
  expect(read.twice).toEqual(['ebb', 'caf\u00e9']);
});

test('words that begin another one: none exactly where the strict check finds none', () => {
  expect(readWords('in\nink\nout\ninn').begin).toEqual(['in']);
  expect(readWords('a\nab\nabc').begin).toEqual(['a', 'ab']);
  for (const words of [
    ['in', 'out'],
    ['in', 'ink'],
    ['b', 'a', 'c', 'ab'],
    ['ab', 'b', 'cab'],
  ])
    expect(readWords(words.join('\n')).begin.length > 0).toBe(prefixClash(words) !== undefined);
});

test('what can be no word, and too many', () => {
  expect(readWords('ebb\ntwo words').wrong).toBe('two words');
  expect(readWords(`ebb\n${'x'.repeat(65)}`).wrong).toBe('x'.repeat(65));
  expect(readWords('ebb\nflow').wrong).toBeUndefined();
  const many = Array.from({ length: 200_001 }, (_, at) => `w${at}`).join('\n');
  expect(readWords(many)).toMatchObject({ words: [], wrong: undefined });
});
