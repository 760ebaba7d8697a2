import { type Aimed, aim } from './aim.ts';
import { distinct, without } from './characters.ts';
import { PolicyError } from './errors.ts';
import { gatherRules } from './gather-rules.ts';
import { type GenerationOptions, optionTable } from './options.ts';
import { compile } from './password.ts';
import { longestPolicy, type Policy, policyFromOptions, type RequiredSet } from './policy.ts';

/** What is known about the passwords that a field takes: its attributes as the page gives them, and its site's rules. */
export interface FieldRules {
  /** In UTF-16 units, as HTML counts. */
  readonly minlength?: number | undefined;
  readonly maxlength?: number | undefined;
  /** The attribute, in the passwordrules language. */
  readonly passwordrules?: string | undefined;
  readonly pattern?: string | undefined;
  /** Rules for the site from elsewhere, in the same language: they hold where the attribute says nothing. */
  readonly siteRules?: string | undefined;
}

/** A rule that could not be followed as written, or that costs the password strength. */
export interface RuleProblem {
  readonly rule: keyof FieldRules | 'requireEach' | 'length' | 'exclude';
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
}

/** Below this a site's limits make a password worth a warning: 60 bits are a week for the large cluster of attackers.ts. */
export const weakBelow = 60;

/**
 * The policy for one field: the person's options within what the field and its site take, at the shortest length that
 * gives as many bits as the options alone would, and never shorter than the options say unless the site demands it.
 * @throws PolicyError what {@link policyFromOptions} throws; `unsatisfiable` when no password can meet the field's
 *   rules; `too-complex`
 */
export function policyForField(options: GenerationOptions, fieldRules: FieldRules): FieldPolicy {
  const wanted = policyFromOptions(options);
  const targetBits = compile(wanted).bits;
  const { rules, problems } = gatherRules(fieldRules);
  if (fieldRules.maxlength === 0)
    throw new PolicyError('unsatisfiable', { field: 'maxlength', value: 0, allowed: `1 to ${longestPolicy}` });

  const { alphabet, required } = charactersFor(options, wanted, rules, problems);
  const maxLength = rules.maxLength ?? Math.max(optionTable[0].max, rules.minLength ?? 0);
  const range: Policy = {
    minLength: rules.minLength ?? 1,
    maxLength,
    alphabet,
    required,
    ...(rules.maxConsecutive === undefined ? {} : { maxRun: rules.maxConsecutive }),
    notFirst: rules.notFirst,
    notLast: rules.notLast,
  };
  const ownSets = wanted.required.map((set) => ({ ...set, characters: common(set.characters, alphabet) }));
  const withOwn = { ...range, required: [...required, ...ownSets.filter(({ characters }) => characters !== '')] };
  const aimed = aimWithin(withOwn, range, { targetBits, floor: options.length, stated: rules.stated }, problems);

  reportLength(aimed.policy.maxLength, options.length, rules, problems);
  if (aimed.bits < Math.min(weakBelow, targetBits)) {
    const longer = aim({ ...range, maxLength: longestPolicy }, weakBelow);
    const rule = rules.maxLength !== undefined && longer.reached ? 'maxlength' : rules.charactersFrom;
    const message = `${aimed.bits.toFixed(1)} bits are all that the rules allow`;
    problems.push({ rule, code: 'weak', value: aimed.bits, message });
  }
  return { policy: aimed.policy, problems, bits: aimed.bits, targetBits };
}

type Gathered = ReturnType<typeof gatherRules>['rules'];

/** The alphabet and the site's required sets: the options' characters as far as the site takes them. */
function charactersFor(options: GenerationOptions, wanted: Policy, rules: Gathered, problems: RuleProblem[]) {
  // The space comes only when it is asked for, or where the site takes nothing else.
  const usable = (characters: string) =>
    without(characters, options.exclude + (options.space ? '' : ' ')) ||
    without(characters, options.exclude) ||
    characters;
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

/**
 * Aims with each of the options' classes required, or without that: where the site leaves no room for it, and where
 * the site states its characters and its limits already cost bits. Elsewhere a site that says nothing may still insist
 * on every class, so they stay.
 */
function aimWithin(
  withOwn: Policy,
  range: Policy,
  { targetBits, floor, stated }: { targetBits: number; floor: number; stated: boolean },
  problems: RuleProblem[],
): Aimed {
  const attempt = (policy: Policy) => aim({ ...policy, required: strictest(policy.required) }, targetBits, floor);
  let aimed: Aimed | undefined;
  try {
    aimed = attempt(withOwn);
    if (aimed.reached || !stated) return aimed;
  } catch (error) {
    if (!(error instanceof PolicyError) || withOwn.required.length === range.required.length) throw error;
  }
  const without = attempt(range);
  if (aimed && without.bits <= aimed.bits) return aimed;
  const message = aimed
    ? 'only what the site requires is required: its limits leave too few bits for more'
    : 'the site leaves no room for every class: none is required beyond its own';
  problems.push({ rule: 'requireEach', code: 'relaxed', value: true, message });
  return without;
}

/** Leaves out the sets that another one implies: whatever holds enough of a smaller set holds enough of the larger. */
function strictest(sets: readonly RequiredSet[]): RequiredSet[] {
  const implies = (one: RequiredSet, other: RequiredSet) =>
    one.minimum >= other.minimum && [...one.characters].every((character) => other.characters.includes(character));
  return sets.filter(
    (set, at) => !sets.some((other, from) => from !== at && implies(other, set) && (from < at || !implies(set, other))),
  );
}

function reportLength(length: number, wanted: number, rules: Gathered, problems: RuleProblem[]): void {
  if (length === wanted) return;
  const message = `length is ${length}`;
  if (length < wanted) problems.push({ rule: rules.maxLengthFrom, code: 'shortened', value: rules.maxLength, message });
  else if (length === rules.minLength)
    problems.push({ rule: rules.minLengthFrom, code: 'lengthened', value: rules.minLength, message });
  else problems.push({ rule: rules.charactersFrom, code: 'lengthened', value: rules.allowed, message });
}

function common(characters: string, others: string): string {
  const set = new Set(others);
  return distinct(characters)
    .filter((character) => set.has(character))
    .join('');
}
