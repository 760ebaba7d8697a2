/**
 * The passwordrules language, as sites write it in the attribute of that name and as the community's list of sites
 * holds it: https://developer.apple.com/password-rules/ and, for the details, "Customizing Password AutoFill Rules" in
 * Apple's documentation. Rules come from pages, so they are hostile input: read rule by rule, in one pass, clamped.
 */
import { characterClasses } from './characters.ts';
import { findOutside, readCustomClass } from './custom-class.ts';
import { longestPolicy } from './policy.ts';

/** Characters with the words a rule used for them. */
interface NamedSet {
  readonly name: string;
  readonly characters: string;
}

/** What a site says about its passwords. */
export interface PasswordRules {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** The most times that one character may stand in a row. */
  readonly maxConsecutive?: number;
  /** Of each of these sets at least `minimum` (1 if absent) characters must appear. */
  readonly required: readonly (NamedSet & { readonly minimum?: number })[];
  /** What may appear beside the required characters; absent when the rules do not say. */
  readonly allowed?: string;
}

/** A rule, or a part of one, that was left out. */
export interface PasswordRulesProblem {
  /** The rule as it was written, cut to a readable length. */
  readonly rule: string;
  /** What would be allowed. */
  readonly allowed: string;
}

const { uppercase, lowercase, numbers, symbols } = characterClasses;

/** The classes that have a name, in the order in which rules are written. */
const namedClasses: Readonly<Record<string, string>> = {
  lower: lowercase,
  upper: uppercase,
  digit: numbers,
  // The documentation's list: neither slash nor backslash is in it.
  special: `-~!@#$%^&*_+=\`|(){}[:;"'<>,.?] `,
  'ascii-printable': `${uppercase}${lowercase}${numbers}${symbols} `,
};
/** Beyond ASCII nobody can type every character, so the largest class is read as the printable one. */
const classAlias: Readonly<Record<string, string>> = { unicode: 'ascii-printable' };

/** Every printable ASCII character, the space last: what rules allow that name no class. */
export const printable = namedClasses['ascii-printable'] as string;

/** Longer texts are cut: the longest of 434 sites' rules has under 300 characters. */
const longestText = 4096;
/** Every further set doubles the states to count. */
const mostRequired = 8;
const mostProblems = 20;

/**
 * Reads rules. Never throws: what is not understood is reported, and the other rules hold.
 * @param text any text, such as `minlength: 8; required: upper, lower; required: digit; allowed: [-.!]`
 */
export function parsePasswordRules(text: string): { rules: PasswordRules; problems: PasswordRulesProblem[] } {
  const problems: PasswordRulesProblem[] = [];
  const report = (rule: string, allowed: string) => {
    if (problems.length < mostProblems) problems.push({ rule: rule.trim().slice(0, 80), allowed });
  };
  const required: NamedSet[] = [];
  let allowed: string | undefined;
  const numbersOf: { minlength?: number; maxlength?: number; 'max-consecutive'?: number } = {};
  // When a number is given twice the stricter one holds.
  const stricter = { minlength: Math.max, maxlength: Math.min, 'max-consecutive': Math.min };

  let source = text;
  if (text.length > longestText) {
    report(text, `at most ${longestText} characters: the rest is ignored`);
    // The cut may go through a number: what stands behind the last complete rule is dropped.
    source = text.slice(0, text.lastIndexOf(';', longestText - 1) + 1);
  }
  for (const { whole, name, value } of splitRules(source)) {
    if (name === 'required' || name === 'allowed') {
      const characters = readClasses(value, (part, expected) => report(part, expected));
      if (characters === '') continue;
      if (name === 'allowed') allowed = union(allowed ?? '', characters);
      else if (required.length < mostRequired) required.push({ name: value.trim().slice(0, 80), characters });
      else report(whole, `at most ${mostRequired} required rules`);
    } else if (name === 'minlength' || name === 'maxlength' || name === 'max-consecutive') {
      const number = /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : 0;
      if (number < 1) report(whole, 'a whole number from 1');
      else if (name === 'minlength' && number > longestPolicy) report(whole, `at most ${longestPolicy}`);
      else numbersOf[name] = stricter[name](numbersOf[name] ?? number, Math.min(number, longestPolicy));
    } else report(whole, 'required, allowed, max-consecutive, minlength, maxlength, each with a colon');
  }
  const { minlength, maxlength, 'max-consecutive': maxConsecutive } = numbersOf;
  const rules = {
    required,
    ...(allowed === undefined ? {} : { allowed }),
    ...(minlength === undefined ? {} : { minLength: minlength }),
    ...(maxlength === undefined ? {} : { maxLength: maxlength }),
    ...(maxConsecutive === undefined ? {} : { maxConsecutive }),
  };
  return { rules, problems };
}

