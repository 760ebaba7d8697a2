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

describe('the table is refused by its size: (longest + 1) lengths, times states, times atoms', () => {
  // One set of two characters that must come twice: 3 states, 2 atoms, 5 lengths from 0 to 4 are 30 entries.
  const policy = {
    minLength: 4,
    maxLength: 4,
    alphabet: 'abcd',
    required: [{ name: 'ab', characters: 'ab', minimum: 2 }],
  };
  test('thirty entries are counted where thirty may be, not where 29 may', () => {
    // Of 4^4 strings those with none (2^4) and with one (4 · 2 · 2^3) of the set are missing.
    expect(countValid(policy, 30).countAt(4)).toBe(256n - 16n - 64n);
    expect(() => countValid(policy, 29)).toThrow(
      'required: got 30, allowed is at most 29 table entries: fewer required sets, smaller minimums or a shorter length',
    );
  });

  test('lengths outside the table hold nothing, and no place', () => {
    expect(countValid(policy).countAt(-1)).toBe(0n);
    expect(() => countValid(policy).passwordAt(4, 176n)).toThrow('index 176 is outside the valid set');
    expect(() => countValid(policy).passwordAt(1, 0n)).toThrow(RangeError);
  });
});

test('two units of a wide character leave as many fewer for the others', () => {
  const wide = { minLength: 3, maxLength: 3, alphabet: 'a😀', required: [] };
  // aaa, a😀 and 😀a; counted in characters there are 2^3.
  expect(countValid(wide).countAt(3)).toBe(3n);
  expect(countValid({ ...wide, unit: 'codePoint' }).countAt(3)).toBe(8n);
});

test('long runs: the window of the sum slides', () => {
  // Of 2^10 strings of two letters those with a run of six or more are missing: 2 · (1 + 2 · (1 + … )), counted by hand
  // from compositions of 10 into parts of at most 5, of which there are 464: each begins with either letter.
  const policy = { minLength: 10, maxLength: 10, alphabet: 'ab', required: [], maxRun: 5 };
  expect(countValid(policy).countAt(10)).toBe(2n * 464n);
});
