import { type Counting, countValid } from './counting.ts';
import { bitsOf } from './entropy.ts';
import { PolicyError } from './errors.ts';
import { checkPolicy, type Policy } from './policy.ts';
import type { Random } from './random.ts';

/** A policy made ready: its exact figures, and passwords from it. */
export interface Compiled {
  readonly policy: Policy;
  /** The exact number of passwords that the policy allows; each is equally likely. */
  readonly count: bigint;
  /** Entropy of one password: log2 of `count`. */
  readonly bits: number;
  /**
   * One password, uniform over all `count`.
   * @throws RandomError when the random source is broken
   */
  sample(random: Random): string;
}

/**
 * Counts a policy once and for all.
 * @throws PolicyError `unsatisfiable` when no password can satisfy it, `too-complex`, or what {@link checkPolicy} throws
 */
export function compile(policy: Policy): Compiled {
  checkPolicy(policy);
  const counting = countValid(policy);
  const lengths: { length: number; count: bigint }[] = [];
  let count = 0n;
  for (let length = policy.minLength; length <= policy.maxLength; length++) {
    const ofLength = counting.countAt(length);
    if (ofLength > 0n) lengths.push({ length, count: ofLength });
    count += ofLength;
  }
  if (count === 0n) throw unsatisfiable(policy);
  return { policy, count, bits: bitsOf(count), sample: (random) => at(counting, lengths, random.bigBelow(count)) };
}

/** The password at a place of the valid sets of all lengths, shortest first. */
function at(counting: Counting, lengths: readonly { length: number; count: bigint }[], index: bigint): string {
  let place = index;
  for (const { length, count } of lengths) {
    if (place < count) return counting.passwordAt(length, place);
    place -= count;
  }
  throw new RangeError(`index ${index} is outside the valid set`);
}

function unsatisfiable(policy: Policy): PolicyError {
  const value = `${policy.minLength} to ${policy.maxLength} long, ${policy.required.length} required sets`;
  return new PolicyError('unsatisfiable', { field: 'policy', value, allowed: 'rules that some password satisfies' });
}
