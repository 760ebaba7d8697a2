import { expect, test } from 'vitest';
import { checkRows, defaultsOf, type OptionRow, parseRows, unmet } from './option-rows.ts';

const rows = [
  { key: 'many', kind: 'integer', default: 6, min: 3, max: 20, label: 'many' },
  { key: 'mode', kind: 'choice', choices: ['one', 'two'], default: 'one', label: 'mode' },
  { key: 'text', kind: 'string', default: '-', max: 3, label: 'text' },
  { key: 'on', kind: 'boolean', default: true, label: 'on' },
] as const satisfies readonly OptionRow[];
const [many, mode, text, on] = rows;
const whole = { many: 3, mode: 'two', text: '', on: false };

test.each<[Omit<OptionRow, 'default'>, unknown, string | undefined]>([
  [many, 3, undefined],
  [many, 20, undefined],
  [many, 2, '3 to 20'],
  [many, 21, '3 to 20'],
  [many, 3.5, '3 to 20'],
  [many, '5', '3 to 20'],
  [many, 0, '3 to 20'],
  [{ ...many, orOff: true }, 0, undefined],
  [{ ...many, orOff: true }, 2, '3 to 20, or 0 for none'],
  [{ ...many, orOff: true }, '0', '3 to 20, or 0 for none'],
  [{ ...many, minDigits: 1 }, 1, undefined],
  [{ ...many, minDigits: 1 }, 0, '3 to 20'],
  [{ key: 'any', kind: 'integer', label: 'any' }, 0, undefined],
  [{ key: 'any', kind: 'integer', label: 'any' }, 2 ** 53 - 1, undefined],
  [{ key: 'any', kind: 'integer', label: 'any' }, -1, '0 to 9007199254740991'],
  [mode, 'two', undefined],
  [mode, 'three', 'one, two'],
  [text, '123', undefined],
  [text, '1234', 'a text of at most 3 characters'],
  [text, 1, 'a text of at most 3 characters'],
  [on, false, undefined],
  [on, 'false', 'true or false'],
])('%j takes %j: else %j', (row, value, allowed) => {
  expect(unmet(row, value)).toBe(allowed);
});

test('defaults are the table’s, and no one changes them', () => {
  expect(defaultsOf(rows)).toEqual({ many: 6, mode: 'one', text: '-', on: true });
  expect(Object.isFrozen(defaultsOf(rows))).toBe(true);
});

test('reading kindly: what is missing or bad gets its default, and what is bad is reported', () => {
  expect(parseRows(rows, whole)).toEqual({ options: whole, problems: [] });
  expect(parseRows(rows, undefined)).toEqual({ options: defaultsOf(rows), problems: [] });
  expect(parseRows(rows, { many: 99, on: undefined })).toEqual({
    options: defaultsOf(rows),
    problems: [{ key: 'many', value: 99, allowed: '3 to 20' }],
  });
  for (const input of [null, 3, 'text'])
    expect(parseRows(rows, input)).toEqual({
      options: defaultsOf(rows),
      problems: [{ key: 'options', value: input, allowed: 'an object of options' }],
    });
  // What an object inherits was not given.
  expect(parseRows(rows, Object.create({ many: 3 })).options.many).toBe(6);
});

test('checking strictly: the first row that is missing or bad is the error', () => {
  expect(checkRows(rows, { ...whole, more: 1 })).toEqual(whole);
  expect(() => checkRows(rows, { ...whole, mode: 'three', on: 1 })).toThrow('mode: got "three", allowed is one, two');
  expect(() => checkRows(rows, null)).toThrow('many: got undefined, allowed is 3 to 20');
  expect(() => checkRows(rows, Object.create(whole))).toThrow(expect.objectContaining({ code: 'option-invalid' }));
});
