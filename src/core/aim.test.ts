/** The length that is picked: the shortest that reaches the target, held against counting every length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallPolicies } from '../../tests/brute-force.ts';
import { aim } from './aim.ts';
import { countValid } from './counting.ts';
import { bitsOf } from './entropy.ts';
import { PolicyError } from './errors.ts';
import type { Policy } from './policy.ts';

const policy = (alphabet: string, minLength: number, maxLength: number, more: Partial<Policy> = {}): Policy => ({
  minLength,
  maxLength,
  alphabet,
  required: [],
  ...more,
});
const sixteen = '0123456789abcdef';
const lengthOf = (...wanted: Parameters<typeof aim>) => {
  const { policy: aimed, bits, reached } = aim(...wanted);
  expect(aimed.minLength).toBe(aimed.maxLength);
  expect(aimed).toEqual({ ...wanted[0], minLength: aimed.minLength, maxLength: aimed.maxLength });
  return [aimed.maxLength, bits, reached];
};

describe('the shortest length that reaches the target', () => {
  test.each<
    [policy: Policy, target: number, floor: number | undefined, length: number, bits: number, reached: boolean]
  >([
    [policy(sixteen, 1, 100), 40, undefined, 10, 40, true],
    [policy(sixteen, 1, 100), 40.1, undefined, 11, 44, true],
    [policy(sixteen, 12, 100), 40, undefined, 12, 48, true],
    [policy(sixteen, 1, 100), 40, 15, 15, 60, true],
    [policy(sixteen, 1, 10), 40, undefined, 10, 40, true],
    [policy(sixteen, 1, 100), 400, undefined, 100, 400, true],
    // Not reached: the longest, though it be shorter than the floor.
    [policy(sixteen, 1, 8), 40, undefined, 8, 32, false],
    [policy(sixteen, 1, 8), 40, 20, 8, 32, false],
    [policy(sixteen, 8, 8), 40, 1, 8, 32, false],
    [policy('a', 1, 10), 40, undefined, 1, 0, false],
    [policy('a', 1, 10), 0, 5, 5, 0, true],
    // Where no length from the floor on has a password, the next shorter one that has.
    [policy('a', 1, 10, { maxRun: 3 }), 40, 5, 3, 0, false],
    [policy('a', 1, 10, { maxRun: 3 }), 0, 5, 3, 0, true],
  ])('%j for %d bits from %j on', (range, target, floor, length, bits, reached) => {
    const [found, has, enough] = lengthOf(range, target, floor);
    expect([found, enough]).toEqual([length, reached]);
    expect(has).toBeCloseTo(bits, 9);
  });

  test('whatever the policy', () => {
    fc.assert(
      fc.property(
        smallPolicies,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 14 }),
        ({ minLength, ...rest }, more, target, floor) => {
          const range = { ...rest, minLength, maxLength: minLength + more };
          const { countAt } = countValid(range);
          const from = Math.min(Math.max(minLength, floor), range.maxLength);
          const lengths = Array.from({ length: more + 1 }, (_, at) => minLength + at);
          const counted = [...lengths.filter((one) => one >= from), ...lengths.filter((one) => one < from).reverse()]
            .filter((one) => countAt(one) > 0n)
            .map((one) => ({ length: one, bits: bitsOf(countAt(one)) }));
          if (counted.length === 0) {
            expect(() => aim(range, target, floor)).toThrow(PolicyError);
            return;
          }
          const most = Math.max(...counted.map(({ bits }) => bits));
          const best = counted.find(({ bits }) => bits >= target) ?? counted.find(({ bits }) => bits === most);
          expect(lengthOf(range, target, floor)).toEqual([best?.length, best?.bits, most >= target]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('no more lengths are counted than it takes', () => {
  const required = [
    { name: 'low', characters: '01234567', minimum: 3 },
    { name: 'high', characters: '89abcdef', minimum: 3 },
  ];
  const long = policy(sixteen, 1, 256, { required });

  test('a table for all of them would be too large, one for those near the target is not', () => {
    expect(() => countValid(long, 1500)).toThrow(expect.objectContaining({ code: 'too-complex' }));
    expect(lengthOf(long, 40, 1, 1500)[0]).toBe(11);
    expect(lengthOf(long, 40, 20, 1500)[0]).toBe(20);
    expect(() => aim(long, 1000, 1, 1500)).toThrow(expect.objectContaining({ code: 'too-complex' }));
  });

  test('where requirements take many bits, twice as many lengths are tried next', () => {
    const costly = policy(sixteen, 1, 256, { required: [{ name: 'a', characters: 'a', minimum: 20 }] });
    const length = lengthOf(costly, 40, 1)[0] as number;
    expect(bitsOf(countValid({ ...costly, maxLength: length }).countAt(length))).toBeGreaterThanOrEqual(40);
    expect(bitsOf(countValid({ ...costly, maxLength: length }).countAt(length - 1))).toBeLessThan(40);
  });
});

test('a policy that is none is refused', () => {
  expect(() => aim(policy('ab', 5, 4), 10)).toThrow(expect.objectContaining({ code: 'length-out-of-range' }));
  const none = policy('a', 4, 10, { maxRun: 3 });
  expect(() => aim(none, 10)).toThrow(expect.objectContaining({ code: 'unsatisfiable' }));
});
