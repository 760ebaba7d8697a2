import {
  type Compiled,
  compile,
  createRandom,
  type FieldRules,
  type GenerationOptions,
  type Policy,
  policyForField,
  policyFromOptions,
  type Random,
  type RuleProblem,
  type Strength,
  strengthOf,
} from '../core/index.ts';

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
  /** What the field's rules changed, or could not change, about the person's options. */
  problems: readonly RuleProblem[];
}

export interface Generator {
  /** @throws PolicyError when the options allow no password */
  generate(options: GenerationOptions): Generated;
  /** @throws PolicyError when options and field together allow no password */
  generateForField(options: GenerationOptions, rules: FieldRules): Generated;
  /** What is known of a password that was issued before. */
  describe(issued: IssuedPassword): Generated;
  /** What {@link generateForField} would give, without making a password. @throws PolicyError likewise */
  quote(options: GenerationOptions, rules: FieldRules): Quote;
}

/** @param random shared by everything that draws, since it pools bytes */
export function createGenerator(random: Random = createRandom()): Generator {
  // People regenerate with the same options: the last policy is the next one nearly always.
  let last: { key: string; compiled: Compiled } | undefined;

  function compiled(policy: Policy): Compiled {
    const key = JSON.stringify(policy);
    if (last?.key !== key) last = { key, compiled: compile(policy) };
    return last.compiled;
  }

  function draw(policy: Policy): Generated {
    const { bits, sample } = compiled(policy);
    const password = sample(random);
    return { password, length: password.length, bits, strength: strengthOf(bits) };
  }

  return {
    describe: ({ password, bits }) => ({ password, length: password.length, bits, strength: strengthOf(bits) }),
    generate: (options) => draw(policyFromOptions(options)),
    generateForField: (options, rules) => draw(policyForField(options, rules).policy),
    quote(options, rules) {
      const { policy, problems } = policyForField(options, rules);
      const { bits } = compiled(policy);
      return { length: policy.maxLength, bits, strength: strengthOf(bits), problems };
    },
  };
}
