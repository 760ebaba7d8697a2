import { describe, expect, test } from 'vitest';
import { type FieldRules, policyForField } from './field-rules.ts';
import { defaultOptions } from './options.ts';

describe('what is done is said in words, with the value', () => {
  const problems = (fieldRules: FieldRules, options = defaultOptions) => policyForField(options, fieldRules).problems;
  const onlyDigits = { ...defaultOptions, uppercase: false, lowercase: false, symbols: false };

  test('lengths', () => {
    expect(problems({ maxlength: 14 })).toEqual([
      { rule: 'maxlength', code: 'shortened', value: 14, message: 'length is 14' },
    ]);
    expect(problems({ minlength: 20 })).toEqual([
      { rule: 'minlength', code: 'lengthened', value: 20, message: 'length is 20' },
    ]);
    expect(problems({ passwordrules: 'allowed: digit' })).toEqual([
      { rule: 'passwordrules', code: 'lengthened', value: '0123456789', message: 'length is 32' },
    ]);
    // Three in a row of sixteen are rare, but never are they none.
    expect(problems({ ownRules: 'max-consecutive: 2' })).toEqual([
      { rule: 'ownRules', code: 'lengthened', value: undefined, message: 'length is 17' },
    ]);
  });

  test('what weakens it: too short, or too few characters however long it is', () => {
    expect(problems({ maxlength: 6 })[1]).toMatchObject({
      ...{ rule: 'maxlength', code: 'weak' },
      message: '37.5 bits are all that can be had: maxlength: 6',
    });
    expect(problems({ ownRules: 'allowed: [ab]; maxlength: 50' })[1]).toEqual({
      ...{ rule: 'maxlength', code: 'weak', value: 50 },
      message: '50.0 bits are all that can be had: maxlength: 50',
    });
    for (const ownRules of ['allowed: [a]', 'allowed: [a]; maxlength: 200'])
      expect(problems({ ownRules })).toEqual([
        {
          ...{ rule: 'ownRules', code: 'weak', value: 0 },
          message: '0.0 bits are all that can be had: only 1 characters to choose from',
        },
      ]);
    // Sixty bits exactly are not weak.
    expect(problems({ ownRules: 'allowed: [ab]; maxlength: 60' }).map(({ code }) => code)).toEqual(['lengthened']);
    expect(problems({ passwordrules: 'allowed: [ab]; maxlength: 60' }).map(({ code }) => code)).toEqual(['lengthened']);
  });

  test('words of the page that are not followed', () => {
    expect(problems({ passwordrules: 'maxlength: 6' })).toEqual([
      {
        ...{ rule: 'passwordrules', code: 'weak', value: 'maxlength: 6' },
        message: 'would leave only 39.3 bits: not followed',
      },
    ]);
    const passwordrules = 'maxlength: 2; required: upper; required: lower; required: digit';
    expect(problems({ passwordrules })).toEqual([
      {
        ...{ rule: 'passwordrules', code: 'conflict', value: passwordrules },
        message: 'no password satisfies it: not followed',
      },
    ]);
  });

  test('characters that were not chosen', () => {
    const conflict = (value: string, used: string) => ({
      ...{ rule: 'ownRules', code: 'conflict', value },
      message: `the site takes none of the chosen characters: ${used} are used`,
    });
    const first = (ownRules: string, options = onlyDigits) => problems({ ownRules }, options)[0];
    const small = 'abcdefghijklmnopqrstuvwxyz';
    expect(first('allowed: lower')).toEqual(conflict(small, small));
    // The space and what was excluded only where there is nothing else.
    expect(first('allowed: lower, [ ]')).toEqual(conflict(`${small} `, small));
    expect(first('allowed: [ ]')).toEqual(conflict(' ', ' '));
    expect(first('allowed: [ab]', { ...onlyDigits, exclude: 'a' })).toEqual(conflict('ab', 'b'));
    expect(first('allowed: [a ]', { ...onlyDigits, exclude: 'a' })).toEqual(conflict('a ', ' '));
    expect(first('allowed: [a]', { ...onlyDigits, exclude: 'a' })).toEqual(conflict('a', 'a'));
  });

  test('a field without room', () => {
    expect(() => policyForField(defaultOptions, { maxlength: 0 })).toThrow('maxlength: got 0, allowed is 1 to 256');
  });

  test('the lengths that are taken, as far as they are said', () => {
    const limits = (fieldRules: FieldRules) => policyForField(defaultOptions, fieldRules).limits;
    expect(limits({})).toEqual({});
    expect(limits({ minlength: 8 })).toEqual({ min: 8 });
    expect(limits({ maxlength: 20 })).toEqual({ max: 20 });
    expect(limits({ minlength: 8, passwordrules: 'maxlength: 20' })).toEqual({ min: 8, max: 20 });
  });

  test('repeats are limited only where the site limits them', () => {
    expect(policyForField(defaultOptions, {}).policy).not.toHaveProperty('maxRun');
    expect(policyForField(defaultOptions, { ownRules: 'max-consecutive: 2' }).policy.maxRun).toBe(2);
  });
});
