import { describe, expect, test } from 'vitest';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import type { Policy } from './policy.ts';
import { policyFromOptions } from './policy-from-options.ts';
import { createRandom } from './random.ts';

const random = createRandom();

test('a thousand passwords hold every class and differ', () => {
  const { sample } = compile(policyFromOptions(defaultOptions));
  const made = Array.from({ length: 1000 }, () => sample(random));
  for (const password of made)
    expect(password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*[!-/:-@[-`{-~])[!-~]{16}$/);
  expect(new Set(made).size).toBe(1000);
});

describe('a length range', () => {
  const range: Policy = { minLength: 1, maxLength: 3, alphabet: 'ab', required: [] };
  test('counts all lengths together', () => {
    expect(compile(range).count).toBe(2n + 4n + 8n);
  });

  test('gives every length', () => {
    const { sample } = compile(range);
    expect(new Set(Array.from({ length: 500 }, () => sample(random).length))).toEqual(new Set([1, 2, 3]));
  });
});

describe('what cannot be is found by counting, and the error names the rules that clash', () => {
  const two: Policy = { minLength: 2, maxLength: 2, alphabet: 'abc', required: [] };
  const set = (characters: string, minimum = 1) => ({ name: characters, characters, minimum });
  test.each([
    [{ ...two, required: [set('x')] }, 'length 2, at least 1 of x'],
    [{ ...two, required: [set('a', 2), set('b')], maxRun: 2 }, 'length 2, at least 2 of a, at least 1 of b'],
    [{ ...two, alphabet: 'a', maxRun: 1, notLast: 'b' }, 'length 2, at most 1 of a character in a row'],
    [{ ...two, maxLength: 3, alphabet: 'ab', notFirst: 'a', notLast: 'b', required: [set('b', 3)] }, 'length 2 to 3'],
    [{ ...two, notLast: 'abc', required: [set('a')] }, 'length 2, none of abc last'],
  ])('%j', (policy, value) => {
    const made = () => compile(policy);
    expect(made).toThrow(expect.objectContaining({ code: 'unsatisfiable' }));
    expect(made).toThrow(JSON.stringify(value).slice(0, -1));
  });
});
