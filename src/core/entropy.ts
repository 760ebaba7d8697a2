import { bitLength } from './random.ts';

/** How hard a password is to guess, in five words. */
export type Strength = 'very_weak' | 'weak' | 'fair' | 'strong' | 'very_strong';

/** Each strength with the bits it begins at, strongest first. */
export const strengthLimits: readonly { readonly strength: Strength; readonly from: number }[] = [
  { strength: 'very_strong', from: 100 },
  { strength: 'strong', from: 70 },
  { strength: 'fair', from: 50 },
  { strength: 'weak', from: 35 },
  { strength: 'very_weak', from: 0 },
];

/** The strength of a secret with that many bits of entropy. */
export function strengthOf(bits: number): Strength {
  return strengthLimits.find(({ from }) => bits >= from)?.strength ?? 'very_weak';
}

/** A double holds 53 bits; taking more than that before rounding keeps log2 exact to its last digit. */
const kept = 64;

/**
 * The entropy of one uniform choice among `count`: log2(count).
 * @param count 1 or more
 * @returns bits
 */
export function bitsOf(count: bigint): number {
  const surplus = Math.max(0, bitLength(count) - kept);
  return Math.log2(Number(count >> BigInt(surplus))) + surplus;
}
