import { expect, test } from 'vitest';
import { bitsOf, strengthLimits, strengthOf } from './entropy.ts';

test.each([
  [1n, 0],
  [2n, 1],
  [10n, 3.321928094887362],
  [1n << 64n, 64],
  [1n << 4000n, 4000],
  [10n ** 400n, 400 * Math.log2(10)],
])('bits of %s', (count, bits) => {
  expect(bitsOf(count)).toBeCloseTo(bits, 9);
});

test.each([
  [0, 'very_weak'],
  [34.9, 'very_weak'],
  [35, 'weak'],
  [49.9, 'weak'],
  [50, 'fair'],
  [69.9, 'fair'],
  [70, 'strong'],
  [99.9, 'strong'],
  [100, 'very_strong'],
])('%d bits are %s', (bits, strength) => {
  expect(strengthOf(bits)).toBe(strength);
});

test('more than a double holds is not lost: 2^64 - 1 and 2^1100 - 1 are as good as their powers', () => {
  expect(bitsOf((1n << 64n) - 1n)).toBe(64);
  expect(bitsOf((1n << 1100n) - 1n)).toBe(1100);
  expect(bitsOf(3n << 1100n)).toBeCloseTo(1101.584962500721, 9);
});

test('the limits of strength, strongest first, with an end for every number', () => {
  expect(strengthLimits).toEqual([
    { strength: 'very_strong', from: 100 },
    { strength: 'strong', from: 70 },
    { strength: 'fair', from: 50 },
    { strength: 'weak', from: 35 },
    { strength: 'very_weak', from: 0 },
  ]);
  expect(strengthOf(-1)).toBe('very_weak');
  expect(strengthOf(Number.NaN)).toBe('very_weak');
});
