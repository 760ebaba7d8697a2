/** A small slice of `npm run test:statistics`, with fixed bytes instead of random ones: it always goes the same way. */
import { describe, expect, test } from 'vitest';
import { type Counting, countValid } from '../src/core/counting.ts';
import { compile, compilePassphrase, createRandom, defaultPassphraseOptions } from '../src/core/index.ts';
import { forcedClasses, moduloBiased } from './statistics/biased.ts';
import { chiSquareP } from './statistics/chi-square.ts';
import { expectedOf } from './statistics/expected.ts';
import { testMadeUp } from './statistics/made-up.ts';
import { testedPolicies } from './statistics/policies.ts';
import { binomialP } from './statistics/tools.ts';
import { testUniformity } from './statistics/uniformity.ts';

/** The same 32-bit numbers every time (M. O'Neill's PCG, 64 bits of state). */
function seeded(): () => number {
  let state = 0x853c49e6748fea9bn;
  return () => {
    const old = state;
    state = BigInt.asUintN(64, old * 6364136223846793005n + 1442695040888963407n);
    const mixed = Number(BigInt.asUintN(32, ((old >> 18n) ^ old) >> 27n));
    const turn = Number(old >> 59n);
    return ((mixed >>> turn) | (mixed << (-turn & 31))) >>> 0;
  };
}
const bytesFrom = (next: () => number) => (bytes: Uint8Array) => {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  for (const at of words.keys()) words[at] = next();
};
const lowest = (results: readonly { p: number }[]) => Math.min(...results.map(({ p }) => p));
const times = 5_000;
const limit = 1e-5;

describe('every policy comes out uniform', () => {
  test.each(testedPolicies.map((one) => [one.name, one.policy] as const))('%s', (_, policy) => {
    const { sample } = compile(policy);
    const random = createRandom(bytesFrom(seeded()));
    const results = testUniformity(policy, () => sample(random), times);
    expect(results.length).toBeGreaterThan(policy.maxLength);
    expect(lowest(results)).toBeGreaterThan(limit);
  });
});

test('made-up words come out uniform, and a vowel that is favoured shows', () => {
  const options = { ...defaultPassphraseOptions, words: 3, separator: '', pronounceable: true };
  const { sample } = compilePassphrase(options, []);
  const random = createRandom(bytesFrom(seeded()));
  const results = testMadeUp(() => sample(random), 3, times);
  expect(results).toHaveLength(10);
  expect(lowest(results)).toBeGreaterThan(limit);
  const favoured = () => sample(random).replace('u', 'a');
  expect(lowest(testMadeUp(favoured, 3, times))).toBeLessThan(limit);
});

describe('wrong generators are rejected', () => {
  const policy = (name: string) => testedPolicies.find((one) => one.name === name)?.policy ?? testedPolicies[0]?.policy;
  const byte = () => {
    const next = seeded();
    return () => next() >>> 24;
  };
  test('forced classes, shuffled', () => {
    const all = policy('16 of all classes');
    if (all) expect(lowest(testUniformity(all, forcedClasses(16, byte()), times))).toBeLessThan(limit);
    expect.assertions(1);
  });
  test('a byte modulo 94', () => {
    const plain = policy('16 of 94, nothing required');
    if (plain) expect(lowest(testUniformity(plain, moduloBiased(16, byte()), times))).toBeLessThan(limit);
    expect.assertions(1);
  });
});

describe('the yardsticks', () => {
  // Tables of the chi-square distribution: Abramowitz and Stegun, table 26.8.
  test.each([
    [3.841459, 1, 0.05],
    [6.634897, 1, 0.01],
    [18.307038, 10, 0.05],
    [124.342113, 100, 0.05],
    [67.327563, 100, 0.995],
    [149.448, 100, 0.001],
  ])('chi-square %f of %i degrees is exceeded with %f', (value, degrees, p) => {
    expect(chiSquareP(value, degrees)).toBeCloseTo(p, 6);
  });

  test('binomial tails', () => {
    expect(binomialP(0, 10, 0.5)).toBe(1);
    expect(binomialP(8, 10, 0.5)).toBeCloseTo(56 / 1024, 9);
  });

  test('the expected shares agree with the core’s exact counts', () => {
    for (const { policy } of testedPolicies) {
      const { groups, likely } = expectedOf(policy);
      const total = countValid(policy).countAt(policy.maxLength);
      for (const [group, { characters }] of groups.entries()) {
        const first: Counting = countValid({
          ...policy,
          notFirst: [...(policy.notFirst ?? ''), ...characters].join(''),
        });
        const others = Number(first.countAt(policy.maxLength)) / Number(total);
        expect(likely[0]?.[group]).toBeCloseTo(1 - others, 9);
      }
    }
  });
});
