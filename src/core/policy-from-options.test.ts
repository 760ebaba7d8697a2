import { describe, expect, test } from 'vitest';
import { defaultOptions, type GenerationOptions } from './options.ts';
import { compile } from './password.ts';
import { policyFromOptions } from './policy-from-options.ts';
import { createRandom } from './random.ts';

const bits = (change: Partial<typeof defaultOptions>) =>
  compile(policyFromOptions({ ...defaultOptions, ...change })).bits;
const off = { uppercase: false, lowercase: false, numbers: false, symbols: false };

describe('exact figures', () => {
  test('every class required', () => {
    expect(bits({})).toBeCloseTo(104.593, 3);
    expect(bits({ length: 12, symbols: false })).toBeCloseTo(71.259, 3);
    expect(bits({ ...off, length: 6, numbers: true })).toBeCloseTo(19.932, 3);
  });

  test.each([
    ['digits', { numbers: true }, 3.32],
    ['lowercase', { lowercase: true }, 4.7],
    ['mixed case', { uppercase: true, lowercase: true }, 5.7],
    ['letters and digits', { uppercase: true, lowercase: true, numbers: true }, 5.95],
    ['all printable', { uppercase: true, lowercase: true, numbers: true, symbols: true, space: true }, 6.57],
  ])('%s: bits per character', (_, on, each) => {
    expect(bits({ ...off, ...on, length: 12, requireEach: false })).toBeCloseTo(12 * Number(each), 0);
    expect(bits({ ...off, ...on, length: 12, requireEach: false }) / 12).toBeCloseTo(each, 2);
  });
});

describe('policyFromOptions', () => {
  test('leaves the excluded characters out', () => {
    const { alphabet, required } = policyFromOptions({ ...defaultOptions, exclude: 'abc123~é' });
    expect(alphabet).toHaveLength(94 - 7);
    expect(required.map(({ characters }) => characters.length)).toEqual([26, 23, 7, 31]);
  });

  test('names the class that is emptied', () => {
    const options = { ...defaultOptions, exclude: '0123456789' };
    expect(() => policyFromOptions(options)).toThrow(expect.objectContaining({ code: 'class-emptied' }));
    expect(() => policyFromOptions(options)).toThrow('numbers');
    expect(() => policyFromOptions({ ...options, numbers: false })).not.toThrow();
  });

  test('the space comes only when asked for, as a symbol', () => {
    expect(policyFromOptions(defaultOptions).alphabet).not.toContain(' ');
    const { alphabet, required } = policyFromOptions({ ...defaultOptions, space: true });
    expect(alphabet).toHaveLength(95);
    expect(required.at(-1)?.characters).toContain(' ');
  });

  test('without symbols the space may appear but need not', () => {
    const { alphabet, required } = policyFromOptions({ ...defaultOptions, symbols: false, space: true });
    expect(alphabet).toContain(' ');
    expect(required).toHaveLength(3);
  });
});

