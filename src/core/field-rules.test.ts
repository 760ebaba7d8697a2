import { describe, expect, test } from 'vitest';
import { policyForField } from './field-rules.ts';
import { defaultOptions } from './options.ts';

const lengths = (fieldRules: Parameters<typeof policyForField>[1]) => {
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
    [{ maxlength: 6 }, 6, ['maxlength shortened']],
    [{ minlength: 20 }, 20, ['minlength lengthened']],
    [{ minlength: 20, maxlength: 10 }, 10, ['minlength conflict', 'maxlength shortened']],
    [{ minlength: 3_000_000 }, 16, ['minlength conflict']],
    [{ maxlength: Number.NaN }, 16, ['maxlength invalid']],
    [{ maxlength: 3 }, 3, ['maxlength shortened', 'requireEach relaxed']],
  ])('%j', (rules, length, problems) => {
    expect(lengths(rules)).toEqual([length, problems]);
  });

  test('a field that takes nothing is an error', () => {
    expect(() => policyForField(defaultOptions, { maxlength: 0 })).toThrow(
      expect.objectContaining({ code: 'unsatisfiable' }),
    );
  });
});
