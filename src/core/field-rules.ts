import { type Aimed, aim } from './aim.ts';
import { aimWithin, common, unlessImpossible } from './aim-within.ts';
import { distinct, without } from './characters.ts';
import { mostPageEntries } from './counting.ts';
import { PolicyError } from './errors.ts';
import { gatherRules } from './gather-rules.ts';
import { type GenerationOptions, lengthRange, optionTable } from './options.ts';
import { compile } from './password.ts';
import { longestPolicy, type Policy, type RequiredSet } from './policy.ts';
import { excludedBy, leftBy, policyFromOptions } from './policy-from-options.ts';
import type { Requirements } from './requirements.ts';

/** What is known about the passwords that a field takes: its attributes as the page gives them, and its site's rules. */
export interface FieldRules {
  /** In UTF-16 units, as HTML counts. */
  readonly minlength?: number | undefined;
  readonly maxlength?: number | undefined;
  /** The attribute, in the passwordrules language. */
  readonly passwordrules?: string | undefined;
  readonly pattern?: string | undefined;
  /** The person's own rules for the site, in the same language: they hold instead of the attribute and the list. */
  readonly ownRules?: string | undefined;
  /** The community list's rules for the site, in the same language: they hold where the attribute says nothing. */
  readonly siteRules?: string | undefined;
  /** What the site has shown to accept; own rules hold instead. */
  readonly learnt?: Requirements | undefined;
  /** What a {@link createRequirementReader} reads in the page's text beside the field: joined with all of the others. */
  readonly requirements?: Requirements | undefined;
  /** The person's yes to a page's words that leave fewer than {@link weakBelow} bits: without it they are not followed. */
  readonly acceptWeak?: boolean | undefined;
}

/** A rule that could not be followed as written, or that costs the password strength. */
export interface RuleProblem {
  readonly rule: keyof FieldRules | 'requireEach' | 'options';
  /**
   * `invalid`: not understood, left out. `conflict`: against another rule or the options, and resolved as the message
   * says. `shortened`, `lengthened`: another length than the options'. `relaxed`: an option that the site does not
   * allow for. `weak`: even so the password stays under {@link weakBelow} bits.
   */
  readonly code: 'invalid' | 'conflict' | 'shortened' | 'lengthened' | 'relaxed' | 'weak';
  readonly value: unknown;
  /** What is done instead, or what would be allowed, in words. */
  readonly message: string;
}

/** A field's policy and what the site's rules cost. */
export interface FieldPolicy {
  /** Of one length, ready for {@link compile}. */
  readonly policy: Policy;
  readonly problems: RuleProblem[];
  /** Exact entropy of a password of this policy. */
  readonly bits: number;
  /** What the options alone would give, which the policy aims at. `targetBits - bits`, if positive, is what the site costs. */
  readonly targetBits: number;
  /** The lengths that field and site take, where they say so. */
  readonly limits: { readonly min?: number; readonly max?: number };
  /** What the page's words would leave; null where they are followed, or where no password can satisfy them. */
  readonly refused: { readonly length: number; readonly bits: number } | null;
}

/** Below this a site's limits make a password worth a warning: 60 bits are a week for the large cluster of attackers.ts. */
export const weakBelow = 60;

/**
 * What is said by the page, or was learnt from one, in the order in which it is left out. Whoever writes the page writes
 * it as he likes. `maxlength` is not among it: a field that takes no more cannot hold more, whatever one thinks of it.
 */
const words = ['requirements', 'pattern', 'learnt', 'passwordrules'] as const;

/**
 * The policy for one field: the person's options within what the field and its site take, at the shortest length that
 * gives as many bits as the options alone would, and never shorter than the options say unless the site demands it.
 *
 * A page's words are easily misread, and easily written to weaken. Without the person's yes they never leave fewer bits
 * than {@link weakBelow}, or than there would be without them if that is less: the one of them that costs it is left out,
 * or else all of them.
 * @throws PolicyError what {@link policyFromOptions} throws; `unsatisfiable` when no password can meet the field's
 *   rules, even without the page's words; `too-complex`
 */
export function policyForField(options: GenerationOptions, fieldRules: FieldRules): FieldPolicy {
  const said = words.filter((from) => fieldRules[from]);
  if (said.length === 0) return policyWithin(options, fieldRules);
  const whole = unlessImpossible(() => policyWithin(options, fieldRules));
  if (whole && (fieldRules.acceptWeak || isEnough(whole))) return whole;
  let best: { policy: FieldPolicy; leftOut: readonly (typeof words)[number][] } | undefined;
  for (const leftOut of [...said.map((from) => [from]), said]) {
    const policy = unlessImpossible(() => policyWithin(options, withoutThose(leftOut, fieldRules)));
    if (policy && (best === undefined || policy.bits > best.policy.bits)) best = { policy, leftOut };
    if (policy && isEnough(policy)) break;
  }
  // What is impossible without any of the page's words is for the caller to hear.
  if (best === undefined) return whole ?? policyWithin(options, withoutThose(said, fieldRules));
  if (whole && best.policy.bits <= whole.bits) return whole;
  const message = whole
    ? `would leave only ${whole.bits.toFixed(1)} bits: not followed`
    : 'no password satisfies it: not followed';
  const problems = best.leftOut.map(
    (rule): RuleProblem => ({ rule, code: whole ? 'weak' : 'conflict', value: fieldRules[rule], message }),
  );
  const refused = whole ? { length: whole.policy.maxLength, bits: whole.bits } : null;
  return { ...best.policy, problems: [...best.policy.problems, ...problems], refused };
}

