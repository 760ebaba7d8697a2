import { describe, expect, test } from 'vitest';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import { checkPolicy, policyFromOptions } from './policy.ts';

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

  test('names the class that exclude empties', () => {
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

describe('checkPolicy', () => {
  const policy = { minLength: 4, maxLength: 4, alphabet: 'ab', required: [] };
  test.each([
    ['length-out-of-range', { minLength: 0 }],
    ['length-out-of-range', { maxLength: 3_000_000 }],
    ['length-out-of-range', { maxLength: 3 }],
    ['no-class', { alphabet: '' }],
    ['option-invalid', { maxRun: 0 }],
    ['option-invalid', { required: [{ name: 'a', characters: 'a', minimum: 0 }] }],
    ['character-invalid', { alphabet: 'a\n' }],
    ['character-invalid', { alphabet: 'a\ud800' }],
  ])('%s for %j', (code, change) => {
    expect(() => checkPolicy({ ...policy, ...change })).toThrow(expect.objectContaining({ code }));
  });
});
