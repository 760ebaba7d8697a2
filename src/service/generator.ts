import {
  type Compiled,
  compile,
  compilePassphrase,
  compilePin,
  createRandom,
  type FieldPolicy,
  type FieldRules,
  type GenerationOptions,
  type PassphraseOptions,
  type PinOptions,
  type Policy,
  policyForField,
  policyFromOptions,
  type Random,
  type Requirements,
  type RuleProblem,
  type Sampler,
  type Strength,
  strengthOf,
  weakBelow,
} from '../core/index.ts';
import { type Listed, type ListOf, listForSites, listOf } from './lists.ts';
import { checkMinimum, type Minimum, noMinimum } from './minimum.ts';

/** A new password and what is known of it. */
export interface Generated {
  password: string;
  /** In UTF-16 units, as HTML counts. */
  length: number;
  /** log2 of the number of passwords that the policy allows. */
  bits: number;
  strength: Strength;
}

/** A password that a person has seen and may fill or copy. */
export type IssuedPassword = Pick<Generated, 'password' | 'bits'>;

/** What a password would be, before there is one. */
export interface Quote {
  length: number;
  bits: number;
  strength: Strength;
  /** Whether that is under the floor of {@link weakBelow} bits. */
  weak: boolean;
  /** What the options alone would give; what is missing to it is what the site costs. */
  targetBits: number;
  /** The lengths that field and site take, where they say so. */
  limits: FieldPolicy['limits'];
  /** What was understood of the requirements that the page states beside the field; null where it states none. */
  understood: Requirements | null;
  /** What the page's words would leave, where they are not followed because that is weak; else null. */
  refused: FieldPolicy['refused'];
  /** What the field's rules changed, or could not change, about the person's options. */
  problems: readonly RuleProblem[];
}

export interface Generator {
  /** @throws PolicyError when the options allow no password */
  generate(options: GenerationOptions): Generated;
  /** @throws PolicyError when options and field together allow no password */
  generateForField(options: GenerationOptions, rules: FieldRules, minimum?: Minimum): Generated;
  /** @throws PolicyError when the options or the words allow none */
  passphrase(options: PassphraseOptions, words: readonly string[]): Generated;
  /** @throws PolicyError when the options allow none */
  pin(options: PinOptions): Generated;
  /** Many at once: see {@link listOf}. @throws PolicyError likewise */
  list(of: ListOf, count: number, different: boolean): Iterator<Listed, void>;
  /** One for each of many sites: see {@link listForSites}. */
  listForSites(options: GenerationOptions, different: boolean, minimum?: Minimum): (rules: FieldRules) => Listed;
  /** What is known of a password that was issued before. */
  describe(issued: IssuedPassword): Generated;
  /** What {@link generateForField} would give, without making a password. @throws PolicyError likewise */
  quote(options: GenerationOptions, rules: FieldRules, minimum?: Minimum): Quote;
}

const describe = ({ password, bits }: IssuedPassword): Generated => ({
  password,
  length: password.length,
  bits,
  strength: strengthOf(bits),
});

/** @param random shared by everything that draws, since it pools bytes */
export function createGenerator(random: Random = createRandom()): Generator {
  // People regenerate with the same options: the last policy is the next one nearly always.
  let last: { key: string; compiled: Compiled } | undefined;

  function compiled(policy: Policy): Compiled {
    const key = JSON.stringify(policy);
    if (last?.key !== key) last = { key, compiled: compile(policy) };
    return last.compiled;
  }

  // The offer quotes first and fills a moment later, by the same rules: the click must not wait for the same work again.
  let lastField: { key: string; field: FieldPolicy } | undefined;

  function fieldPolicy(options: GenerationOptions, rules: FieldRules): FieldPolicy {
    const key = JSON.stringify([options, rules]);
    if (lastField?.key !== key) lastField = { key, field: policyForField(options, rules) };
    return lastField.field;
  }

  const drawFrom = ({ bits, sample }: Sampler): Generated => describe({ password: sample(random), bits });
  const draw = (policy: Policy) => drawFrom(compiled(policy));

  return {
    describe,
    passphrase: (options, words) => drawFrom(compilePassphrase(options, words)),
    pin: (options) => drawFrom(compilePin(options)),
    list: (of, count, different) => listOf(of, count, different, random),
    listForSites: (options, different, minimum = noMinimum) => listForSites(options, different, minimum, random),
    generate: (options) => draw(policyFromOptions(options)),
    generateForField(options, rules, minimum = noMinimum) {
      const { policy, bits } = fieldPolicy(options, rules);
      checkMinimum({ length: policy.maxLength, bits }, minimum);
      return draw(policy);
    },
    quote(options, rules, minimum = noMinimum) {
      const { policy, bits, targetBits, limits, refused, problems } = fieldPolicy(options, rules);
      checkMinimum({ length: policy.maxLength, bits }, minimum);
      compiled(policy);
      const understood = rules.requirements ?? null;
      const length = policy.maxLength;
      const [strength, weak] = [strengthOf(bits), bits < weakBelow];
      return { length, bits, strength, weak, targetBits, limits, understood, refused, problems };
    },
  };
}
