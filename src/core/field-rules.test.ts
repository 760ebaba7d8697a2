import { describe, expect, test } from 'vitest';
import { type FieldRules, policyForField, policyWithin } from './field-rules.ts';
import { defaultOptions } from './options.ts';
import type { Requirements } from './requirements.ts';

const noted = (fieldRules: FieldRules) => {
  const { policy, problems } = policyForField(defaultOptions, fieldRules);
  expect(policy.minLength).toBe(policy.maxLength);
  return [policy.maxLength, problems.map(({ rule, code }) => `${rule} ${code}`)];
};

describe('lengths of the field', () => {
  test.each([
    [{}, 16, []],
    [{ minlength: -1, maxlength: -1 }, 16, []],
    [{ minlength: 8, maxlength: 20 }, 16, []],
    [{ maxlength: 12 }, 12, ['maxlength shortened']],
    [{ maxlength: 6 }, 6, ['maxlength shortened', 'maxlength weak']],
    [{ minlength: 20 }, 20, ['minlength lengthened']],
    [{ minlength: 20, maxlength: 10 }, 10, ['minlength conflict', 'maxlength shortened']],
    [{ minlength: 3_000_000 }, 16, ['minlength conflict']],
    [{ maxlength: Number.NaN }, 16, ['maxlength invalid']],
    [{ maxlength: 3 }, 3, ['requireEach relaxed', 'maxlength shortened', 'maxlength weak']],
  ])('%j', (rules, length, problems) => {
    expect(noted(rules)).toEqual([length, problems]);
  });

  test('a field that takes nothing is an error', () => {
    expect(() => policyForField(defaultOptions, { maxlength: 0 })).toThrow(
      expect.objectContaining({ code: 'unsatisfiable' }),
    );
  });
});

describe('what a site says', () => {
  test.each<[FieldRules, number, string[]]>([
    // Fewer characters to choose from: longer, for the same bits.
    [{ passwordrules: 'required: upper, lower, digit;' }, 18, ['passwordrules lengthened']],
    [{ passwordrules: 'allowed: digit;' }, 32, ['passwordrules lengthened']],
    [
      { passwordrules: 'maxlength: 12; allowed: digit, special' },
      12,
      ['requireEach relaxed', 'passwordrules shortened'],
    ],
    // The strictest of all sources holds.
    [{ passwordrules: 'minlength: 20', maxlength: 24, minlength: 18 }, 20, ['passwordrules lengthened']],
    [{ passwordrules: 'maxlength: 30', maxlength: 14 }, 14, ['requireEach relaxed', 'maxlength shortened']],
    // A rule that could not be read may have been one about classes: they stay.
    [{ passwordrules: 'maxlength: 14; classes: 3' }, 14, ['passwordrules invalid', 'passwordrules shortened']],
    // The list counts only where the attribute says nothing.
    [{ passwordrules: 'minlength: 17', siteRules: 'minlength: 20' }, 17, ['passwordrules lengthened']],
    [{ passwordrules: 'nonsense', siteRules: 'minlength: 20' }, 20, ['passwordrules invalid', 'siteRules lengthened']],
    // The person's own rules come before all that is stated; the field's attributes are joined with them.
    [
      { ownRules: 'minlength: 18', passwordrules: 'minlength: 17', siteRules: 'minlength: 20' },
      18,
      ['ownRules lengthened'],
    ],
    [
      { ownRules: 'minlength: 8', passwordrules: 'minlength: 17', maxlength: 12 },
      12,
      ['requireEach relaxed', 'maxlength shortened'],
    ],
    // Hostile or broken: said aloud, never silently weak, never without end.
    [{ passwordrules: 'allowed: [a]' }, 16, ['passwordrules weak']],
    [{ passwordrules: 'maxlength: 0' }, 16, ['passwordrules invalid']],
    [{ passwordrules: 'minlength: 3000000' }, 16, ['passwordrules invalid']],
    [
      { passwordrules: 'minlength: 20; maxlength: 10' },
      10,
      ['passwordrules conflict', 'requireEach relaxed', 'passwordrules shortened'],
    ],
    [{ passwordrules: 'allowed: digit', pattern: '[a-z]+' }, 32, ['pattern conflict', 'passwordrules lengthened']],
  ])('%j', (rules, length, problems) => {
    const [made, said] = noted(rules);
    expect(made).toBe(length);
    expect(said).toEqual(problems);
  });

  const impossible = 'maxlength: 2; required: upper; required: lower; required: digit';

  test('what cannot be is a typed error, where the page is not to blame for it', () => {
    for (const make of [
      () => policyForField(defaultOptions, { ownRules: impossible }),
      () => policyForField(defaultOptions, { ownRules: impossible, pattern: '.{8}' }),
      () => policyWithin(defaultOptions, { passwordrules: impossible }),
    ]) {
      expect(make).toThrow(expect.objectContaining({ code: 'unsatisfiable' }));
      expect(make).toThrow('at least 1 of upper');
    }
  });

  test('of a page that asks for the impossible nothing is followed that makes it so', () => {
    expect(noted({ passwordrules: impossible, pattern: '.{20,}' })).toEqual([
      20,
      ['pattern lengthened', 'passwordrules conflict'],
    ]);
  });
});

