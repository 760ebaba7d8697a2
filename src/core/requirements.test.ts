/** What a text is read to: exactly this, in English. Other languages and real wordings: tests/requirements.test.ts. */
import { describe, expect, test } from 'vitest';
import { printable } from './password-rules.ts';
import { requirementWords } from './requirement-words.ts';
import { createRequirementReader, type Requirements } from './requirements.ts';

const read = createRequirementReader(requirementWords);

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digit = '0123456789';
const special = '-~!@#$%^&*_+=`|(){}[:;"\'<>,.?]';
const letters = upper + lower;
const without = (unwanted: string) => [...printable].filter((one) => !unwanted.includes(one)).join('');
const noLetters = without(letters);
const needs = (...sets: [name: string, characters: string, minimum?: number][]) => ({
  required: sets.map(([name, characters, minimum = 1]) => ({ name, characters, minimum })),
});

describe('what is read', () => {
  test.each<[string, Partial<Requirements>]>([
    ['', {}],
    ['Hello', {}],
    ['8–16 characters', { minLength: 8, maxLength: 16 }],
    ['Minimum 10, maximum 10 characters', { minLength: 10, maxLength: 10 }],
    ['At least 8 characters. At least 10 characters.', { minLength: 10 }],
    ['At most 16 characters. No more than 20 characters.', { maxLength: 16 }],
    ['At most 20 characters. No more than 16 characters.', { maxLength: 16 }],
    // Neither is to be trusted.
    ['At least 20 characters, at most 10 characters', {}],
    ['At least one digit', needs(['digit', digit])],
    ['At least 2 digits and one uppercase letter', needs(['digit', digit, 2], ['upper', upper])],
    ['At least two digits. At least one digit.', needs(['digit', digit, 2])],
    ['Must contain a letter or a digit', needs(['letter or digit', letters + digit])],
    ['Must contain a number or a symbol', needs(['digit or special', digit + special])],
    ['At least one of !@#$', needs(['list', '!@#$'])],
    ['At least one special character', needs(['special', special])],
    ['At least one digit. At least two digits.', needs(['digit', digit], ['digit', digit, 2])],
    ['Must contain letters, digits or symbols', needs(['letter or digit or special', letters + digit + special])],
    ['At most 2 digits', {}],
    ['Must contain a space', {}],
    ['Only letters and digits', { allowed: letters + digit }],
    ['Only letters. Only lowercase letters.', { allowed: lower }],
    ['Only lowercase letters. Only letters.', { allowed: lower }],
    ['Only !@# are allowed', { allowed: `${letters}${digit}!@#` }],
    // The latter, where nothing is left.
    ['Only digits. Only lowercase letters.', { allowed: lower }],
    ['Spaces are allowed', {}],
    ['Special characters are allowed', {}],
    ['Allowed special characters: !@#', { allowed: `${letters}${digit}!@#` }],
    ['Only the special characters !@#', { allowed: `${letters}${digit}!@#` }],
    ['8 to 12 letters', { allowed: letters, minLength: 8, maxLength: 12 }],
    ['6 digits', { allowed: digit, minLength: 6, maxLength: 6 }],
    ['8 characters, letters only', { allowed: letters, minLength: 8 }],
    ['No more than 2 identical characters in a row', { maxConsecutive: 2 }],
    [
      'No more than 2 identical characters in a row. No more than 3 identical characters in a row.',
      { maxConsecutive: 2 },
    ],
    [
      'No more than 3 identical characters in a row. No more than 2 identical characters in a row.',
      { maxConsecutive: 2 },
    ],
    ['Fewer than 3 identical characters in a row', { maxConsecutive: 2 }],
    ['No more than 9 identical characters in a row', { maxConsecutive: 9 }],
    ['At least 3 identical characters in a row', {}],
    // About something else.
    ['No more than 10 identical characters in a row', {}],
    ['Must start with a letter', { notFirst: noLetters }],
    ['Must start and end with a letter', { notFirst: noLetters, notLast: noLetters }],
    ['Must start with something', {}],
    ['Three of the four kinds', { kinds: 3 }],
    ['Three of the following: uppercase, lowercase, digits, symbols', { kinds: 3 }],
    ['Two of the kinds and one digit', { kinds: 2 }],
    ['Two of the following: digits', { kinds: 2 }],
    // As many as are named: each of them.
    ['Two of the following: letters or 2 digits', needs(['letter', letters], ['digit', digit])],
    [
      'Three of the following: uppercase, lowercase, digits, spaces',
      needs(['upper', upper], ['lower', lower], ['digit', digit]),
    ],
    ['At least 2 of the kinds. At least 3 of the kinds', { kinds: 3 }],
    ['At least 3 of the kinds. At least 2 of the kinds', { kinds: 3 }],
    ['All four of the kinds', needs(['upper', upper], ['lower', lower], ['digit', digit], ['special', special])],
    ['Must contain foo', {}],
    ['Must differ from the last 3 passwords', {}],
  ])('%s', (text, rules) => {
    expect(read(text)).toEqual({ rules: { required: [], ...rules }, unread: 0, negative: false });
  });
});

describe('what says no', () => {
  test.each<[string, Partial<Requirements>]>([
    ['No spaces', { allowed: without(' ') }],
    ['No special characters', { allowed: letters + digit }],
    ['No letters', { allowed: noLetters }],
    ['No spaces or symbols', { allowed: letters + digit }],
    ['No special characters (!@#)', { allowed: without('!@#') }],
    // A password of nothing is not what is meant; the length is.
    ['No letters or digits and at most 8 characters', { maxLength: 8 }],
    ['No letters or digits and at least 8 characters', { minLength: 8 }],
    ['Do not use your name', {}],
    ['Must not contain your name or spaces', { allowed: without(' ') }],
    ['Must not contain your name or <>', { allowed: without('<>') }],
    ['Must not contain your name or digits', {}],
    ['Only letters. No uppercase letters.', { allowed: lower }],
    [
      'At least 8 characters, no spaces, one digit',
      { minLength: 8, allowed: without(' '), ...needs(['digit', digit]) },
    ],
    ['No 3 identical characters in a row', { maxConsecutive: 2 }],
    ['No repeated characters', { maxConsecutive: 1 }],
    ['No 3 identical digits in a row', { maxConsecutive: 2 }],
    ['No 1 identical characters in a row', {}],
    ['Must not start with a digit', { notFirst: digit }],
    ['Must not start with a digit. Must not start with a symbol.', { notFirst: digit + without(letters + digit) }],
    ['Must not end with a special character', { notLast: without(letters + digit) }],
  ])('%s', (text, rules) => {
    expect(read(text)).toEqual({ rules: { required: [], ...rules }, unread: 0, negative: true });
  });

  test('what is not understood is counted', () => {
    expect(read('At least 3 identical digits in a row')).toEqual({
      rules: { required: [] },
      unread: 1,
      negative: false,
    });
  });

  test('a password of nothing is not what is meant', () => {
    expect(read('No letters or digits')).toEqual({ rules: { required: [] }, unread: 1, negative: true });
  });
});
