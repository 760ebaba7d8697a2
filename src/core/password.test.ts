import { describe, expect, test } from 'vitest';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import { type Policy, policyFromOptions } from './policy.ts';
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

test.each([
  { minLength: 2, maxLength: 2, alphabet: 'ab', required: [{ name: 'x', characters: 'x', minimum: 1 }] },
  { minLength: 2, maxLength: 2, alphabet: 'a', required: [], maxRun: 1 },
  { minLength: 1, maxLength: 1, alphabet: 'a', required: [], notLast: 'a' },
])('what cannot be is an error, found without a loop: %j', (policy) => {
  expect(() => compile(policy)).toThrow(expect.objectContaining({ code: 'unsatisfiable' }));
});