describe('the refinements hold in every password', () => {
  const random = createRandom();
  const letters = { ...off, uppercase: true, lowercase: true };
  test.each<[Partial<GenerationOptions>, RegExp]>([
    [{ omitLookAlikes: 'common', length: 60 }, /^[^0O1lI|]{60}$/],
    [{ omitLookAlikes: 'more', length: 60 }, /^[^0O1lI|5S2Z8B]{60}$/],
    [{ customSymbols: '-_.', length: 60 }, /^[\w.-]*[_.-][\w.-]*$/],
    [{ customSymbols: 'äé€', length: 40 }, /[äé€]/],
    [{ minNumbers: 4, length: 8 }, /(\d.*){4}/],
    [{ minUppercase: 2, minLowercase: 2, minNumbers: 2, minSymbols: 2, length: 8 }, /^(?=(.*[a-z]){2}).*\d.*\d/],
    [{ minSymbols: 2, requireEach: false, length: 8 }, /([^A-Za-z0-9].*){2}/],
    [{ ...off, numbers: true, maxRun: 1, length: 60 }, /^(?!.*(.)\1)/],
    [{ ...off, numbers: true, maxRun: 2, length: 60 }, /^(?!.*(.)\1\1)/],
    [{ letterFirst: true }, /^[A-Za-z]/],
    [{ letterFirst: true, notLast: '0123456789' }, /^[A-Za-z].*\D$/],
    [{ ...letters, notFirst: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', length: 10 }, /^[a-z]/],
  ])('%j', (change, expected) => {
    const { sample } = compile(policyFromOptions({ ...defaultOptions, ...change }));
    for (let times = 0; times < 200; times++) expect(sample(random)).toMatch(expected);
  });

  test('the exact figures follow', () => {
    // 26 letters first, then 36 of any, no digit required.
    const change = { uppercase: false, symbols: false, requireEach: false, letterFirst: true, length: 10 };
    expect(bits(change)).toBeCloseTo(Math.log2(26) + 9 * Math.log2(36), 9);
    expect(bits({ ...off, numbers: true, maxRun: 1, length: 9 })).toBeCloseTo(Math.log2(10) + 8 * Math.log2(9), 9);
    expect(bits({ ...off, numbers: true, omitLookAlikes: 'more', length: 9 })).toBeCloseTo(9 * Math.log2(5), 9);
  });

  test('a symbol that is a letter too counts as both, once', () => {
    const { alphabet } = policyFromOptions({ ...defaultOptions, customSymbols: 'A-' });
    expect(alphabet).toHaveLength(26 + 26 + 10 + 1);
    expect(bits({ ...off, symbols: true, customSymbols: 'ab', length: 9 })).toBe(9);
  });

  test('what speaks of a class that is off says nothing', () => {
    const digits = { ...off, numbers: true, length: 6 };
    expect(bits({ ...digits, letterFirst: true, minSymbols: 3, customSymbols: '-' })).toBe(bits(digits));
  });

  test('what cannot be is a typed error', () => {
    const make = (change: Partial<GenerationOptions>) => () => bits(change);
    expect(make({ minNumbers: 5, minSymbols: 5, length: 8 })).toThrow(
      expect.objectContaining({ code: 'unsatisfiable' }),
    );
    expect(make({ minNumbers: 5, minSymbols: 5, length: 8 })).toThrow('at least 5 of numbers, at least 5 of symbols');
    expect(make({ customSymbols: '|', omitLookAlikes: 'common' })).toThrow(
      expect.objectContaining({ code: 'class-emptied', detail: expect.objectContaining({ field: 'omitLookAlikes' }) }),
    );
    expect(make({ customSymbols: 'a\u0007' })).toThrow(
      expect.objectContaining({ code: 'character-invalid', detail: expect.objectContaining({ value: 'U+0007' }) }),
    );
  });
});

describe('aim by bits: the shortest length that reaches them', () => {
  test.each<[number, Partial<GenerationOptions>]>([
    [100, {}],
    [64, {}],
    [20, {}],
    [128, { symbols: false }],
    [128, { ...off, numbers: true }],
    [20, { ...off, numbers: true }],
    [80, { maxRun: 1, letterFirst: true, minNumbers: 3 }],
  ])('%i bits, %j', (wanted, change) => {
    const options = { ...defaultOptions, ...change };
    const { minLength, maxLength } = policyFromOptions({ ...options, bits: wanted });
    expect(minLength).toBe(maxLength);
    expect(bits({ ...options, length: maxLength })).toBeGreaterThanOrEqual(wanted);
    if (maxLength > (options.lowercase ? 8 : 4)) {
      const shorter = { ...policyFromOptions(options), minLength: maxLength - 1, maxLength: maxLength - 1 };
      expect(compile(shorter).bits).toBeLessThan(wanted);
    }
  });

  test('more than any length gives is an error that says how many it gives', () => {
    expect(() => bits({ ...off, numbers: true, bits: 512 })).toThrow('at most 425 with these characters');
  });
});

describe('what the policy holds, and what it does not', () => {
  const policy = (change: Partial<GenerationOptions>) => policyFromOptions({ ...defaultOptions, ...change });

  test('limits only where there are any', () => {
    for (const key of ['notFirst', 'notLast', 'maxRun']) expect(policy({})).not.toHaveProperty(key);
    expect(policy({ notFirst: 'a', notLast: 'b', maxRun: 2 })).toMatchObject({
      notFirst: 'a',
      notLast: 'b',
      maxRun: 2,
    });
    // A PIN has no letters that could come first.
    expect(policy({ ...off, numbers: true, letterFirst: true })).not.toHaveProperty('notFirst');
  });

  test('the space is a symbol, and otherwise in no class; a PIN has none', () => {
    const [upper, , , symbols] = policy({ space: true }).required;
    expect(upper?.characters).not.toContain(' ');
    expect(symbols?.characters).toContain(' ');
    expect(policy({ ...off, lowercase: true, numbers: true, space: true }).alphabet).toContain(' ');
    expect(policy({ ...off, lowercase: true, space: true }).alphabet).toContain(' ');
    expect(policy({ ...off, numbers: true, space: true }).alphabet).toBe('0123456789');
  });

  test.each<[change: Partial<GenerationOptions>, code: string, field: string]>([
    [{ customSymbols: '!\n' }, 'character-invalid', 'customSymbols'],
    [{ exclude: '0123456789' }, 'class-emptied', 'exclude'],
    [{ customSymbols: '|', omitLookAlikes: 'common' }, 'class-emptied', 'omitLookAlikes'],
    [{ customSymbols: '|!', omitLookAlikes: 'common', exclude: '!' }, 'class-emptied', 'exclude'],
    [{ ...off, symbols: true, customSymbols: '€', typing: 'layout' }, 'class-emptied', 'typing'],
    [{ ...off, numbers: true, bits: 500 }, 'bits-unreachable', 'bits'],
  ])('%j cannot be', (change, code, field) => {
    const detail = expect.objectContaining({ field });
    expect(() => policy(change)).toThrow(expect.objectContaining({ code, detail }));
  });
});
