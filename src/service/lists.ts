import {
  bulk,
  compile,
  compilePassphrase,
  compilePin,
  type FieldRules,
  type GenerationOptions,
  type PassphraseOptions,
  type PinOptions,
  PolicyError,
  policyForField,
  policyFromOptions,
  type Random,
  type Sampler,
} from '../core/index.ts';
import { checkMinimum, type Minimum } from './minimum.ts';

/** What a list is to hold. */
export type ListOf =
  | { readonly kind: 'password'; readonly options: GenerationOptions }
  | { readonly kind: 'passphrase'; readonly options: PassphraseOptions; readonly words: readonly string[] }
  | { readonly kind: 'pin'; readonly options: PinOptions };

/** One of a list, with its exact entropy. */
export interface Listed {
  readonly password: string;
  readonly bits: number;
}

/** The most that one list may hold. */
export const longestList = 100_000;

/** Draws for a site whose password must differ from those before it: more are never needed by a sound source. */
const mostDraws = 128;

/**
 * Secrets, one at a time, each independent of the others unless all must differ.
 * @param count how many, 1 to {@link longestList}
 * @param different whether no two may be alike
 * @throws PolicyError before the first one where the options allow none, or not so many different ones
 */
export function listOf(of: ListOf, count: number, different: boolean, random: Random): Iterator<Listed, void> {
  if (!Number.isSafeInteger(count) || count < 1 || count > longestList)
    throw new PolicyError('option-invalid', {
      field: 'count',
      value: count,
      allowed: `a whole number from 1 to ${longestList}`,
    });
  const sampler = samplerOf(of);
  return withBits(sampler.bits, bulk(sampler, random, count, different));
}

function samplerOf(of: ListOf): Sampler {
  if (of.kind === 'passphrase') return compilePassphrase(of.options, of.words);
  return of.kind === 'pin' ? compilePin(of.options) : compile(policyFromOptions(of.options));
}

function* withBits(bits: number, secrets: Iterable<string>): Generator<Listed, void> {
  for (const password of secrets) yield { password, bits };
}

/**
 * Passwords for sites, each by what is known of its own.
 * @param different whether no two may be alike
 * @param minimum what every one must reach
 * @returns makes the next one. It throws PolicyError where the rules allow none, none that is new, or none so strong
 */
export function listForSites(
  options: GenerationOptions,
  different: boolean,
  minimum: Minimum,
  random: Random,
): (rules: FieldRules) => Listed {
  const seen = new Set<string>();
  // Most sites of a list have no rules that are known, and share one policy.
  const samplers = new Map<string, Sampler>();
  const samplerFor = (rules: FieldRules): Sampler => {
    const { policy, bits } = policyForField(options, rules);
    checkMinimum({ length: policy.maxLength, bits }, minimum);
    return compile(policy);
  };
  return (rules) => {
    const key = JSON.stringify(rules);
    const sampler = samplers.get(key) ?? samplerFor(rules);
    samplers.set(key, sampler);
    const password = different ? newOne(sampler, random, seen) : sampler.sample(random);
    seen.add(password);
    return { password, bits: sampler.bits };
  };
}

function newOne(sampler: Sampler, random: Random, seen: ReadonlySet<string>): string {
  for (let draw = 0; draw < mostDraws; draw++) {
    const password = sampler.sample(random);
    if (!seen.has(password)) return password;
  }
  throw new PolicyError('too-few', { field: 'count', value: seen.size + 1, allowed: `at most ${seen.size}` });
}
