import { expect, it, test } from 'vitest';
import { createRandom, defaultOptions, defaultPassphraseOptions, defaultPinOptions } from '../core/index.ts';
import { type ListOf, listForSites, listOf, longestList } from './lists.ts';
import { noMinimum } from './minimum.ts';

const random = createRandom();
const words = Array.from(
  { length: 64 },
  (_, index) => `word${String.fromCharCode(97 + (index >> 3), 97 + (index & 7))}`,
);

function all(of: ListOf, count: number, different = false) {
  const found: { password: string; bits: number }[] = [];
  const list = listOf(of, count, different, random);
  for (let next = list.next(); next.done !== true; next = list.next()) found.push(next.value);
  return found;
}

const four: ListOf = { kind: 'pin', options: { ...defaultPinOptions, length: 4, avoidObvious: false } };

it('holds as many as were asked for, each with its exact bits', () => {
  const passwords = all({ kind: 'password', options: defaultOptions }, 300);
  expect(passwords).toHaveLength(300);
  expect(new Set(passwords.map(({ bits }) => bits.toFixed(1)))).toEqual(new Set(['104.6']));
  expect(all({ kind: 'passphrase', options: { ...defaultPassphraseOptions, words: 4 }, words }, 5)[0]?.bits).toBe(24);
  expect(all(four, 20).every(({ password }) => /^\d{4}$/.test(password))).toBe(true);
});

it('holds no two alike on request, and every one there is', () => {
  expect(new Set(all(four, 10_000, true).map(({ password }) => password)).size).toBe(10_000);
  expect(() => all(four, 10_001, true)).toThrow(expect.objectContaining({ code: 'too-few' }));
});

it('follows the rules of each site', () => {
  const next = listForSites(defaultOptions, true, noMinimum, random);
  const listed = next({ siteRules: 'minlength: 8; maxlength: 10; allowed: lower, digit;' });
  expect(listed.password).toMatch(/^[a-z0-9]{8,10}$/);
  expect(next({}).password).toHaveLength(16);
  const own = next({ ownRules: 'maxlength: 12;' });
  expect(own.password).toHaveLength(12);
  expect(listed.bits).toBeLessThan(own.bits);
});

it('ends where a site allows too few to differ', () => {
  const rules = { ownRules: 'maxlength: 1; allowed: digit;' };
  const alike = listForSites(defaultOptions, false, noMinimum, random);
  for (let made = 0; made < 20; made++) expect(alike(rules).password).toMatch(/^\d$/);
  const next = listForSites(defaultOptions, true, noMinimum, random);
  expect(() => {
    for (let made = 0; made < 11; made++) next(rules);
  }).toThrow(expect.objectContaining({ code: 'too-few' }));
});

it('makes none that is weaker than what is prescribed', () => {
  const next = listForSites(defaultOptions, false, { length: 0, bits: 60 }, random);
  expect(next({}).bits).toBeGreaterThan(100);
  expect(() => next({ ownRules: 'maxlength: 6;' })).toThrow(expect.objectContaining({ code: 'below-minimum' }));
});

test.each([0, -1, 1.5, longestList + 1, Number.NaN])('%d is no count', (count) => {
  expect(() => listOf(four, count, false, random)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
});
