import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documents, filledIn } from './docs.ts';
import { root } from './run.ts';

it.each(documents)('the tables of %s are current (npm run docs brings them up to date)', (document) => {
  const text = readFileSync(root + document, 'utf8');
  expect(text).toContain('<!-- table: ');
  expect(filledIn(text)).toBe(text);
});

it('knows no table by another name', () => {
  expect(() => filledIn('<!-- table: flgs --><!-- end -->')).toThrow('known: flags');
});
