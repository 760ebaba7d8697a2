import { common } from './aim-within.ts';
import { characterClasses } from './characters.ts';
import type { FieldRules, RuleProblem } from './field-rules.ts';
import type { PasswordRules } from './password-rules.ts';
import type { PatternRules } from './pattern.ts';
import { longestPolicy } from './policy.ts';
import type { Requirements } from './requirements.ts';

/** Rules with the place they come from. */
export interface Source {
  readonly from: keyof FieldRules;
  readonly rules: PatternRules;
}

/** The strictest value of several sources, and which of them said it. */
export function strictest(
  sources: readonly Source[],
  key: 'minLength' | 'maxLength' | 'maxConsecutive',
  stricter: (one: number, other: number) => boolean,
): { value: number | undefined; from: keyof FieldRules } {
  let found: { value: number | undefined; from: keyof FieldRules } = { value: undefined, from: 'maxlength' };
  for (const { from, rules } of sources) {
    const value = rules[key];
    if (value !== undefined && (found.value === undefined || stricter(value, found.value))) found = { value, from };
  }
  return found;
}

/** What a text says, or has taught, as far as the rules that come before it do not contradict it. */
export function textRules(
  from: 'requirements' | 'learnt',
  { kinds = 0, ...read }: Requirements,
  before: readonly Source[],
  problems: RuleProblem[],
): Source {
  const allowed = listedAlone(read);
  const required = [...read.required, ...kindsOf(kinds, read.allowed)];
  const { allowed: _, ...others } = read;
  const rules = { ...others, required, ...(allowed === undefined ? {} : { allowed }) };
  return { from, rules: asFarAs(rules, from, before, problems) };
}

/** Rules without the parts that contradict those that come before them: what nothing can satisfy at once. */
export function asFarAs(
  { minLength, maxLength, ...rules }: PatternRules,
  from: keyof FieldRules,
  before: readonly Source[],
  problems: RuleProblem[],
): PatternRules {
  const shortest = strictest(before, 'minLength', (one, other) => one > other).value ?? 1;
  const longest = strictest(before, 'maxLength', (one, other) => one < other).value ?? longestPolicy;
  const holds = (contradicts: boolean, value: unknown) => {
    if (contradicts)
      problems.push({ rule: from, code: 'conflict', value, message: 'against the rules before it: left out' });
    return !contradicts;
  };
  const required = rules.required.filter(({ name, characters }) =>
    holds(
      before.some(({ rules: { allowed } }) => allowed !== undefined && common(characters, allowed) === ''),
      name,
    ),
  );
  return {
    ...rules,
    required,
    ...(minLength !== undefined && holds(minLength > longest, minLength) ? { minLength } : {}),
    ...(maxLength !== undefined && holds(maxLength < shortest, maxLength) ? { maxLength } : {}),
  };
}

/** "One of !@#$" may well mean that no other symbol is taken: then only these are, unless the text lists others. */
function listedAlone({ required, allowed }: Requirements): string | undefined {
  const { uppercase, lowercase, numbers, symbols } = characterClasses;
  const listed = required
    .map(({ characters }) => characters)
    .filter((one) => [...one].every((sign) => symbols.includes(sign)));
  const mayBeAny = allowed === undefined || [...allowed].filter((one) => symbols.includes(one)).length > mostListed;
  if (!mayBeAny || listed.length === 0 || listed.some((one) => one.length > mostListed)) return allowed;
  return [...uppercase, ...lowercase, ...numbers, ...listed.join('')]
    .filter((one) => allowed?.includes(one) ?? true)
    .join('');
}

/** A longer list is all that the reader takes for special characters. */
const mostListed = 28;

/** So many kinds of characters, the safest first, that may appear. */
export function kindsOf(kinds: number, allowed: string | undefined): PasswordRules['required'] {
  const { uppercase, lowercase, numbers, symbols } = characterClasses;
  const all = [lowercase, uppercase, numbers, symbols].map((kind) =>
    [...kind].filter((one) => allowed?.includes(one) ?? true).join(''),
  );
  return all
    .filter((characters) => characters !== '')
    .slice(0, kinds)
    .map((characters) => ({ name: `one of ${kinds} kinds`, characters }));
}
