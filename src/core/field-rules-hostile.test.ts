import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldPolicy, type FieldRules, policyForField, policyWithin, weakBelow } from './field-rules.ts';
import { defaultOptions } from './options.ts';
import { formatPasswordRules, printable } from './password-rules.ts';

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
    const { bits, refused, problems } = policyForField(defaultOptions, rules);
    expect(problems.map(({ rule, code }) => `${rule} ${code}`)).toEqual(said);
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