/** Cuts a text at the semicolons that stand outside brackets. Empty rules are no rules. */
function* splitRules(text: string): Generator<{ whole: string; name: string; value: string }> {
  for (let at = 0; at < text.length; ) {
    const end = findOutside(text, ';', at);
    const whole = text.slice(at, end);
    at = end + 1;
    if (whole.trim() === '') continue;
    const colon = whole.indexOf(':');
    const name = colon === -1 ? '' : whole.slice(0, colon).trim().toLowerCase();
    yield { whole, name, value: whole.slice(colon + 1) };
  }
}

/** The characters of a list such as `upper, [-.!]`: a comma means "any of". */
function readClasses(value: string, report: (part: string, allowed: string) => void): string {
  let characters = '';
  for (let at = 0; at <= value.length; ) {
    const end = findOutside(value, ',', at);
    const part = value.slice(at, end).trim();
    at = end + 1;
    if (part.startsWith('[')) {
      const custom = readCustomClass(part);
      if (custom === undefined) report(part, 'a list in brackets, such as [-.!]');
      else {
        if (custom.left !== '') report(`${part} (${custom.left})`, 'printable ASCII, a hyphen only in first place');
        characters = union(characters, custom.characters);
      }
    } else {
      const name = part.toLowerCase();
      const known = Object.hasOwn(namedClasses, classAlias[name] ?? name) ? namedClasses[classAlias[name] ?? name] : '';
      if (!known) report(part, `${Object.keys(namedClasses).join(', ')}, unicode or [characters]`);
      characters = union(characters, known ?? '');
    }
  }
  return characters;
}

/**
 * Writes rules in the same language. What {@link parsePasswordRules} reads from it is the same sets and numbers.
 * Minimums above one, which the language lacks, are written as one.
 */
export function formatPasswordRules(rules: PasswordRules): string {
  const out: string[] = [];
  if (rules.minLength !== undefined) out.push(`minlength: ${rules.minLength}`);
  if (rules.maxLength !== undefined) out.push(`maxlength: ${rules.maxLength}`);
  if (rules.maxConsecutive !== undefined) out.push(`max-consecutive: ${rules.maxConsecutive}`);
  for (const { characters } of rules.required) out.push(`required: ${formatClasses(characters)}`);
  if (rules.allowed !== undefined && rules.allowed !== '') out.push(`allowed: ${formatClasses(rules.allowed)}`);
  return out.map((rule) => `${rule};`).join(' ');
}

function formatClasses(characters: string): string {
  let rest = [...new Set(characters)];
  const names: string[] = [];
  for (const name of ['ascii-printable', 'lower', 'upper', 'digit', 'special']) {
    const all = namedClasses[name] ?? '';
    if (![...all].every((one) => rest.includes(one))) continue;
    names.push(name);
    rest = rest.filter((one) => !all.includes(one));
  }
  if (rest.length > 0) {
    const middle = rest.filter((one) => one !== '-' && one !== ']').join('');
    names.push(`[${rest.includes('-') ? '-' : ''}${middle}${rest.includes(']') ? ']' : ''}]`);
  }
  return names.join(', ');
}

function union(first: string, second: string): string {
  return [...new Set(first + second)].join('');
}
