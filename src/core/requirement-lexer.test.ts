/** What the expression finds that is made of the words of several languages. */
import { describe, expect, test } from 'vitest';
import { lexerOf } from './requirement-lexer.ts';
import type { NumberWords, Words } from './requirement-meanings.ts';
import { marks } from './requirement-text.ts';

const words: Words = {
  en: {
    upper: 'capital(s| \\w+)',
    digit: '(single )?digits?',
    special: 'sign\\(s\\)|signs',
    not: 'no\\b|without',
    contain: 'has\\b[.]|having',
  },
  de: { digit: 'ziffern?', not: 'ohne' },
};
const numbers: NumberWords = [
  [1, 'one|a(?= (?:single|lone))'],
  [2, 'two|zwei'],
  [10, 'ten'],
];
const spaced = lexerOf(words, numbers, true);
const unspaced = lexerOf(
  { zh: { digit: '数字', not: '不' }, ko: { digit: '숫자' } },
  [
    [2, '两|두'],
    [3, '三'],
  ],
  false,
);

/** What stands at the beginning of a text: its meaning, and how much of the text that is. */
function first({ pattern, kinds }: typeof spaced, text: string): string {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  if (match === null) return '';
  const groups = match.slice(1).flatMap((group, at) => (group === undefined ? [] : kinds[at]));
  expect(groups).toHaveLength(1);
  return `${groups[0]}: ${match[0]}`;
}

describe('words', () => {
  test.each<[text: string, found: string]>([
    ['digit', 'digit: digit'],
    ['digits, please', 'digit: digits'],
    ['single digits', 'digit: single digits'],
    ['ziffer', 'digit: ziffer'],
    ['ziffern', 'digit: ziffern'],
    ['ohne ziffern', 'not: ohne'],
    ['signs', 'special: signs'],
    ['sign(s)', 'special: sign(s)'],
    ['no signs', 'not: no'],
    // Only whole words are words, whatever letters they are written with.
    ['digital', ''],
    ['digité', ''],
    ['digit1', ''],
    ['nod', ''],
    ['noé', ''],
    ['no-one', 'not: no'],
    ['has.', 'contain: has.'],
    ['hasé.', ''],
    ['capital letters', 'upper: capital letters'],
    ['capital ünits!', 'upper: capital ünits'],
    ['capital: letters', ''],
    ['capitals', 'upper: capitals'],
    // Where a word begins is the reader's business.
    [' digits', ''],
    ['xdigits', ''],
    [marks.upper, `upper: ${marks.upper}`],
    [marks.lower, `lower: ${marks.lower}`],
    [marks.digit, `digit: ${marks.digit}`],
    ['- digits', 'comma: -'],
    ['-digits', ''],
    ['', ''],
  ])('%j', (text, found) => {
    expect(first(spaced, text)).toBe(found);
  });

  test.each<[text: string, found: string]>([
    ['数字和', 'digit: 数字'],
    ['숫자를', 'digit: 숫자'],
    ['不含数字', 'not: 不'],
    ['2位', 'number: 2'],
    ['两位', 'number: 两'],
    ['两 种', 'number: 两'],
    ['두 가지', 'number: 두'],
    ['三个', 'number: 三'],
    // "Two" in another word.
    ['两者', ''],
    ['数码', ''],
  ])('without spaces: %j', (text, found) => {
    expect(first(unspaced, text)).toBe(found);
  });
});

describe('numbers, and from one to another', () => {
  test.each<[text: string, found: string]>([
    ['8 characters', 'number: 8'],
    ['128', 'number: 128'],
    ['two signs', 'number: two'],
    ['twofold', ''],
    ['a single digit', 'number: a'],
    ['a digit', ''],
    ['8-16', 'range: 8-16'],
    ['8 – 16 characters', 'range: 8 – 16'],
    ['8 to 16', 'range: 8 to 16'],
    ['8to16', 'range: 8to16'],
    ['8 bis 16', 'range: 8 bis 16'],
    ['8~16', 'range: 8~16'],
    ['8 characters to 16 characters', 'range: 8 characters to 16'],
    ['8文字~16文字', 'range: 8文字~16'],
    ['two to ten', 'range: two to ten'],
    ['two to 10', 'range: two to 10'],
    ['8 digits to 16', 'number: 8'],
    ['8 16', 'number: 8'],
    // A date or a version is no range, nor is a number that nobody's length is.
    ['8-16.5', 'number: 8'],
    ['8-16000', 'number: 8'],
  ])('%j', (text, found) => {
    expect(first(spaced, text)).toBe(found);
  });

  test.each<[text: string, value: number]>([
    ['16', 16],
    ['0', 0],
    ['one', 1],
    ['a', 1],
    ['two', 2],
    ['zwei', 2],
    ['ten', 10],
    ['three', Number.NaN],
    ['twofold', Number.NaN],
    ['', Number.NaN],
  ])('%s is %d', (text, value) => {
    expect(spaced.numberOf(text)).toBe(value);
  });
});

test.each<[text: string, found: string]>([
  ['\ue100', 'list: \ue100'],
  ['\ue100\ue101', 'list: \ue100\ue101'],
  ['\ue100, \ue101 or \ue102 and \ue1ff.', 'list: \ue100, \ue101 or \ue102 and \ue1ff'],
  ['\ue100 und \ue101 ou \ue102 y \ue103 или \ue104', 'list: \ue100 und \ue101 ou \ue102 y \ue103 или \ue104'],
  ['\ue100 digits \ue101', 'list: \ue100'],
])('marks of lists, one after another: %j', (text, found) => {
  expect(first(spaced, text)).toBe(found);
});
