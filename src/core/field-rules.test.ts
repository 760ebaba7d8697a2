import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldPolicy, type FieldRules, policyForField, policyWithin, weakBelow } from './field-rules.ts';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import { formatPasswordRules, printable } from './password-rules.ts';
import { createRandom } from './random.ts';
import type { Requirements } from './requirements.ts';

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

describe('a page’s words do not bring a password under the floor without the person’s yes', () => {
  const learnt = { required: [], maxLength: 5 };
  test.each<[FieldRules, string[]]>([
    [{ passwordrules: 'maxlength: 6' }, ['passwordrules weak']],
    [{ passwordrules: 'minlength: 4; maxlength: 4; allowed: digit' }, ['passwordrules weak']],
    [{ passwordrules: 'allowed: [a]' }, ['passwordrules weak']],
    [{ pattern: '\\d{4}' }, ['pattern weak']],
    [{ learnt }, ['learnt weak']],
    [{ requirements: learnt }, ['requirements weak']],
    // Of several only the one that costs it, and where all of them do, all.
    [{ passwordrules: 'minlength: 20', pattern: '\\d{4}' }, ['passwordrules lengthened', 'pattern weak']],
    [{ passwordrules: 'maxlength: 6', pattern: '\\d{4}' }, ['pattern weak', 'passwordrules weak']],
  ])('%j', (rules, said) => {
    expect(noted(rules)[1]).toEqual(said);
    const { bits, refused } = policyForField(defaultOptions, rules);
    expect(bits).toBeGreaterThan(weakBelow);
    const accepted = policyForField(defaultOptions, { ...rules, acceptWeak: true });
    expect(refused).toEqual({ length: accepted.policy.maxLength, bits: accepted.bits });
    expect(accepted.refused).toBeNull();
    expect(accepted.bits).toBeLessThan(weakBelow);
  });

  test('what the person wrote and what the list says is followed, and so is the room that a field has', () => {
    for (const rules of [{ ownRules: 'maxlength: 6' }, { siteRules: 'maxlength: 6' }, { maxlength: 6 }]) {
      const { policy, refused } = policyForField(defaultOptions, rules);
      expect([policy.maxLength, refused]).toEqual([6, null]);
    }
    // Without the page's words it would be no better.
    expect(policyForField(defaultOptions, { ownRules: 'maxlength: 6', pattern: '.{6}' })).toMatchObject({
      policy: { maxLength: 6 },
      refused: null,
    });
  });

  test('who aims lower gets what the page asks for', () => {
    const own = { ...defaultOptions, length: 8 };
    expect(policyForField(own, { pattern: '.{8,12}' })).toMatchObject({ policy: { maxLength: 8 }, refused: null });
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

test('property: whatever a page says, no fewer bits than the floor or than without its words', () => {
  const characters = fc.subarray([...printable], { minLength: 1, maxLength: 40 }).map((all) => all.join(''));
  const size = fc.integer({ min: 1, max: 40 });
  const said = fc.record(
    {
      ...{ minLength: size, maxLength: size, maxConsecutive: fc.integer({ min: 1, max: 3 }) },
      ...{ kinds: fc.integer({ min: 2, max: 4 }), allowed: characters, notFirst: characters, notLast: characters },
      required: fc.array(
        fc.record({ name: fc.constant('some'), characters, minimum: fc.integer({ min: 1, max: 3 }) }),
        {
          maxLength: 3,
        },
      ),
    },
    { requiredKeys: ['required'] },
  );
  const language = fc.oneof(
    said.map((rules) => formatPasswordRules(rules)),
    fc.string(),
  );
  const pattern = fc.oneof(
    fc.tuple(characters, size).map(([all, most]) => `[${all.replace(/[\\\]^-]/g, '\\$&')}]{1,${most}}`),
    fc.constantFrom('\\d{4}', '(?=.*\\d)(?=.*[a-z]).{4,6}', '(?!.*(.)\\1).{5}', '.{30,}'),
  );
  const rules = fc.record(
    { passwordrules: language, pattern, learnt: said, requirements: said, siteRules: language, maxlength: size },
    { requiredKeys: [] },
  );
  const bitsOf = (make: () => FieldPolicy) => {
    try {
      return make();
    } catch (error) {
      expect(error).toMatchObject({ name: 'PolicyError' });
      return null;
    }
  };
  fc.assert(
    fc.property(rules, (all) => {
      const { siteRules, maxlength } = all;
      const without = bitsOf(() => policyWithin(defaultOptions, { siteRules, maxlength }));
      const made = bitsOf(() => policyForField(defaultOptions, all));
      // A list's rule may be impossible; a page's words never make it so.
      if (without === null) return;
      expect(made?.bits).toBeGreaterThanOrEqual(Math.min(weakBelow, without.bits));
    }),
    { numRuns: 200 },
  );
});
