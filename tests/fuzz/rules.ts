/** What pages, lists and people write about the passwords that a site takes. */
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  compile,
  createRandom,
  createRequirementReader,
  defaultOptions,
  type FieldRules,
  formatPasswordRules,
  longestPolicy,
  parsePasswordRules,
  parsePattern,
  parseSiteRules,
  policyForField,
  siteRuleFor,
  weakBelow,
} from '../../src/core/index.ts';
import { requirementWords } from '../../src/core/requirement-words.ts';
import { target, textOf } from './target.ts';

const random = createRandom();
const readRequirements = createRequirementReader(requirementWords);

/** Counting takes a hundred times as long as reading: one input in so many is followed to its password. */
const oneIn = 16;
const isChosen = (text: string) => text.length % oneIn === 0 || Object.values<string>(impossible).includes(text);

/** None of these had a password once: the page's words were followed into an error. */
const impossible = {
  'more kinds are required than there is room for': 'maxlength: 2; required: upper; required: lower; required: digit',
  'too much to count': '(?!.*(.)\\1)(?=(.*[a]){9})(?=(.*[b]){9}).{250,}',
} as const;

/** Whatever a page says there is a password, of no fewer bits than the floor, and it is one of its policy. */
function expectSafe(fieldRules: FieldRules): void {
  const { policy, bits } = policyForField(defaultOptions, fieldRules);
  expect(bits).toBeGreaterThanOrEqual(weakBelow);
  const password = compile(policy).sample(random);
  expect(password).toHaveLength(policy.maxLength);
  for (const { characters, minimum } of policy.required)
    expect([...password].filter((one) => characters.includes(one)).length).toBeGreaterThanOrEqual(minimum);
}

const lengths = ['8', '16', '4', '0', '1', '99999', '-1', '20'];
const language = [
  ...['required', 'allowed', 'minlength', 'maxlength', 'max-consecutive', ':', ':', ';', ';', ',', '[', ']', ' '],
  ...[
    'upper',
    'lower',
    'digit',
    'special',
    'ascii-printable',
    'unicode',
    '-',
    '[-!@#]',
    '[]]',
    'REQUIRED',
    '__proto__',
  ],
  ...['required: upper;', 'required: digit;', 'allowed: [ab];', 'minlength: 8;', 'maxlength: 12;', ...lengths],
];
const patterns = [
  ...['(?=', '(?!', '.*', '[', ']', '\\', 'd', 'w', 'S', '(', ')', '{8,}', '{4}', '{2,250}', '|', '^', '$', '-', 'a'],
  ...['+', '[a-z]', '[A-Za-z0-9]', '\\d', '(?=.*\\d)', '(?!.*(.)\\1)', '(?:', '.{8,20}', '*', '?', 'Z', '!', ' '],
];
const wordings = [
  ...[
    'at least',
    'at most',
    'between',
    'and',
    'or',
    'no',
    'not',
    'only',
    'one',
    'characters',
    'letters',
    'digits',
    ',',
  ],
  ...['.', '(', ')', '!@#$', 'uppercase', 'lowercase', 'special', 'spaces', 'same', 'in a row', 'start with', 'end'],
  ...['three of', 'of the following', 'mindestens', 'Zeichen', 'Großbuchstaben', 'caractères', 'minúscula', '文字以上'],
  ...['не менее', 'символов', 'أحرف', 'على الأقل', '자', '이상', '位', '–', '-', ...lengths],
];

export const ruleTargets = [
  target<string>({
    name: 'passwordrules',
    input: fc.oneof(textOf(language), textOf(language, ' ')),
    holds(text) {
      const { rules, problems } = parsePasswordRules(text);
      expect(problems.length).toBeLessThanOrEqual(20);
      expect(rules.required.length).toBeLessThanOrEqual(8);
      for (const length of [rules.minLength, rules.maxLength, rules.maxConsecutive])
        if (length !== undefined) expect(length >= 1 && length <= longestPolicy).toBe(true);
      // What is written out is read back the same.
      const again = parsePasswordRules(formatPasswordRules(rules));
      expect(again.problems).toEqual([]);
      expect(again.rules.required.length).toBe(rules.required.length);
      if (isChosen(text)) expectSafe({ passwordrules: text });
    },
    found: { 'no password satisfies it': impossible['more kinds are required than there is room for'] },
  }),
  target<string>({
    name: 'patterns',
    input: textOf(patterns),
    holds(pattern) {
      const { rules, unread } = parsePattern(pattern);
      for (const part of unread) expect(part.length).toBeLessThanOrEqual(200);
      for (const { characters } of rules.required) expect(characters).not.toBe('');
      if (isChosen(pattern)) expectSafe({ pattern });
    },
    found: { 'a run, and many of one character': impossible['too much to count'] },
  }),
  target<string>({
    name: 'requirement text',
    input: textOf(wordings, ' '),
    holds(text) {
      const { rules: requirements, unread } = readRequirements(text);
      const { minLength = 1, maxLength = longestPolicy } = requirements;
      expect(minLength).toBeLessThanOrEqual(maxLength);
      expect(unread).toBeGreaterThanOrEqual(0);
      if (!isChosen(text)) return;
      expectSafe({ requirements });
      expectSafe({ learnt: requirements });
    },
    found: {},
  }),
  target<[list: unknown, host: string]>({
    name: 'site list',
    input: fc.tuple(
      fc.oneof(
        fc.dictionary(
          fc.oneof(fc.domain(), fc.constantFrom('__proto__', 'constructor', 'a.example', 'example', '')),
          fc.oneof(
            fc.record({ 'password-rules': textOf(language), 'exact-domain-match-only': fc.boolean() }),
            fc.anything(),
          ),
        ),
        fc.anything(),
      ),
      fc.oneof(fc.domain(), fc.string(), fc.constantFrom('login.a.example', 'a.example.', '__proto__', '.', '..')),
    ),
    holds([list, host]) {
      const { rules, skipped } = parseSiteRules(list);
      expect(skipped).toBeGreaterThanOrEqual(0);
      const found = siteRuleFor(rules, host);
      if (found !== undefined) expect(typeof found.passwordrules).toBe('string');
    },
    found: {},
  }),
];
