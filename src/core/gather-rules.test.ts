/** What a field and its site say, joined, and who said the strictest of it. */
import { describe, expect, test } from 'vitest';
import { characterClasses } from './characters.ts';
import type { FieldRules } from './field-rules.ts';
import { type GatheredRules, gatherRules } from './gather-rules.ts';

const { lowercase, numbers } = characterClasses;
const allowed = `${Object.values(characterClasses).join('')} `;

const nothing: GatheredRules = {
  minLength: undefined,
  maxLength: undefined,
  maxConsecutive: undefined,
  required: [],
  allowed: undefined,
  stated: false,
  notFirst: '',
  notLast: '',
  minLengthFrom: 'maxlength',
  maxLengthFrom: 'maxlength',
  charactersFrom: 'pattern',
};

describe('one rule or several', () => {
  test.each<[said: FieldRules, rules: Partial<GatheredRules>]>([
    [{}, {}],
    [{ minlength: 8 }, { minLength: 8, minLengthFrom: 'minlength' }],
    [{ maxlength: 16 }, { maxLength: 16 }],
    // As HTML reads them: absent, or no limit at all.
    [{ minlength: -1, maxlength: -1 }, {}],
    [{ minlength: 0, maxlength: 0 }, {}],
    [{ maxlength: 1000 }, { maxLength: 256 }],
    [
      { minlength: 8, pattern: '.{10,}' },
      { minLength: 10, minLengthFrom: 'pattern', allowed },
    ],
    [
      { minlength: 10, pattern: '.{8,}' },
      { minLength: 10, minLengthFrom: 'minlength', allowed },
    ],
    [
      { maxlength: 10, pattern: '.{0,12}' },
      { maxLength: 10, allowed },
    ],
    [
      { maxlength: 12, pattern: '.{0,10}' },
      { maxLength: 10, maxLengthFrom: 'pattern', allowed },
    ],
    [
      { minlength: 8, maxlength: 8 },
      { minLength: 8, minLengthFrom: 'minlength', maxLength: 8 },
    ],
    [
      { ownRules: 'max-consecutive: 3', requirements: { required: [], maxConsecutive: 2 } },
      { maxConsecutive: 2, charactersFrom: 'requirements', stated: true },
    ],
    [
      { ownRules: 'max-consecutive: 2', requirements: { required: [], maxConsecutive: 3 } },
      { maxConsecutive: 2, charactersFrom: 'ownRules', stated: true },
    ],
    [{ pattern: '[a-z]*' }, { allowed: lowercase }],
    [
      { ownRules: 'allowed: lower', pattern: '[a-f]*' },
      { allowed: 'abcdef', stated: true },
    ],
    [
      { ownRules: 'allowed: [abc]', pattern: '[a-z]*' },
      { allowed: 'abc', charactersFrom: 'ownRules', stated: true },
    ],
    [
      { requirements: { required: [], notFirst: '1', notLast: '2' }, pattern: '(?!3).*' },
      { notFirst: '31', notLast: '2', allowed },
    ],
    [
      { passwordrules: 'required: [ab]; required: [cd]' },
      {
        required: [
          { name: '[ab]', characters: 'ab' },
          { name: '[cd]', characters: 'cd' },
        ],
        ...{ allowed: 'abcd', charactersFrom: 'passwordrules', stated: true },
      },
    ],
  ])('%j', (said, rules) => {
    expect(gatherRules(said)).toEqual({ rules: { ...nothing, ...rules }, problems: [] });
  });
});

describe('what cannot be followed is left out, and why is said', () => {
  const invalid = (rule: string, value: unknown, message: string) => ({ rule, code: 'invalid', value, message });
  const conflict = (rule: string, value: unknown, message: string) => ({ rule, code: 'conflict', value, message });
  test.each<[said: FieldRules, rules: Partial<GatheredRules>, problems: unknown[]]>([
    [{ minlength: 1.5 }, {}, [invalid('minlength', 1.5, 'not an integer from 0: left out')]],
    [{ maxlength: -2 }, {}, [invalid('maxlength', -2, 'not an integer from 0: left out')]],
    [{ maxlength: Number.NaN }, {}, [invalid('maxlength', Number.NaN, 'not an integer from 0: left out')]],
    [
      { minlength: 9, maxlength: 8 },
      { maxLength: 8, minLengthFrom: 'minlength' },
      [conflict('minlength', 9, 'more than the longest length, 8: left out')],
    ],
    [
      { minlength: 257 },
      { minLengthFrom: 'minlength' },
      [conflict('minlength', 257, 'more than the longest length, 256: left out')],
    ],
    [
      { ownRules: 'allowed: digit', pattern: '[a-z]*' },
      { allowed: numbers, charactersFrom: 'ownRules', stated: true },
      [conflict('pattern', lowercase, 'no character is left beside the other rules: left out')],
    ],
    [
      { pattern: '(?=(ab)+)[a-z]*', ownRules: 'minlength: 8' },
      // The rest of the pattern holds, and the own rules are stated in full.
      { allowed: lowercase, minLength: 8, minLengthFrom: 'ownRules', stated: true },
      [invalid('pattern', '(?=(ab)+)', 'not understood, left out')],
    ],
    [
      { ownRules: 'minlength: 8; maxlength: many' },
      { minLength: 8, minLengthFrom: 'ownRules' },
      [invalid('ownRules', 'maxlength: many', 'left out, allowed is: a whole number from 1')],
    ],
  ])('%j', (said, rules, problems) => {
    expect(gatherRules(said)).toEqual({ rules: { ...nothing, ...rules }, problems });
  });
});
