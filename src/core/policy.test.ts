import { describe, expect, test } from 'vitest';
import { checkCharacters, checkPolicy } from './policy.ts';

const policy = { minLength: 4, maxLength: 4, alphabet: 'ab', required: [] };
const set = (minimum: number) => ({ required: [{ name: 'a', characters: 'a', minimum }] });

describe('what is no policy is refused, with the value and what is allowed', () => {
  test.each([
    ['length-out-of-range', { minLength: 0 }, 'minLength: got 0, allowed is 1 to 256'],
    ['length-out-of-range', { minLength: 1.5 }, 'minLength: got 1.5, allowed is 1 to 256'],
    ['length-out-of-range', { maxLength: 257 }, 'maxLength: got 257, allowed is 1 to 256'],
    ['length-out-of-range', { maxLength: Number.NaN }, 'maxLength: got NaN, allowed is 1 to 256'],
    ['length-out-of-range', { maxLength: 3 }, 'maxLength: got 3, allowed is 4 (minLength) to 256'],
    ['no-class', { alphabet: '' }, 'alphabet: got "", allowed is at least one character'],
    ['option-invalid', { maxRun: 0 }, 'maxRun: got 0, allowed is an integer from 1'],
    ['option-invalid', { maxRun: 1.5 }, 'maxRun: got 1.5, allowed is an integer from 1'],
    ['option-invalid', set(0), 'minimum of a: got 0, allowed is 1 to 256'],
    ['option-invalid', set(2.5), 'minimum of a: got 2.5, allowed is 1 to 256'],
    ['option-invalid', set(257), 'minimum of a: got 257, allowed is 1 to 256'],
    [
      'character-invalid',
      { alphabet: 'a\n' },
      'alphabet: got "U+000A", allowed is no control characters and no lone surrogates',
    ],
    [
      'character-invalid',
      { alphabet: 'a\ud800' },
      'alphabet: got "U+D800", allowed is no control characters and no lone surrogates',
    ],
  ])('%s for %j', (code, change, message) => {
    expect(() => checkPolicy({ ...policy, ...change })).toThrow(expect.objectContaining({ code, message }));
  });
});

test.each([
  { minLength: 1 },
  { maxLength: 256 },
  { minLength: 256, maxLength: 256 },
  { maxRun: 1 },
  set(1),
  set(256),
  { alphabet: 'a' },
  { alphabet: ' 😀ß' },
])('the ends of what is allowed: %j', (change) => {
  expect(() => checkPolicy({ ...policy, ...change })).not.toThrow();
});

test('no characters at all are no wrong ones', () => {
  expect(() => checkCharacters('notFirst', '')).not.toThrow();
  expect(() => checkCharacters('notFirst', '\u007f')).toThrow('notFirst: got "U+007F"');
});
