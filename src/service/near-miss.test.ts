import { expect, it } from 'vitest';
import { nearMiss } from './near-miss.ts';

const known = ['length', 'uppercase', 'lowercase', 'numbers', 'symbols', 'exclude', 'require_each', 'space', 'bits'];

it.each([
  ['lenght', 'length'],
  ['Length', 'length'],
  ['requireEach', 'require_each'],
  ['require-each', 'require_each'],
  ['symbol', 'symbols'],
  ['exlude', 'exclude'],
  ['upper', 'uppercase'],
  ['bit', 'bits'],
])('takes %s for %s', (name, meant) => expect(nearMiss(name, known)).toBe(meant));

it.each(['', 'x', 'zzz', 'count', 'case', 'x'.repeat(10_000)])('takes %.12s for nothing', (name) =>
  expect(nearMiss(name, known)).toBeUndefined(),
);
