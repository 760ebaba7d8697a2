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

/** What the page's text says, as far as the other rules, which are easier to read, do not contradict it. */
export function textRules(
  { kinds = 0, ...read }: Requirements,
  others: readonly Source[],
  problems: RuleProblem[],
): Source[] {
  const from = 'requirements';
  let { minLength, maxLength } = read;
  const shortest = strictest(others, 'minLength', (one, other) => one > other).value ?? 1;
  const longest = strictest(others, 'maxLength', (one, other) => one < other).value ?? longestPolicy;
  const conflict = (value: number) =>
    problems.push({ rule: from, code: 'conflict', value, message: 'against the other rules: left out' });
  if (minLength !== undefined && minLength > longest) {
    conflict(minLength);
    minLength = undefined;
  }
  if (maxLength !== undefined && maxLength < shortest) {
    conflict(maxLength);
    maxLength = undefined;
  }
  const required = [...read.required, ...kindsOf(kinds, read.allowed)];
  const allowed = listedAlone(read);
  const { notFirst = '', notLast = '', maxConsecutive } = read;
  return [
    {
      from,
      rules: {
        required,
        notFirst,
        notLast,
        ...(allowed === undefined ? {} : { allowed }),
        ...(minLength === undefined ? {} : { minLength }),
        ...(maxLength === undefined ? {} : { maxLength }),
        ...(maxConsecutive === undefined ? {} : { maxConsecutive }),
      },
    },
  ];
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
function kindsOf(kinds: number, allowed: string | undefined): PasswordRules['required'] {
  const { uppercase, lowercase, numbers, symbols } = characterClasses;
  const all = [lowercase, uppercase, numbers, symbols].map((kind) =>
    [...kind].filter((one) => allowed?.includes(one) ?? true).join(''),
  );
  return all
    .filter((characters) => characters !== '')
    .slice(0, kinds)
    .map((characters) => ({ name: `one of ${kinds} kinds`, characters }));
}
