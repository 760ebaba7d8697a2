/** What one statement measures: a length, and sets of characters with how many of each. */
import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../tests/token-words.ts';
import { type Mention, measure } from './requirement-measures.ts';
import { statementsOf } from './requirement-statements.ts';
import { createTokens } from './requirement-tokens.ts';
import { requirementWords } from './requirement-words.ts';

const cut = createTokens(requirementWords);

/** `2 digit`, `or digit` for an alternative, `(digit)` where a length counts them, `list[!@]`. */
const mentioned = ({ kind, characters, minimum, alternative, ofLength }: Mention) => {
  const set = kind + (characters === '' ? '' : `[${characters}]`);
  return `${alternative ? 'or ' : ''}${minimum === 1 ? '' : `${minimum} `}${ofLength ? `(${set})` : set}`;
};
/** `8..16` and what is mentioned. */
const measured = (statement: Parameters<typeof measure>[0]) => {
  const { minLength, maxLength, mentions } = measure(statement);
  const length = minLength === undefined && maxLength === undefined ? [] : [`${minLength ?? ''}..${maxLength ?? ''}`];
  return [...length, ...mentions.map(mentioned)].join(', ');
};
const ofWords = (words: string) => {
  const tokens = tokensOf(words);
  return measured({ about: 'must', negative: tokens.some(({ kind }) => kind === 'not'), tokens });
};
const ofText = (text: string) => {
  const { tokens, verbLast } = cut(text);
  return statementsOf(tokens, verbLast).map(measured).join(' | ');
};

describe('lengths', () => {
  test.each<[text: string, measures: string]>([
    ['8 characters', '8..'],
    ['Between 8 and 16 characters', '8..16'],
    ['At least 8 characters', '8..'],
    ['At most 8 characters', '..8'],
    ['More than 8 characters', '9..'],
    ['Fewer than 8 characters', '..7'],
    ['Exactly 8 characters', '8..8'],
    ['Length 8', '8..'],
    ['Minimum length 8, maximum length 16', '8.. | ..16'],
    ['8 characters minimum', '8..'],
    ['8 characters maximum', '..8'],
    ['16 or less characters', '..16'],
    ['8 minimum', '8..'],
    // Words for characters are left out.
    ['8-16', '8..16'],
    ['At least 8', '8..'],
    // Nobody's password is so short or so long: these numbers are about something else.
    ['8', ''],
    ['3 characters', ''],
    ['4 characters', '4..'],
    ['2 to 3 characters', ''],
    ['1 to 4 characters', '1..4'],
    ['0 to 8 characters', ''],
    ['256 characters', '256..'],
    ['257 characters', ''],
    ['8 to 256 characters', '8..256'],
    ['8 to 257 characters', ''],
  ])('%s', (text, expected) => {
    expect(ofText(text)).toBe(expected);
  });

  test.each<[words: string, measures: string]>([
    ['atLeast 8 any atMost 16 any', '8..16'],
    ['atLeast 8 atMost 16 any', '8..16'],
    ['8 any atLeast 16 any atMost', '8..16'],
    // The stricter of two.
    ['atLeast 8 any atLeast 10 any', '10..'],
    ['atLeast 10 any atLeast 8 any', '10..'],
    ['atMost 16 any atMost 12 any', '..12'],
    ['atMost 12 any atMost 16 any', '..12'],
    ['8 any exactly', '8..8'],
    // A quantity behind a length belongs to it, and to what follows where the length has one already.
    ['8 any atMost 2 digit', '..8, 2 digit'],
    ['atLeast 8 any atMost 2 digit', '8.., 0 digit'],
    ['8-16 any atMost 2 digit', '8..16, 0 digit'],
    ['8-16 atMost 2 digit', '8..16, 0 digit'],
    ['8 any , atMost 2 digit', '8.., 0 digit'],
    ['8 letter , atMost 2 digit', '8.., (letter), 0 digit'],
    ['8 any contain 2 digit', '8.., 2 digit'],
    ['2 any 2 digit', '2 digit'],
  ])('%s', (words, expected) => {
    expect(ofWords(words)).toBe(expected);
  });

  test.each<[words: string, measures: string]>([
    ['not moreThan 8 any', '..8'],
    ['not lessThan 8 any', '8..'],
    ['not atLeast 8 any', '8..'],
    ['not atMost 8 any', '..8'],
    ['not exactly 8 any', '8..8'],
    ['not 8-16 any', '8..16'],
    // What must not be so long?
    ['not 8 any', ''],
  ])('in a statement that says no: %s', (words, expected) => {
    expect(ofWords(words)).toBe(expected);
  });
});

