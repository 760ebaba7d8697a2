import { describe, expect, test } from 'vitest';
import { PolicyError } from './errors.ts';
import { checkOptions, defaultOptions, lengthRange, optionTable, parseOptions } from './options.ts';

const digits = { ...defaultOptions, uppercase: false, lowercase: false, symbols: false };

describe('the option table', () => {
  test('has the defaults of the password API', () => {
    expect(defaultOptions).toEqual({
      length: 16,
      uppercase: true,
      lowercase: true,
      numbers: true,
      symbols: true,
      exclude: '',
      requireEach: true,
      space: false,
    });
  });

  test('names every option once', () => {
    expect(new Set(optionTable.map(({ key }) => key)).size).toBe(optionTable.length);
  });
});

test('digits alone may be shorter', () => {
  expect(lengthRange(digits)).toEqual({ min: 4, max: 128 });
  expect(lengthRange({ ...digits, lowercase: true })).toEqual({ min: 8, max: 128 });
});

describe('parseOptions', () => {
  test('takes what is good and reports what is not', () => {
    const { options, problems } = parseOptions({ length: 'x', symbols: false, space: 1, other: 3 });
    expect(options).toEqual({ ...defaultOptions, symbols: false });
    expect(problems).toEqual([
      { key: 'length', value: 'x', allowed: '8 to 128' },
      { key: 'space', value: 1, allowed: 'true or false' },
    ]);
  });

  test.each([null, 'text', 7, []])('gives the defaults for %j', (input) => {
    expect(parseOptions(input).options).toEqual(defaultOptions);
  });

  test('nothing stored is no problem', () => {
    expect(parseOptions(undefined)).toEqual({ options: defaultOptions, problems: [] });
  });

  test('a short length is kept for digits and refused for anything else', () => {
    expect(parseOptions({ ...digits, length: 6 }).options.length).toBe(6);
    const { options, problems } = parseOptions({ length: 6 });
    expect(options.length).toBe(16);
    expect(problems).toEqual([{ key: 'length', value: 6, allowed: '8 to 128' }]);
  });

  test('with every class off all are on again', () => {
    const { options, problems } = parseOptions({ ...digits, numbers: false });
    expect(options).toEqual(defaultOptions);
    expect(problems.map(({ key }) => key)).toEqual(['classes']);
  });

  test('never reads inherited values', () => {
    expect(parseOptions(Object.create({ length: 99 })).options.length).toBe(16);
  });
});

describe('checkOptions', () => {
  test.each([
    ['length-out-of-range', { length: 7 }, '7', '8 to 128'],
    ['length-out-of-range', { length: 129 }, '129', '8 to 128'],
    ['length-out-of-range', { length: 8.5 }, '8.5', '8 to 128'],
    ['length-out-of-range', { ...digits, length: 3 }, '3', '4 to 128'],
    ['no-class', { ...digits, numbers: false }, 'none', 'at least one of uppercase'],
    ['option-invalid', { exclude: 'a'.repeat(257) }, 'aaa', 'at most 256'],
    ['option-invalid', { space: 'yes' as never }, 'yes', 'true or false'],
  ])('%s for %j names the value and what is allowed', (code, change, value, allowed) => {
    const check = () => checkOptions({ ...defaultOptions, ...change });
    expect(check).toThrow(PolicyError);
    expect(check).toThrow(expect.objectContaining({ code }));
    expect(check).toThrow(value);
    expect(check).toThrow(allowed);
  });

  test.each([4, 128])('a PIN of %i digits is fine', (length) => {
    expect(checkOptions({ ...digits, length }).length).toBe(length);
  });
});
