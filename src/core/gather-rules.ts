import type { FieldRules, RuleProblem } from './field-rules.ts';
import { type PasswordRules, parsePasswordRules } from './password-rules.ts';
import { parsePattern } from './pattern.ts';
import { longestPolicy } from './policy.ts';
import { asFarAs, type Source, strictest, textRules } from './text-rules.ts';

/** All that a field and its site say, joined: the strictest of each, and which rule said it. */
export interface GatheredRules {
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly maxConsecutive: number | undefined;
  readonly required: PasswordRules['required'];
  /** Every character that may appear; undefined when nothing is said. */
  readonly allowed: string | undefined;
  /** Whether the site states its rules in full, in the passwordrules language: then it requires nothing else. */
  readonly stated: boolean;
  readonly notFirst: string;
  readonly notLast: string;
  readonly minLengthFrom: keyof FieldRules;
  readonly maxLengthFrom: keyof FieldRules;
  readonly charactersFrom: keyof FieldRules;
}

/** Whose rules in the passwordrules language hold: the person knows best, then the page, then the list. */
const languageSources = ['ownRules', 'passwordrules', 'siteRules'] as const;
type LanguageSource = (typeof languageSources)[number];
const isLanguage = (from: string) => (languageSources as readonly string[]).includes(from);

/**
 * Reads and joins a field's rules: the strictest of each. What is bad or contradicts is reported, and the rest holds; of
 * two that contradict each other the first of these: own rules, the attribute, what was learnt, the list, the other
 * attributes, the text. Own rules stand for the attribute, the list and what was learnt; the attribute for the list.
 * A longest length comes before every shortest one, whoever says it: more than a field has room for is never valid.
 */
export function gatherRules(fieldRules: FieldRules): { rules: GatheredRules; problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const sources: Source[] = [];
  for (const from of languageSources) {
    // The first that says anything that can be read.
    if (sources.length === 0) sources.push(...languageRules(from, fieldRules[from], problems));
  }
  joinLearnt(fieldRules.learnt, sources, problems);
  if (fieldRules.pattern) {
    const { rules, unread } = parsePattern(fieldRules.pattern);
    for (const value of unread)
      problems.push({ rule: 'pattern', code: 'invalid', value, message: 'not understood, left out' });
    sources.push({ from: 'pattern', rules });
  }
  for (const [from, key] of [
    ['minlength', 'minLength'],
    ['maxlength', 'maxLength'],
  ] as const) {
    const value = lengthAttribute(from, fieldRules[from], problems);
    if (value !== undefined) sources.push({ from, rules: { required: [], [key]: value } });
  }
  if (fieldRules.requirements) sources.push(textRules('requirements', fieldRules.requirements, sources, problems));

  const longest = strictest(sources, 'maxLength', (one, other) => one < other);
  const shortest = strictest(sources, 'minLength', (one, other) => one > other);
  const most = Math.min(longest.value ?? longestPolicy, longestPolicy);
  const clash = shortest.value !== undefined && shortest.value > most;
  if (clash) {
    const message = `more than the longest length, ${most}: left out`;
    problems.push({ rule: shortest.from, code: 'conflict', value: shortest.value, message });
  }
  const run = strictest(sources, 'maxConsecutive', (one, other) => one < other);
  let allowed: string | undefined;
  // Where no characters are named, a limit on repeats or on the ends is all that costs any bits.
  let charactersFrom: keyof FieldRules = run.value === undefined ? 'pattern' : run.from;
  for (const { from, rules } of sources) {
    if (rules.allowed === undefined) continue;
    const both = [...(allowed ?? rules.allowed)].filter((one) => rules.allowed?.includes(one)).join('');
    if (both === '') {
      const message = 'no character is left beside the other rules: left out';
      problems.push({ rule: from, code: 'conflict', value: rules.allowed, message });
    } else {
      if (both !== allowed) charactersFrom = from;
      allowed = both;
    }
  }
  const rules = {
    minLength: clash ? undefined : shortest.value,
    maxLength: longest.value === undefined ? undefined : most,
    maxConsecutive: run.value,
    required: sources.flatMap(({ rules: { required } }) => required),
    allowed,
    stated: sources.some(
      ({ from }) => isLanguage(from) && !problems.some(({ rule, code }) => rule === from && code === 'invalid'),
    ),
    notFirst: sources.map(({ rules: { notFirst = '' } }) => notFirst).join(''),
    notLast: sources.map(({ rules: { notLast = '' } }) => notLast).join(''),
    minLengthFrom: shortest.from,
    maxLengthFrom: longest.from,
    charactersFrom,
  };
  return { rules, problems };
}

/** Puts what was learnt behind the attribute and before the list. */
function joinLearnt(learnt: FieldRules['learnt'], sources: Source[], problems: RuleProblem[]): void {
  const [stated] = sources;
  if (learnt === undefined || stated?.from === 'ownRules') return;
  if (stated?.from !== 'siteRules') {
    sources.push(textRules('learnt', learnt, sources, problems));
    return;
  }
  const first = textRules('learnt', learnt, [], problems);
  sources.splice(0, 1, first, { from: 'siteRules', rules: asFarAs(stated.rules, 'siteRules', [first], problems) });
}

/** Rules in the passwordrules language, with what they allow spelt out where they name characters; none where nothing could be read. */
function languageRules(from: LanguageSource, text: string | undefined, problems: RuleProblem[]) {
  if (!text) return [];
  const { rules, problems: bad } = parsePasswordRules(text);
  for (const { rule, allowed } of bad)
    problems.push({ rule: from, code: 'invalid', value: rule, message: `left out, allowed is: ${allowed}` });
  if (rules.required.length === 0 && Object.keys(rules).length === 1) return [];
  const named = rules.required.map(({ characters }) => characters).join('') + (rules.allowed ?? '');
  return [{ from, rules: { ...rules, ...(named === '' ? {} : { allowed: [...new Set(named)].join('') }) } }];
}

/** A length attribute as HTML reads it: what is not a non-negative integer does not count. */
function lengthAttribute(rule: 'minlength' | 'maxlength', value: number | undefined, problems: RuleProblem[]) {
  // DOM properties give -1 for an attribute that is absent.
  if (value === undefined || value === -1) return undefined;
  if (Number.isInteger(value) && value >= 0) return value === 0 ? undefined : value;
  problems.push({ rule, code: 'invalid', value, message: 'not an integer from 0: left out' });
  return undefined;
}