describe('sets of characters', () => {
  test.each<[word: string, mentions: string]>([
    ['upper', 'upper'],
    ['lower', 'lower'],
    ['both', 'upper, lower'],
    ['digit', 'digit'],
    ['letter', 'letter'],
    ['anyOrLetter', 'letter'],
    ['special', 'special'],
    ['space', 'space'],
    ['[!@]', 'list[!@]'],
    ['contain alnum', 'letter, digit'],
    // "Alphanumeric" alone says what all characters are.
    ['alnum', '(letter), (digit)'],
    ['or', ''],
  ])('%s', (word, expected) => {
    expect(ofWords(word)).toBe(expected);
  });

  test.each<[text: string, measures: string]>([
    ['At least 2 digits', '2 digit'],
    ['At least one digit', 'digit'],
    ['Exactly 2 digits', '2 digit'],
    ['More than 2 digits', '3 digit'],
    ['At most 2 digits', '0 digit'],
    ['Fewer than 2 digits', '0 digit'],
    ['2 digits and a symbol', '2 digit, special'],
    ['At least 2 digits and 3 symbols', '2 digit, 3 special'],
    ['2 to 3 digits', '2 digit'],
    // What a length counts, all characters are.
    ['6 digits', '6..6, (digit)'],
    ['6-8 digits', '6..8, (digit)'],
    ['8 letters', '8.., (letter)'],
    ['8 letters and digits', '8.., (letter), (digit)'],
    ['Must contain 6 digits', '6.., (digit)'],
    ['At least 8 letters', '8.., (letter)'],
    ['8 letters containing a digit', '8.., (letter), digit'],
    ['8 letters and 2 digits', '8.., (letter), 2 digit'],
    // But where another set comes first, a least number counts this one alone.
    ['An uppercase letter and at least 4 digits', 'upper, 4 digit'],
    ['An uppercase letter and 4 digits', '4..4, upper, (digit)'],
    ['An uppercase letter and at most 4 digits', '..4, upper, (digit)'],
  ])('%s', (text, expected) => {
    expect(ofText(text)).toBe(expected);
  });
});

describe('a list beside “special characters” says which they are', () => {
  test.each(['comma', 'or', 'contain', 'allowed', 'only', 'kinds', 'any'])('with %s between them', (kind) => {
    expect(ofWords(`special ${kind} [!@]`)).toBe('special[!@]');
  });

  test.each<[words: string, mentions: string]>([
    ['special [!@]', 'special[!@]'],
    ['special , contain [!@]', 'special[!@]'],
    ['2 special [!@] or digit', '2 special[!@], or digit'],
    ['[!@] special', 'list[!@]'],
    ['special and [!@]', 'special, list[!@]'],
    ['special , and [!@]', 'special, list[!@]'],
    ['digit [!@]', 'digit, list[!@]'],
    ['special , digit', 'special, digit'],
    ['[!@] , special', 'list[!@], special'],
    ['[!@] digit', 'list[!@], digit'],
    ['digit special', 'digit, special'],
  ])('%s', (words, expected) => {
    expect(ofWords(words)).toBe(expected);
  });
});

describe('“or”', () => {
  test.each<[text: string, measures: string]>([
    ['A letter or a digit', 'letter, or digit'],
    ['Letters, digits or symbols', 'letter, or digit, or special'],
    ['Letters, digits, symbols or spaces', 'letter, or digit, or special, or space'],
    ['Letters, digits and symbols', 'letter, digit, special'],
    ['Letters and digits or symbols', 'letter, digit, or special'],
    ['Uppercase letters, lowercase letters and digits, symbols or spaces', 'upper, lower, digit, or special, or space'],
    // Each with a number of its own is one of its own.
    ['One letter, one digit or one symbol', 'letter, digit, or special'],
    ['Letters, digits or 2 symbols', 'letter, digit, or 2 special'],
    ['Uppercase and/or lowercase letters', 'upper, lower'],
    ['Digits or mixed case letters', 'digit, or upper, lower'],
    ['Symbols, mixed case letters or digits', 'special, or upper, or lower, or digit'],
  ])('%s', (text, expected) => {
    expect(ofText(text)).toBe(expected);
  });

  test.each<[words: string, mentions: string]>([
    ['or digit', 'digit'],
    [', upper , lower or digit', 'upper, or lower, or digit'],
    ['upper lower or digit', 'upper, lower, or digit'],
    ['upper , and lower or digit', 'upper, lower, or digit'],
    ['upper , lower , digit special or space', 'upper, lower, digit, special, or space'],
    ['upper and or digit', 'upper, digit'],
  ])('%s', (words, expected) => {
    expect(ofWords(words)).toBe(expected);
  });
});
