/** What of the options holds within a site's policy. */
import { describe, expect, test } from 'vitest';
import { aimWithin, common, unlessImpossible } from './aim-within.ts';
import { characterClasses } from './characters.ts';
import { PolicyError, type PolicyErrorCode } from './errors.ts';
import type { RuleProblem } from './field-rules.ts';
import { defaultOptions, type GenerationOptions } from './options.ts';
import type { Policy, RequiredSet } from './policy.ts';
import { policyFromOptions } from './policy-from-options.ts';

const { uppercase, lowercase, numbers, symbols } = characterClasses;
const ascii = uppercase + lowercase + numbers + symbols;

interface Wish {
  readonly options?: Partial<GenerationOptions>;
  readonly targetBits?: number;
  readonly stated?: boolean;
}
/** The policy that is aimed at, and the problems. */
function within(site: Partial<Policy>, { options = {}, targetBits = 60, stated = false }: Wish = {}) {
  const problems: RuleProblem[] = [];
  const asked = { ...defaultOptions, ...options };
  const { policy } = aimWithin(
    { minLength: 1, maxLength: 64, alphabet: ascii, required: [], ...site },
    policyFromOptions(asked),
    asked,
    { targetBits, floor: 1, stated },
    problems,
  );
  return { policy, problems, sets: policy.required.map(({ characters, minimum }) => `${minimum} of ${characters}`) };
}
const set = (characters: string, minimum = 1): RequiredSet => ({ name: 'site', characters, minimum });
const eachClass = [uppercase, lowercase, numbers, symbols].map((one) => `1 of ${one}`);
const relaxed = (rule: string, message: RegExp) => [
  { rule, code: 'relaxed', value: true, message: expect.stringMatching(message) },
];

describe('every class, where the site has room for them', () => {
  test('as far as its alphabet has any of them', () => {
    expect(within({})).toMatchObject({ sets: eachClass, problems: [] });
    expect(within({ alphabet: `${lowercase}012!` })).toMatchObject({
      sets: [`1 of ${lowercase}`, '1 of 012', '1 of !'],
      problems: [],
    });
  });

  test('none of them where it is too short for that, and that is said', () => {
    expect(within({ maxLength: 3 })).toMatchObject({ sets: [], problems: relaxed('requireEach', /no room for every/) });
    expect(within({ maxLength: 4 })).toMatchObject({ sets: eachClass, problems: [] });
  });

  test('none of them where it states its rules in full and they cost bits', () => {
    const short = { maxLength: 6 };
    expect(within(short, { stated: true })).toMatchObject({
      sets: [],
      problems: relaxed('requireEach', /too few bits for more/),
    });
    // A field that only limits the length may still insist on every class.
    expect(within(short)).toMatchObject({ sets: eachClass, problems: [] });
    expect(within(short, { stated: true, targetBits: 30 })).toMatchObject({ sets: eachClass, problems: [] });
    // Without them there would be no more bits.
    const all = [uppercase, lowercase, numbers, symbols].map((one) => set(one));
    expect(within({ ...short, required: all }, { stated: true })).toMatchObject({ sets: eachClass, problems: [] });
  });

  test('the site’s rules alone where it has no room even for what is asked for besides', () => {
    const wish = { options: { minNumbers: 5 } };
    expect(within({ maxLength: 3, required: [set(lowercase)] }, wish)).toMatchObject({
      sets: [`1 of ${lowercase}`],
      problems: relaxed('options', /its rules alone/),
    });
    expect(within({ maxLength: 7 }, wish)).toMatchObject({
      sets: [`5 of ${numbers}`],
      problems: relaxed('requireEach', /no room for every/),
    });
    expect(() => within({ maxLength: 3, required: [set(lowercase, 4)] })).toThrow(PolicyError);
  });
});

describe('the stricter of the site’s and the person’s', () => {
  test.each<[site: number | undefined, own: number, run: number | undefined]>([
    [undefined, 0, undefined],
    [2, 0, 2],
    [undefined, 3, 3],
    [2, 3, 2],
    [3, 2, 2],
  ])('longest runs of %j and %d: %j', (maxRun, own, run) => {
    const { policy } = within(maxRun === undefined ? {} : { maxRun }, { options: { maxRun: own } });
    expect(policy.maxRun).toBe(run);
    expect('maxRun' in policy).toBe(run !== undefined);
  });

  test('what may not stand first and last', () => {
    expect(within({}).policy).toMatchObject({ notFirst: '', notLast: '' });
    const both = within({ notFirst: 'a', notLast: 'b' }, { options: { notFirst: 'c', notLast: 'd' } });
    expect(both.policy).toMatchObject({ notFirst: 'ac', notLast: 'bd' });
    const letterFirst = within({ alphabet: `${lowercase}12!é` }, { options: { letterFirst: true } });
    expect(letterFirst.policy.notFirst).toBe('12!é');
  });

  test.each<[required: RequiredSet[], sets: string[]]>([
    [[set('ab')], ['1 of ab']],
    // Whoever holds two of "ab" holds one, and one of "abc".
    [[set('ab'), set('ab', 2)], ['2 of ab']],
    [[set('ab', 2), set('ab')], ['2 of ab']],
    [[set('ab'), set('ab')], ['1 of ab']],
    [[set('abc'), set('ab')], ['1 of ab']],
    [[set('ab'), set('abc')], ['1 of ab']],
    [
      [set('abc', 2), set('ab')],
      ['2 of abc', '1 of ab'],
    ],
    [
      [set('ab'), set('bc')],
      ['1 of ab', '1 of bc'],
    ],
    [
      [set('ab'), set('c'), set('ab')],
      ['1 of ab', '1 of c'],
    ],
    [[set('ba'), set('ab')], ['1 of ba']],
  ])('of sets that must appear, %j, those that no other implies', (required, sets) => {
    expect(within({ alphabet: 'abc', required }, { options: { requireEach: false } }).sets).toEqual(sets);
  });
});

describe('what cannot be', () => {
  test.each<[code: PolicyErrorCode, impossible: boolean]>([
    ['unsatisfiable', true],
    ['too-complex', true],
    ['option-invalid', false],
    ['character-invalid', false],
  ])('%s', (code, impossible) => {
    const fails = () => {
      throw new PolicyError(code, { field: 'alphabet', value: '', allowed: '' });
    };
    if (impossible) expect(unlessImpossible(fails)).toBe(undefined);
    else expect(() => unlessImpossible(fails)).toThrow(expect.objectContaining({ code }));
  });

  test('any other error goes on', () => {
    const fails = () => {
      throw Object.assign(new Error('out of order'), { code: 'unsatisfiable' });
    };
    expect(() => unlessImpossible(fails)).toThrow('out of order');
    expect(unlessImpossible(() => 7)).toBe(7);
  });
});

test('the characters that both texts hold, in the order of the first', () => {
  expect(common('cabba', 'abd')).toBe('ab');
  expect(common('abc', 'xyz')).toBe('');
});
