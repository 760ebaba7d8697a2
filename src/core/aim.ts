import { distinct } from './characters.ts';
import { clashError } from './clashes.ts';
import { type Counting, countValid } from './counting.ts';
import { bitsOf } from './entropy.ts';
import { checkPolicy, type Policy } from './policy.ts';

/** A policy of one length, with what it gives. */
export interface Aimed {
  readonly policy: Policy;
  /** Exact entropy of one password. */
  readonly bits: number;
  /** Whether that is the target or more. */
  readonly reached: boolean;
}

/** Lengths counted at first beyond the one that the alphabet's size suggests; requirements mostly cost no more. */
const margin = 4;

/**
 * Picks the shortest length at which a policy reaches a target, or the one with the most bits when none does.
 * @param policy a policy with a range of lengths
 * @param targetBits entropy to reach
 * @param floor shortest length to consider, where the policy allows longer ones
 * @param most table entries for counting, where not the usual number
 * @throws PolicyError `unsatisfiable`, `too-complex`, or what {@link checkPolicy} throws
 */
export function aim(policy: Policy, targetBits: number, floor = policy.minLength, most?: number): Aimed {
  checkPolicy(policy);
  const { maxLength } = policy;
  const from = Math.min(Math.max(policy.minLength, floor), maxLength);
  const each = Math.log2(distinct(policy.alphabet).length);
  let to = each === 0 ? maxLength : Math.max(from, Math.ceil(targetBits / each)) + margin;
  for (; to < maxLength; to *= 2) {
    const found = search(countValid({ ...policy, maxLength: to }, most), policy, from, to, targetBits);
    if (found) return found;
  }
  return lastResort(countValid(policy, most), policy, from, targetBits);
}

/** The shortest length from `from` to `to` that reaches the target; undefined when none does. */
function search(
  { countAt }: Counting,
  policy: Policy,
  from: number,
  to: number,
  targetBits: number,
): Aimed | undefined {
  for (let length = from; length <= to; length++) {
    const count = countAt(length);
    const bits = count === 0n ? -1 : bitsOf(count);
    if (bits >= targetBits) return { policy: fixed(policy, length), bits, reached: true };
  }
  return undefined;
}

/** All lengths counted: the first that reaches the target, else the best, if need be shorter than the floor. */
function lastResort({ countAt }: Counting, policy: Policy, from: number, targetBits: number): Aimed {
  let best: Aimed | undefined;
  const lengths = Array.from({ length: policy.maxLength - policy.minLength + 1 }, (_, at) => policy.minLength + at);
  const order = [...lengths.filter((length) => length >= from), ...lengths.filter((length) => length < from).reverse()];
  for (const length of order) {
    const count = countAt(length);
    if (count === 0n) continue;
    const bits = bitsOf(count);
    if (best === undefined || bits > best.bits)
      best = { policy: fixed(policy, length), bits, reached: bits >= targetBits };
    if (best.reached) break;
  }
  if (best === undefined) throw clashError(policy);
  return best;
}

function fixed(policy: Policy, length: number): Policy {
  return { ...policy, minLength: length, maxLength: length };
}