describe('what was learnt is joined with the rest', () => {
  const digits = '0123456789';
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const of = (rules: Partial<Requirements>): Requirements => ({ required: [], ...rules });
  const set = (characters: string) => ({ name: 'some', characters });
  test.each<[string, FieldRules, number, string[]]>([
    ['alone', { learnt: of({ maxLength: 14 }) }, 14, ['learnt shortened']],
    [
      'stricter than the attribute',
      { passwordrules: 'maxlength: 20', learnt: of({ maxLength: 15 }) },
      15,
      ['requireEach relaxed', 'learnt shortened'],
    ],
    [
      'stricter than the list',
      { siteRules: 'maxlength: 20', learnt: of({ maxLength: 15 }) },
      15,
      ['requireEach relaxed', 'learnt shortened'],
    ],
    ['the person knows better', { ownRules: 'maxlength: 20', learnt: of({ maxLength: 12 }) }, 16, []],
    [
      'unless what he wrote cannot be read',
      { ownRules: 'nonsense', learnt: of({ maxLength: 14 }) },
      14,
      ['ownRules invalid', 'learnt shortened'],
    ],
    [
      'the attribute comes before it',
      { passwordrules: 'minlength: 20', learnt: of({ maxLength: 12 }) },
      20,
      ['learnt conflict', 'passwordrules lengthened'],
    ],
    [
      'it comes before the list',
      { siteRules: 'maxlength: 16', learnt: of({ minLength: 20 }) },
      20,
      ['siteRules conflict', 'learnt lengthened'],
    ],
    [
      'before a shortest length of the field',
      { minlength: 20, learnt: of({ maxLength: 14 }) },
      14,
      ['minlength conflict', 'learnt shortened'],
    ],
    [
      'but not before the room that it has',
      { maxlength: 14, learnt: of({ minLength: 20 }) },
      14,
      ['learnt conflict', 'maxlength shortened'],
    ],
    [
      'before the text',
      { learnt: of({ maxLength: 14 }), requirements: of({ minLength: 20 }) },
      14,
      ['requirements conflict', 'learnt shortened'],
    ],
    [
      'characters that the list wants and the site took out',
      {
        siteRules: 'required: [!#]; required: lower; allowed: upper, digit',
        learnt: of({ allowed: letters + digits }),
      },
      18,
      ['siteRules conflict', 'learnt lengthened'],
    ],
    [
      'characters that it would need and the attribute forbids',
      { passwordrules: 'allowed: lower, upper, digit', learnt: of({ required: [set('!#')] }) },
      18,
      ['learnt conflict', 'passwordrules lengthened'],
    ],
  ])('%s', (_, rules, length, problems) => {
    expect(noted(rules)).toEqual([length, problems]);
  });
});
