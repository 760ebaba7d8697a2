import { expect, test } from 'vitest';
import { meets } from './meets.ts';
import type { Requirements } from './requirements.ts';

const digits = { name: 'digits', characters: '0123456789' };

test.each<[string, Partial<Requirements>, boolean]>([
  ['', {}, true],
  ['abc', { minLength: 3 }, true],
  ['abc', { minLength: 4 }, false],
  ['abc', { maxLength: 3 }, true],
  ['abc', { maxLength: 2 }, false],
  // In UTF-16 units one emoji is two.
  ['😀', { minLength: 2, maxLength: 2 }, true],
  ['abc', { allowed: 'cba' }, true],
  ['abcd', { allowed: 'cba' }, false],
  ['', { allowed: '' }, true],
  ['a1', { required: [digits] }, true],
  ['ab', { required: [digits] }, false],
  ['a12', { required: [{ ...digits, minimum: 2 }] }, true],
  ['a1', { required: [{ ...digits, minimum: 2 }] }, false],
  ['ab', { required: [{ ...digits, minimum: 0 }] }, true],
  ['a1', { required: [digits, { name: 'b', characters: 'b' }] }, false],
  ['aab', { maxConsecutive: 2 }, true],
  ['aaab', { maxConsecutive: 2 }, false],
  ['baaa', { maxConsecutive: 2 }, false],
  ['😀😀', { maxConsecutive: 2 }, true],
  ['\n\n\n', { maxConsecutive: 2 }, false],
  ['aA1', { kinds: 3 }, true],
  ['aA1', { kinds: 4 }, false],
  ['aA1!', { kinds: 4 }, true],
  ['1ab', { notFirst: '0123456789' }, false],
  ['a1b', { notFirst: '0123456789' }, true],
  ['ab1', { notLast: '0123456789' }, false],
  ['a1b', { notLast: '0123456789' }, true],
  ['', { notFirst: 'a', notLast: 'a' }, true],
])('%j, %j: %s', (password, rules, kept) => {
  expect(meets(password, { required: [], ...rules })).toBe(kept);
});
