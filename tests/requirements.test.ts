/** Requirement text in 22 languages: the project's own wordings are read, and none into a rule that is not there. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare, type Wording } from '../bench/requirements/compare.ts';
import { root } from '../scripts/run.ts';
import {
  compile,
  createRandom,
  createRequirementReader,
  defaultOptions,
  policyForField,
  weakBelow,
} from '../src/core/index.ts';
import { requirementWords } from '../src/core/requirement-words.ts';

const readRequirements = createRequirementReader(requirementWords);
const wordings = (name: string): Wording[] => JSON.parse(readFileSync(`${root}bench/requirements/${name}`, 'utf8'));

test.each(wordings('wordings.json').map((one) => [one.text, one] as const))('%s', (text, wording) => {
  expect(compare(wording, readRequirements(text).rules)).toEqual({ missing: [], wrong: [] });
});

test('those set aside: nine of ten read fully, none into a wrong rule', () => {
  const results = wordings('held-out.json').map((one) => compare(one, readRequirements(one.text).rules));
  expect(results.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  expect(results.filter(({ missing }) => missing.length === 0).length / results.length).toBeGreaterThanOrEqual(0.9);
});

test('every wording makes passwords that keep what it says', () => {
  const random = createRandom();
  for (const { text } of [...wordings('wordings.json'), ...wordings('held-out.json')]) {
    const { rules } = readRequirements(text);
    const { policy } = policyForField(defaultOptions, { requirements: rules, acceptWeak: true });
    const { sample } = compile(policy);
    for (let times = 0; times < 3; times++) {
      const password = sample(random);
      expect(password.length, text).toBeGreaterThanOrEqual(rules.minLength ?? 1);
      expect(password.length, text).toBeLessThanOrEqual(rules.maxLength ?? 256);
      for (const { characters, minimum = 1 } of rules.required)
        expect([...password].filter((one) => characters.includes(one)).length, text).toBeGreaterThanOrEqual(minimum);
      for (const one of password) expect(rules.allowed ?? one, text).toContain(one);
      expect(rules.notFirst ?? '', text).not.toContain(password.charAt(0));
    }
  }
});

describe('a page’s text is hostile input', () => {
  test('it cannot bring a password under the floor without the person’s yes', () => {
    const requirements = readRequirements('Exactly 4 characters, only digits').rules;
    const { bits, problems } = policyForField(defaultOptions, { requirements });
    expect(bits).toBeGreaterThan(weakBelow);
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'requirements', code: 'weak', message: expect.stringContaining('13.3 bits') }),
    );
    expect(policyForField(defaultOptions, { requirements, acceptWeak: true }).policy.maxLength).toBe(4);
  });

  test('the other rules, easier to read, win where it contradicts them', () => {
    const field = { requirements: readRequirements('At least 20 characters').rules, passwordrules: 'maxlength: 16' };
    const { policy, problems } = policyForField(defaultOptions, field);
    expect(policy.maxLength).toBe(16);
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'requirements', code: 'conflict', value: 20 }));
  });

  test('what no password satisfies is not followed, and that is said', () => {
    const requirements = readRequirements(
      'At most 4 characters. At least 3 digits. At least 3 uppercase letters.',
    ).rules;
    const { bits, problems } = policyForField(defaultOptions, { requirements });
    expect(bits).toBeGreaterThan(weakBelow);
    expect(problems.map(({ rule }) => rule)).toContain('requirements');
  });

  test.each(['at least ', '8', '!@', '(', '8-16 characters and no ', 'A-Z', 'ا', '文字', '\ud800', ', ', '8 to '])(
    // What took for ever would run into the test's own time limit; the bench has the time.
    '100 kB of %j ends in an answer',
    (piece) => expect(readRequirements(piece.repeat(100_000 / piece.length)).rules).toBeTypeOf('object'),
  );
});

test('kinds become the safest of them, as far as they may appear', () => {
  const { policy } = policyForField(
    { ...defaultOptions, uppercase: false, numbers: false, symbols: false },
    { requirements: readRequirements('At least 3 of the following: uppercase, lowercase, numbers, symbols').rules },
  );
  const password = compile(policy).sample(createRandom());
  expect(password).toMatch(/(?=.*[a-z])(?=.*[A-Z])(?=.*\d)/);
});

test('of listed symbols no others are used, as they may be all that the site takes', () => {
  const { rules } = readRequirements('At least one of !@#$. No spaces.');
  const { policy } = policyForField(defaultOptions, { requirements: rules });
  const symbols = [...policy.alphabet].filter((one) => /[^A-Za-z0-9]/.test(one));
  expect(symbols.sort().join('')).toBe('!#$@');
});
