/** Which statements a text is cut into, each with what it says. */
import { describe, expect, test } from 'vitest';
import { tokensOf, wordOf } from '../../tests/token-words.ts';
import { type Statement, statementsOf } from './requirement-statements.ts';
import { createTokens } from './requirement-tokens.ts';
import { requirementWords } from './requirement-words.ts';

const cut = createTokens(requirementWords);

const told = ({ about, negative, tokens }: Statement) =>
  `${about}${negative && about !== 'not' ? ' (no)' : ''}: ${tokens.map(wordOf).join(' ')}`;
const statements = (words: string, verbLast = false) => statementsOf(tokensOf(words), verbLast).map(told);
const read = (text: string) => {
  const { tokens, verbLast } = cut(text);
  return statementsOf(tokens, verbLast).map(told);
};

describe('what stands in a list belongs to the statement that says what the list is for', () => {
  test.each<[text: string, statements: string[]]>([
    ['At least 8 characters, at most 16 characters', ['must: atLeast 8 any', 'must: atMost 16 any']],
    ['At least 8 characters. No spaces.', ['must: atLeast 8 any', 'not: not space']],
    ['8 characters, one digit, one symbol', ['must: 8 any , 1 digit , 1 special']],
    ['8 characters, 3 digits', ['must: 8 any , 3 digit']],
    ['8 characters, 4 digits', ['must: 8 any', 'must: 4 digit']],
    ['8 characters, digits and letters, symbols or spaces', ['must: 8 any , digit and letter , special or space']],
    ['No spaces, uppercase letters', ['not: not space , upper']],
    ['No spaces, one digit', ['not: not space', 'must: 1 digit']],
    ['Only letters, 2 digits', ['only: only letter', 'must: 2 digit']],
    ['Must start with a letter, 2 digits', ['ends: first letter', 'must: 2 digit']],
    ['Must end with a letter, 2 digits', ['ends: last letter', 'must: 2 digit']],
    ['Must not be your name, one digit', ['other (no): not other', 'must: 1 digit']],
    ['Different from your name, one digit', ['other: other', 'must: 1 digit']],
    ['No repeated characters, one digit', ['same (no): not same any', 'must: 1 digit']],
    ['Fewer than 3 identical characters, one digit', ['same: lessThan 3 same any', 'must: 1 digit']],
    ['8 characters, letters, numbers only', ['must: 8 any', 'only: letter , digit only']],
    ['8 characters, digits, spaces not allowed', ['must: 8 any', 'not: digit , space not allowed']],
    ['8 characters, letters, digits allowed', ['must: 8 any', 'only: letter , digit allowed']],
    ['8 characters, digits, at least one symbol', ['must: 8 any , digit', 'must: atLeast 1 special']],
    ['8 characters, digits, symbols at least one', ['must: 8 any , digit', 'must: special atLeast 1']],
    ['No spaces, digits, no symbols', ['not: not space , digit', 'not: not special']],
    ['Letters, must have 8 characters', ['must: letter , contain 8 any']],
    ['Allowed: letters, (digits), symbols', ['only: allowed , letter , digit , special']],
    [
      'Three of the following:\n- uppercase letters\n- lowercase letters, digits\n- no spaces',
      ['kinds: 3 kinds , upper , lower , digit', 'not: not space'],
    ],
    ['Three of the following:\n- uppercase or lowercase letters\n- 2', ['kinds: 3 kinds , upper or lower', 'must: 2']],
    [
      'Must contain uppercase letters, digits, symbols two of these',
      ['kinds: contain upper , digit , special 2 kinds'],
    ],
    ['Only letters, digits are allowed', ['only: only letter , digit allowed']],
    ['Only letters are allowed, digits are not allowed', ['only: only letter allowed', 'not: digit not allowed']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(['upper', 'lower', 'both', 'alnum', 'digit', 'special', 'space', 'letter', 'anyOrLetter', '[!@]'])(
    'a list goes on with %s, and begins with it',
    (set) => {
      expect(statements(`not space , ${set}`)).toEqual([`not: not space , ${set}`]);
      expect(statements(`8 any , ${set} , digit only`)).toEqual(['must: 8 any', `only: ${set} , digit only`]);
    },
  );

  test.each(['not', 'only', 'allowed', '2 kinds'])('a set before “%s” takes the list in front of it', (head) => {
    expect(statements(`8 any , upper , digit ${head}`)).toHaveLength(2);
    expect(statements(`8 any , upper , digit ${head}`)[0]).toBe('must: 8 any');
  });

  test.each(['not', 'only', 'first', 'last', 'same', 'other'])('but not behind %s with a number of its own', (kind) => {
    expect(statements(`${kind} letter , digit`)).toHaveLength(1);
    expect(statements(`${kind} letter , 1 digit`)).toHaveLength(2);
  });
});

describe('one list with a head at either end', () => {
  test.each<[words: string, statements: string[]]>([
    ['contain upper , digit 2 kinds', ['kinds: contain upper , digit 2 kinds']],
    // Without sets of its own, or with a length, what stands before says something else.
    ['contain , digit 2 kinds', ['must: contain', 'kinds: digit 2 kinds']],
    ['upper atLeast , digit 2 kinds', ['must: upper atLeast', 'kinds: digit 2 kinds']],
    ['contain 8 any upper , digit 2 kinds', ['must: contain 8 any upper', 'kinds: digit 2 kinds']],
    ['contain 8-16 upper , digit 2 kinds', ['must: contain 8-16 upper', 'kinds: digit 2 kinds']],
    ['contain 2 kinds upper , digit 2 kinds', ['kinds: contain 2 kinds upper', 'kinds: digit 2 kinds']],
    ['contain upper , 2 digit kinds', ['must: contain upper', 'kinds: 2 digit kinds']],
    ['contain upper , digit not 2 kinds', ['must: contain upper', 'kinds (no): digit not 2 kinds']],
    ['only letter , digit allowed', ['only: only letter , digit allowed']],
    ['allowed letter , digit only', ['only: allowed letter , digit only']],
    ['contain letter , digit only', ['must: contain letter', 'only: digit only']],
    ['only letter , digit contain', ['only: only letter', 'must: digit contain']],
    ['contain letter , digit contain', ['must: contain letter', 'must: digit contain']],
    ['not allowed letter , digit allowed', ['not: not allowed letter', 'only: digit allowed']],
  ])('%s', (words, expected) => {
    expect(statements(words)).toEqual(expected);
  });

  test('where the verb stands last, it takes all that waits', () => {
    expect(statements('8 any atLeast , upper , digit contain', true)).toEqual([
      'must: 8 any atLeast',
      'must: upper , digit contain',
    ]);
    expect(read('8文字以上、英大文字、数字を含む')).toEqual(['must: 8 any atLeast', 'must: upper , digit contain']);
    // "Not" there is the end of a statement, not the beginning of the next.
    expect(statements('digit and space not', true)).toEqual(['not: digit and space not']);
  });
});

describe('one sentence, two statements', () => {
  test.each<[text: string, statements: string[]]>([
    ['Letters and no spaces', ['must: letter and', 'not: not space']],
    ['8-16 and no spaces', ['must: 8-16 and', 'not: not space']],
    ['8 and no spaces', ['must: 8 and', 'not: not space']],
    ['Characters and no spaces', ['must: any and', 'not: not space']],
    ['Not your name and no spaces', ['other (no): not other and not space']],
    ['Must not contain spaces or start with a digit', ['not: not contain space or', 'ends (no): not first digit']],
    [
      'Must not contain spaces and not start with a digit',
      ['not: not contain space and not', 'ends (no): not first digit'],
    ],
    ['8 characters and start with a letter', ['must: 8 any and', 'ends: first letter']],
    ['8 characters and end with a digit', ['must: 8 any and', 'ends: last digit']],
    ['Start with a letter and 8 characters and end with a digit', ['ends: first letter and 8 any and last digit']],
    ['Uppercase first', ['must: upper']],
    ['The first character must not be a digit', ['ends (no): first not digit']],
    ['Letters, the first not a digit', ['must: letter ,', 'not: not digit']],
    ['Start with a letter and no spaces', ['ends: first letter and', 'not: not space']],
    [
      'At least 8 characters and at most 2 identical characters in a row',
      ['must: atLeast 8 any', 'same: atMost 2 same any same'],
    ],
    ['At least 8 characters or 2 identical digits', ['must: atLeast 8 any', 'same: or 2 same digit']],
    ['Digits and not more than two identical ones', ['must: digit', 'same: atMost 2 same']],
    [
      'Letters and digits and no more than 2 identical characters and symbols',
      ['must: letter and digit', 'same: atMost 2 same any and special'],
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(['any', '8-16', '8', 'upper', 'lower', 'digit', 'special', 'space'])(
    '%s, and what comes first or last',
    (what) => {
      expect(statements(`${what} and first letter`)).toEqual([`must: ${what} and`, 'ends: first letter']);
      expect(statements(`${what} and last letter`)).toEqual([`must: ${what} and`, 'ends: last letter']);
      // "Digits last": nothing else is meant.
      expect(statements(`${what} last`)).toHaveLength(1);
    },
  );

  test.each<[words: string, statements: string[]]>([
    // The letter is what stands first.
    ['letter first digit', ['ends: letter first digit']],
    ['digit first letter and last letter', ['must: digit', 'ends: first letter and last letter']],
    ['first letter 8 any last digit', ['ends: first letter 8 any last digit']],
    ['not space and first not digit', ['not: not space and', 'ends (no): first not digit']],
    ['last letter 8 any first digit', ['ends: last letter 8 any first digit']],
    ['letter first not digit', ['ends (no): letter first not digit']],
    ['letter last not digit', ['ends (no): letter last not digit']],
    ['letter last digit not space', ['ends: letter last digit', 'not: not space']],
    // "Not" in front of nothing that could be forbidden.
    ['digit not 8', ['not: digit not 8']],
    ['contain not digit', ['not: contain not digit']],
    ['digit not same', ['must: digit', 'same (no): not same']],
    ['digit not other', ['must: digit', 'other (no): not other']],
    ['letter not first', ['must: letter', 'ends (no): not first']],
    ['letter not last', ['must: letter', 'ends (no): not last']],
    ['same digit not space', ['same (no): same digit not space']],
    ['not space not digit', ['not: not space not digit']],
    ['other not digit', ['other: other', 'not: not digit']],
  ])('%s', (words, expected) => {
    expect(statements(words)).toEqual(expected);
  });

  test.each<[words: string, statements: string[]]>([
    ['8 any and digit same', ['must: 8 any', 'same: and digit same']],
    ['8 any or digit same', ['must: 8 any', 'same: or digit same']],
    ['8 any digit same', ['same: 8 any digit same']],
    ['8 any and same digit', ['same: 8 any and same digit']],
    ['8 any and letter or digit same', ['must: 8 any', 'same: and letter or digit same']],
    ['same any and digit same', ['same: same any and digit same']],
    ['not any and digit same', ['same (no): not any and digit same']],
    ['any and digit same any', ['same: any and digit same any']],
    ['any and 4-6 digit same', ['same: any and 4-6 digit same']],
    ['8-16 and digit same', ['same: 8-16 and digit same']],
  ])('%s', (words, expected) => {
    expect(statements(words)).toEqual(expected);
  });

  test.each<[words: string, statements: string[]]>([
    ['not space and not same', ['not: not space', 'same (no): not same']],
    ['digit and atMost same', ['must: digit', 'same: atMost same']],
    ['digit and moreThan same', ['must: digit', 'same: moreThan same']],
    ['digit and lessThan same', ['must: digit', 'same: lessThan same']],
    ['digit and 2 same', ['must: digit', 'same: 2 same']],
    ['any and 2 same any', ['must: any', 'same: 2 same any']],
    ['upper and digit and 2 same', ['must: upper and digit', 'same: 2 same']],
    ['digit and 2 same and upper', ['must: digit', 'same: 2 same and upper']],
    // Too far from it to count what is the same.
    ['upper and lower digit special 2 same', ['same: upper and lower digit special 2 same']],
    ['upper and lower digit 2 same', ['must: upper', 'same: lower digit 2 same']],
    ['contain and 2 same', ['same: contain and 2 same']],
    ['digit and letter same', ['same: digit and letter same']],
  ])('%s', (words, expected) => {
    expect(statements(words)).toEqual(expected);
  });
});

test.each<[words: string, about: string]>([
  ['other same first 2 kinds not only', 'other (no)'],
  ['same first 2 kinds not only', 'same (no)'],
  ['first 2 kinds not only', 'ends (no)'],
  ['last 2 kinds not only', 'ends (no)'],
  ['2 kinds not only', 'kinds (no)'],
  ['4 kinds only', 'kinds'],
  // No number of kinds that there could be.
  ['1 kinds only', 'only'],
  ['5 kinds only', 'only'],
  ['kinds only', 'only'],
  ['2-4 kinds only', 'only'],
  ['2 digit only', 'only'],
  ['not only', 'not'],
  ['allowed letter', 'only'],
  ['letter', 'must'],
])('%s: %s', (words, about) => {
  expect(statements(words, true)).toEqual([`${about}: ${words}`]);
});
