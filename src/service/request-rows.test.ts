import { expect, it } from 'vitest';
import { optionTable } from '../core/index.ts';
import { kebabCase, readGiven, rowsFor, snakeCase } from './request-rows.ts';

const read = (query: string) => readGiven(rowsFor('password'), new URLSearchParams(query), snakeCase, true);

it('names every row of the option table in both spellings', () => {
  expect(rowsFor('password').map(({ key }) => key)).toEqual(expect.arrayContaining(optionTable.map(({ key }) => key)));
  expect([snakeCase('requireEach'), kebabCase('requireEach')]).toEqual(['require_each', 'require-each']);
});

it('reads a query by the kinds of its rows', () => {
  expect(read('length=20&symbols=false&require_each=0&space=1&exclude=0O&site=a.example')).toEqual({
    length: 20,
    symbols: false,
    requireEach: false,
    space: true,
    exclude: '0O',
    site: 'a.example',
  });
  expect(read('')).toEqual({});
});

it.each([
  ['lenght=32', { code: 'unknown-name', detail: { field: 'lenght', suggestion: 'length' } }],
  ['requireEach=1', { code: 'unknown-name', detail: { suggestion: 'require_each' } }],
  ['__proto__=1', { code: 'unknown-name' }],
  ['length=16&length=20', { code: 'repeated', detail: { field: 'length' } }],
  [
    'symbols=yes',
    { code: 'value-invalid', detail: { field: 'symbols', value: 'yes', allowed: 'true, false, 1 or 0' } },
  ],
  ['symbols=TRUE', { code: 'value-invalid' }],
  ['symbols=', { code: 'value-invalid' }],
  ['length=', { code: 'value-invalid', detail: { allowed: '8 to 128 (digits alone: 4 to 128)' } }],
  ['length=1e2', { code: 'value-invalid' }],
  ['length=16.0', { code: 'value-invalid' }],
  ['length=+16', { code: 'value-invalid' }],
  ['length=016', { code: 'value-invalid' }],
  ['length=٣٢', { code: 'value-invalid' }],
  ['bits=0', { code: 'value-invalid', detail: { allowed: '1 to 840' } }],
  [`exclude=${'x'.repeat(257)}`, { code: 'value-invalid' }],
])('refuses %.40s', (query, error) => expect(() => read(query)).toThrow(expect.objectContaining(deep(error))));

it('takes no text for a number or a boolean in JSON', () => {
  const json = (body: object) => () => readGiven(rowsFor('password'), Object.entries(body), snakeCase, false);
  expect(json({ length: 20, symbols: false })()).toEqual({ length: 20, symbols: false });
  for (const body of [{ length: '20' }, { symbols: 1 }, { symbols: null }, { exclude: ['0'] }, { length: 16.5 }])
    expect(json(body)).toThrow(expect.objectContaining({ code: 'value-invalid' }));
});

function deep(error: { code: string; detail?: object }) {
  return error.detail ? { ...error, detail: expect.objectContaining(error.detail) } : error;
}
