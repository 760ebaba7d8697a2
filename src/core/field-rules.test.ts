import { describe, expect, test } from 'vitest';
import { type FieldRules, policyForField } from './field-rules.ts';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import { createRandom } from './random.ts';

const random = createRandom();
const noted = (fieldRules: FieldRules, options = defaultOptions) => {
  const { policy, problems } = policyForField(options, fieldRules);
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

  test('what cannot be is a typed error', () => {
    const impossible = { passwordrules: 'maxlength: 2; required: upper; required: lower; required: digit' };
    expect(() => policyForField(defaultOptions, impossible)).toThrow(
      expect.objectContaining({ code: 'unsatisfiable' }),
    );
    expect(() => policyForField(defaultOptions, impossible)).toThrow('at least 1 of upper');
  });
});

describe('hostile rules: an answer or a typed error, at once', () => {
  const sets = (characters: string, more = '') => [...characters].map((one) => `required: [${one}${more}]`).join(';');
  const rules: FieldRules[] = [
    ...[
      'minlength: 3000000',
      'allowed: [a]',
      'maxlength: 0',
      'minlength: 20; maxlength: 10; required: upper; allowed: [x]',
      'maxlength: 2; required: upper; required: lower; required: digit',
      `required: ${'upper, '.repeat(14_000)}lower`,
      'required: [abc]; '.repeat(6000),
      ...['[', ']', ';', 'required:[;', '[]];', '\u{1F600}\ud800'].map((junk) => junk.repeat(100_000 / junk.length)),
      Array.from({ length: 3000 }, (_, at) => sets(String.fromCharCode(33 + (at % 60)), 'xyz')).join(';'),
      `minlength: 256; max-consecutive: 255; ${sets('abcdefgh', 'xyz')}`,
      `minlength: 100; max-consecutive: 2; ${sets('abcd')}`,
      `maxlength: 256; allowed: [ab]; max-consecutive: 1; ${sets('abcde')}`,
      `maxlength: 7; ${sets('abcdefgh')}`,
    ].map((passwordrules) => ({ passwordrules })),
    ...[
      '(?=(.*[a]){9})(?=(.*[b]){9})(?=(.*[c]){9}).{30,}',
      '(?=(.*[a]){200}).{8,250}',
      '(?!.*(.)\\1)(?=(.*[a]){9})(?=(.*[b]){9}).{250,}',
      '(?!.*(.)\\1)(?=(.*[a]){4})(?=(.*[b]){4}).{250,}',
      '(?![!-~ ])(?=(.*[a]){4})(?=(.*[b]){4}).{250,}',
      '[a-z'.repeat(25_000),
    ].map((pattern) => ({ pattern })),
  ];
  test.each(rules.map((one) => [JSON.stringify(one).slice(0, 70), one] as const))('%s', (_, fieldRules) => {
    try {
      expect(policyForField(defaultOptions, fieldRules).bits).toBeGreaterThanOrEqual(0);
    } catch (error) {
      expect(error).toMatchObject({ name: 'PolicyError' });
      expect((error as { code: string }).code).toMatch(/^(too-complex|unsatisfiable)$/);
    }
  });
});

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
    const stated = { maxlength: 8, passwordrules: 'required: digit; allowed: upper, lower' };
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
    const { policy, problems } = policyForField(own, { passwordrules: 'allowed: lower, digit, special; maxlength: 9' });
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
