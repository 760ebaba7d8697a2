import { PolicyError, RandomError } from './errors.ts';
import { mostRejections, type Random } from './random.ts';
import type { Sampler } from './sampler.ts';

/**
 * Any number of secrets, one at a time and in constant memory, each independent of the others.
 * @param sampler what {@link compile}, {@link compilePassphrase} or {@link compilePin} gave
 * @param count how many, a whole number from 0
 * @param different whether all must differ, which takes memory for each
 * @throws PolicyError `too-few` before the first one, when there are not so many different ones
 */
export function bulk(sampler: Sampler, random: Random, count: number, different = false): Generator<string, void> {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new PolicyError('option-invalid', { field: 'count', value: count, allowed: 'a whole number from 0' });
  if (different && BigInt(count) > sampler.count)
    throw new PolicyError('too-few', { field: 'count', value: count, allowed: `at most ${sampler.count}` });
  return different ? allDifferent(sampler, random, count) : independent(sampler, random, count);
}

function* independent(sampler: Sampler, random: Random, count: number): Generator<string, void> {
  for (let made = 0; made < count; made++) yield sampler.sample(random);
}

function* allDifferent(sampler: Sampler, random: Random, count: number): Generator<string, void> {
  const seen = new Set<string>();
  while (seen.size < count) {
    const secret = newOne(sampler, random, seen);
    seen.add(secret);
    yield secret;
  }
}

/** Draws until one is new. */
function newOne(sampler: Sampler, random: Random, seen: ReadonlySet<string>): string {
  // Of `total` secrets `total - seen` are new: 128 times the expected number of draws fails once in e^128.
  const total = Number(sampler.count);
  const mostDraws = (mostRejections * total) / (total - seen.size);
  for (let draw = 0; draw < mostDraws || draw < mostRejections; draw++) {
    const secret = sampler.sample(random);
    if (!seen.has(secret)) return secret;
  }
  throw new RandomError('source-broken', sampler.count);
}
