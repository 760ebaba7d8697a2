import { expect, test } from 'vitest';
import { listFormats } from './list-file.ts';

const written = (name: string, rows: Parameters<(typeof listFormats)[number]['write']>[0]) =>
  listFormats.find((format) => format.name === name)?.write(rows);

const plain = [
  { password: 'a,b"c', bits: 32.849 },
  { password: '=1+1', bits: 20 },
];
const sites = [{ password: 'x y', bits: 9.96, site: 'example.com' }];

test('TXT holds a secret a line, after its site', () => {
  expect(written('TXT', plain)).toBe('a,b"c\n=1+1\n');
  expect(written('TXT', sites)).toBe('example.com\tx y\n');
});

test('CSV quotes what has to be quoted, and changes no secret', () => {
  expect(written('CSV', plain)).toBe('password,entropy_bits\r\n"a,b""c",32.8\r\n=1+1,20\r\n');
  expect(written('CSV', sites)).toBe('site,password,entropy_bits\r\nexample.com,x y,10\r\n');
});

test('JSON has the names of the API', () => {
  expect(JSON.parse(written('JSON', [...plain, ...sites]) ?? '')).toEqual([
    { password: 'a,b"c', length: 5, entropy_bits: 32.8 },
    { password: '=1+1', length: 4, entropy_bits: 20 },
    { site: 'example.com', password: 'x y', length: 3, entropy_bits: 10 },
  ]);
  expect(JSON.parse(written('JSON', []) ?? '')).toEqual([]);
});
