import { expect, test } from 'vitest';
import { bitsOf, strengthOf } from './entropy.ts';

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
