import { describe, expect, test } from 'vitest';
import { type FieldRules, policyForField } from './field-rules.ts';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import { createRandom } from './random.ts';

const random = createRandom();

describe('the options within the rules', () => {
  const off = { ...defaultOptions, symbols: false };
  const make = (options: typeof defaultOptions, fieldRules: FieldRules) =>
    compile(policyForField(options, fieldRules).policy).sample(random);

  test('a class that the site requires comes although it is off, and that is said', () => {
    const { problems } = policyForField(off, { passwordrules: 'required: [!#]; allowed: upper, lower, digit' });
    expect(problems[0]).toMatchObject({
      rule: 'passwordrules',
      code: 'conflict',
      message: expect.stringContaining('!#'),
    });
    expect(make(off, { passwordrules: 'required: [!#]; allowed: lower' })).toMatch(/[!#]/);
  });

  test('excluded characters stay out as long as the site leaves others', () => {
    const options = { ...defaultOptions, exclude: 'abc' };
    expect(make(options, { passwordrules: 'required: [abcd]; allowed: digit' })).toMatch(/^[d0-9]+$/);
    expect(make(options, { passwordrules: 'required: [abc]; allowed: digit' })).toMatch(/[abc]/);
  });

  test('a site may allow nothing of what was chosen', () => {
    const digits = { ...defaultOptions, uppercase: false, lowercase: false, symbols: false };
    expect(make(digits, { passwordrules: 'allowed: lower' })).toMatch(/^[a-z]+$/);
  });

  test('the space comes only when it is asked for', () => {
    const spaced = { passwordrules: 'required: [ !]; allowed: digit' };
    for (let times = 0; times < 50; times++) expect(make(defaultOptions, spaced)).not.toContain(' ');
    expect(policyForField({ ...defaultOptions, space: true }, spaced).policy.alphabet).toContain(' ');
  });

  test('every class stays required where the site only limits the length, and not where it states its characters', () => {
    expect(policyForField(defaultOptions, { maxlength: 8 }).policy.required).toHaveLength(4);
    const stated = { maxlength: 8, passwordrules: 'required: digit; allowed: upper, lower', acceptWeak: true };
    expect(policyForField(defaultOptions, stated).policy.required).toMatchObject([{ characters: '0123456789' }]);
  });

  test('what the site costs is the difference to the target', () => {
    const { bits, targetBits } = policyForField(defaultOptions, { maxlength: 12 });
    expect(targetBits).toBeCloseTo(104.593, 3);
    expect(bits).toBeCloseTo(compile(policyForField({ ...defaultOptions, length: 12 }, {}).policy).bits, 9);
  });

  test('refinements hold beside the site’s rules, the stricter of each', () => {
    const own = { ...defaultOptions, omitLookAlikes: 'common' as const, maxRun: 2, letterFirst: true, minNumbers: 3 };
    const passwordrules = 'required: [-!1O]; allowed: upper, digit; max-consecutive: 1; maxlength: 20';
    for (let times = 0; times < 100; times++)
      expect(make(own, { passwordrules })).toMatch(/^[A-Z](?!.*[01OI])(?=.*[!-])(?=(.*\d){3})(?!.*(.)\2)/);
  });

  test('what the options ask for stays even where classes are given up for bits', () => {
    const own = { ...defaultOptions, minNumbers: 3, letterFirst: true };
    const passwordrules = 'allowed: lower, digit, special; maxlength: 9';
    const { policy, problems } = policyForField(own, { passwordrules, acceptWeak: true });
    expect(policy.required.map(({ minimum }) => minimum)).toEqual([3]);
    expect(policy.notFirst).toContain('0');
    expect(problems).toMatchObject([{ rule: 'requireEach', code: 'relaxed' }, { code: 'shortened' }, { code: 'weak' }]);
  });

  test('where the site leaves no room for what the options ask, its rules alone count, and that is said', () => {
    const own = { ...defaultOptions, minNumbers: 5, minSymbols: 5 };
    const { problems } = policyForField(own, { maxlength: 8 });
    expect(problems).toMatchObject([{ rule: 'options', code: 'relaxed' }, { code: 'shortened' }, { code: 'weak' }]);
  });

  test('aiming by bits goes on within the rules', () => {
    const { policy, bits, targetBits } = policyForField(
      { ...defaultOptions, bits: 80 },
      { passwordrules: 'allowed: digit' },
    );
    expect([policy.maxLength, targetBits]).toEqual([25, 80]);
    expect(bits).toBeCloseTo(25 * Math.log2(10), 9);
    expect(policyForField({ ...defaultOptions, bits: 20 }, {}).policy.maxLength).toBe(8);
  });
});