const withoutThose = (leftOut: readonly (keyof FieldRules)[], rules: FieldRules): FieldRules => ({
  ...rules,
  ...Object.fromEntries(leftOut.map((from) => [from, undefined])),
});

const isEnough = ({ bits, targetBits }: FieldPolicy) => bits >= Math.min(weakBelow, targetBits);

/**
 * The same where all of the rules are followed, whatever they cost: for those who give the rules themselves.
 * @throws PolicyError as {@link policyForField}
 */
export function policyWithin(options: GenerationOptions, fieldRules: FieldRules): FieldPolicy {
  const wanted = policyFromOptions(options);
  const targetBits = compile(wanted).bits;
  const { rules, problems } = gatherRules(fieldRules);
  if (fieldRules.maxlength === 0) {
    const clash = { minLength: 0, maxLength: 0, alphabet: '', required: [] };
    throw new PolicyError('unsatisfiable', { field: 'maxlength', value: 0, allowed: `1 to ${longestPolicy}`, clash });
  }

  const { alphabet, required } = charactersFor(options, wanted, rules, problems);
  const maxLength = rules.maxLength ?? Math.max(optionTable[0].max, rules.minLength ?? 0);
  const site: Policy = {
    minLength: rules.minLength ?? 1,
    maxLength,
    alphabet,
    required,
    ...(rules.maxConsecutive === undefined ? {} : { maxRun: rules.maxConsecutive }),
    notFirst: rules.notFirst,
    notLast: rules.notLast,
  };
  const floor = options.bits === 0 ? options.length : lengthRange(options).min;
  const goal = { targetBits: options.bits || targetBits, floor, stated: rules.stated };
  const aimed = aimWithin(site, wanted, options, goal, problems);

  reportLength(aimed.policy.maxLength, wanted.maxLength, rules, problems);
  if (aimed.bits < Math.min(weakBelow, goal.targetBits)) {
    problems.push(weakness(site, aimed, rules));
  }
  const limits = {
    ...(rules.minLength === undefined ? {} : { min: rules.minLength }),
    ...(rules.maxLength === undefined ? {} : { max: rules.maxLength }),
  };
  return { policy: aimed.policy, problems, bits: aimed.bits, targetBits: goal.targetBits, limits, refused: null };
}

/** Which limit costs the strength: the longest length where a longer password would do, else the characters. */
function weakness(site: Policy, { policy, bits }: Aimed, rules: Gathered): RuleProblem {
  const longer = unlessImpossible(() => aim({ ...site, maxLength: longestPolicy }, weakBelow, 1, mostPageEntries));
  const byLength = rules.maxLength !== undefined && longer?.reached === true;
  const limit = byLength
    ? `maxlength: ${rules.maxLength}`
    : `only ${distinct(policy.alphabet).length} characters to choose from`;
  const message = `${bits.toFixed(1)} bits are all that can be had: ${limit}`;
  return { rule: byLength ? 'maxlength' : rules.charactersFrom, code: 'weak', value: bits, message };
}

type Gathered = ReturnType<typeof gatherRules>['rules'];

/** The alphabet and the site's required sets: the options' characters as far as the site takes them. */
function charactersFor(options: GenerationOptions, wanted: Policy, rules: Gathered, problems: RuleProblem[]) {
  // The space comes only when it is asked for, or where the site takes nothing else.
  const excluded = excludedBy(options);
  const usable = (characters: string) => {
    const plain = without(characters, options.space ? '' : ' ');
    return leftBy(options, plain) || without(plain, excluded) || without(characters, excluded) || characters;
  };
  const rule = rules.charactersFrom;
  let alphabet = rules.allowed === undefined ? wanted.alphabet : common(wanted.alphabet, rules.allowed);
  if (alphabet === '') {
    alphabet = usable(rules.allowed ?? '');
    const message = `the site takes none of the chosen characters: ${alphabet} are used`;
    problems.push({ rule, code: 'conflict', value: rules.allowed, message });
  }
  const required: RequiredSet[] = [];
  for (const set of rules.required) {
    const allowed = rules.allowed === undefined ? set.characters : common(set.characters, rules.allowed);
    const minimum = set.minimum ?? 1;
    let characters = common(allowed, alphabet);
    if (characters === '') {
      characters = usable(allowed);
      alphabet += characters;
      const message = `the site requires one of ${characters}: they are used`;
      problems.push({ rule, code: 'conflict', value: set.name, message });
    }
    required.push({ name: set.name, characters, minimum });
  }
  return { alphabet, required };
}

function reportLength(length: number, wanted: number, rules: Gathered, problems: RuleProblem[]): void {
  if (length === wanted) return;
  const message = `length is ${length}`;
  if (length < wanted) problems.push({ rule: rules.maxLengthFrom, code: 'shortened', value: rules.maxLength, message });
  else if (length === rules.minLength)
    problems.push({ rule: rules.minLengthFrom, code: 'lengthened', value: rules.minLength, message });
  else problems.push({ rule: rules.charactersFrom, code: 'lengthened', value: rules.allowed, message });
}
