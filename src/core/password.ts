import { distinct } from './characters.ts';
import { clashError } from './clashes.ts';
import { type Counting, countValid } from './counting.ts';
import { bitsOf } from './entropy.ts';
import { checkPolicy, type Policy } from './policy.ts';
import type { Random } from './random.ts';
import { type Draw, redrawFor } from './redraw.ts';
import type { Sampler } from './sampler.ts';

/** A policy made ready: its exact figures, and passwords from it. */
export interface Compiled extends Sampler {
  readonly policy: Policy;
}

/**
 * Counts a policy once and for all.
 * @throws PolicyError `unsatisfiable` when no password can satisfy it (the error names the rules that clash), `too-complex`, or what {@link checkPolicy} throws
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
  if (count === 0n) throw clashError(policy);
  const walk = (random: Random) => at(counting, lengths, random.bigBelow(count));
  return { policy, count, bits: bitsOf(count), sample: worthRedrawing(policy, count) ? redraw(policy, walk) : walk };
}

/** Redrawing pays when at least one draw in so many is valid. */
const leastLuck = 4n;
/** After so many draws the counting table gives the password: one time in 100,000 at the least luck. */
const mostDraws = 40;

function worthRedrawing({ minLength, maxLength, alphabet }: Policy, count: bigint): boolean {
  return minLength === maxLength && count * leastLuck >= BigInt(distinct(alphabet).length) ** BigInt(maxLength);
}

/** Redraws where the policy allows it. Both ways are uniform and so is the one or the other, whatever the draws were. */
function redraw(policy: Policy, walk: (random: Random) => string): (random: Random) => string {
  let draw: Draw | undefined;
  let tried = false;
  return (random) => {
    // Made at the first password: who only asks for the bits should not pay for the table.
    if (!tried) draw = redrawFor(policy);
    tried = true;
    for (let draws = 0; draw !== undefined && draws < mostDraws; draws++) {
      const password = draw(random);
      if (password !== undefined) return password;
    }
    return walk(random);
  };
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
