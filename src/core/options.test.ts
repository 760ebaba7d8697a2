import { describe, expect, test } from 'vitest';
import { PolicyError } from './errors.ts';
import { checkOptions, defaultOptions, lengthRange, optionTable, parseOptions } from './options.ts';

const digits = { ...defaultOptions, uppercase: false, lowercase: false, symbols: false };

describe('the option table', () => {
  test('has the defaults of the password API', () => {
    expect(defaultOptions).toMatchObject({
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

  test('has every refinement off by default', () => {
    const { omitLookAlikes, typing, customSymbols, maxRun, letterFirst, notFirst, notLast, bits, ...rest } =
      defaultOptions;
    expect([typing, omitLookAlikes, customSymbols, maxRun, letterFirst, notFirst, notLast, bits]).toEqual([
      ...['none', 'none', '', 0, false, '', '', 0],
    ]);
    expect([rest.minUppercase, rest.minLowercase, rest.minNumbers, rest.minSymbols]).toEqual([0, 0, 0, 0]);
  });

  test('describes its own defaults: they pass the strict check', () => {
    expect(checkOptions(defaultOptions)).toEqual(defaultOptions);
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

  test('what was stored before an option existed is read, with the default for it', () => {
    const { omitLookAlikes: _, bits: __, ...older } = { ...defaultOptions, length: 30 };
    expect(parseOptions(older)).toEqual({ options: { ...defaultOptions, length: 30 }, problems: [] });
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
    ['option-invalid', { space: undefined as never }, 'undefined', 'true or false'],
    ['option-invalid', { omitLookAlikes: 'all' as never }, 'all', 'none, common, more'],
    ['option-invalid', { maxRun: 129 }, '129', '1 to 128, or 0 for none'],
    ['option-invalid', { bits: 10 }, '10', '20 to 840, or 0 for none'],
    ['option-invalid', { minNumbers: 33 }, '33', '0 to 32'],
    ['length-out-of-range', { length: undefined as never }, 'undefined', '8 to 128'],
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

  test('leaves out what is no option', () => {
    expect(checkOptions({ ...defaultOptions, other: 1 })).toEqual(defaultOptions);
  });

  test.each([null, undefined, 'text', []])('%j are no options', (input) => {
    expect(() => checkOptions(input)).toThrow(PolicyError);
  });
});

describe('what is wrong is named, with what is allowed', () => {
  const none = { uppercase: false, lowercase: false, numbers: false, symbols: false };
  const classes = 'at least one of uppercase, lowercase, numbers, symbols';

  test('in what was stored', () => {
    expect(parseOptions(none).problems).toEqual([{ key: 'classes', value: false, allowed: classes }]);
    expect(parseOptions({ length: 7 }).problems).toEqual([{ key: 'length', value: 7, allowed: '8 to 128' }]);
    expect(parseOptions({ length: 8 })).toEqual({ options: { ...defaultOptions, length: 8 }, problems: [] });
  });

  test.each<[options: object, code: string, detail: object]>([
    [none, 'no-class', { field: 'classes', value: 'none', allowed: classes }],
    [{ length: 7 }, 'length-out-of-range', { field: 'length', value: 7, allowed: '8 to 128' }],
    [{ length: 129 }, 'length-out-of-range', { field: 'length', value: 129, allowed: '8 to 128' }],
  ])('in what is asked for: %j', (change, code, detail) => {
    expect(() => checkOptions({ ...defaultOptions, ...change })).toThrow(expect.objectContaining({ code, detail }));
  });

  test.each([
    [{ ...none, numbers: true }, lengthRange(digits).min],
    [{ ...none, numbers: true, uppercase: true }, 8],
    [{ ...none, numbers: true, symbols: true }, 8],
    [none, 8],
  ])('the shortest length of %j is %d', (options, min) => {
    expect(lengthRange(options)).toEqual({ min, max: 128 });
  });
});
