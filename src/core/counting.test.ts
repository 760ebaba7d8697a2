import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallPolicies, validSet } from '../../tests/brute-force.ts';
import { countValid } from './counting.ts';

describe('against brute force, on random small policies', () => {
  test('the count is exact and every place holds another valid password', () => {
    fc.assert(
      fc.property(smallPolicies, (policy) => {
        const valid = validSet(policy);
        const counting = countValid(policy);
        expect(counting.countAt(policy.maxLength)).toBe(BigInt(valid.length));
        const made = valid.map((_, index) => counting.passwordAt(policy.maxLength, BigInt(index)));
        expect(made.sort()).toEqual(valid);
      }),
      { numRuns: 400 },
    );
  });
});

test('too many required sets are refused, not counted for hours', () => {
  const required = Array.from({ length: 40 }, (_, at) => ({
    name: String(at),
    characters: String.fromCharCode(97 + (at % 26), 65 + (at % 7)),
    minimum: 3,
  }));
  const alphabet = required.map(({ characters }) => characters).join('');
  expect(() => countValid({ minLength: 64, maxLength: 64, alphabet, required })).toThrow(
    expect.objectContaining({ code: 'too-complex' }),
  );
});
