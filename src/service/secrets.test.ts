import { expect, it } from 'vitest';
import { createRandom, parseSiteRules } from '../core/index.ts';
import { refusalOf } from './errors.ts';
import type { SecretKind } from './request-rows.ts';
import { kebabCase } from './request-rows.ts';
import { answerFor, prepareSecret } from './secrets.ts';

const random = createRandom();
/** 1,024 words of five letters: ten bits each. */
const words = Array.from({ length: 1024 }, (_, at) =>
  at
    .toString(4)
    .padStart(5, '0')
    .replace(/\d/g, (one) => 'abcd'[Number(one)] ?? ''),
);
const { rules: siteRules } = parseSiteRules({
  'example.com': { 'password-rules': 'minlength: 8; maxlength: 12; required: digit; allowed: lower;' },
  'bad.example': { 'password-rules': 'maxlength: 10; nonsense: 3;' },
});
const context = { words: () => words, siteRules };
const prepare = (kind: SecretKind, given: Record<string, unknown> = {}) => prepareSecret(kind, given, context);

it.each([
  ['password', {}, 16, 104.593],
  ['password', { length: 12, symbols: false }, 12, 71.259],
  ['password', { length: 6, uppercase: false, lowercase: false, symbols: false }, 6, 19.932],
  ['password', { length: 12, space: true, requireEach: false }, 12, 78.838],
  ['pin', { length: 6, avoidObvious: false }, 6, 19.932],
  ['passphrase', { words: 4 }, undefined, 40],
] as const)('%s with %o has %d characters and %d bits', (kind, given, length, bits) => {
  const prepared = prepare(kind, given);
  expect(prepared.length).toBe(length);
  expect(prepared.bits).toBeCloseTo(bits, 3);
  const secret = prepared.sampler.sample(random);
  expect(answerFor(prepared, secret)).toEqual({
    password: secret,
    length: secret.length,
    entropy_bits: Number(bits.toFixed(1)),
    strength: prepared.strength,
  });
});

it('gives the shortest secret that reaches the bits', () => {
  expect(prepare('password', { bits: 90 })).toMatchObject({ length: 14, options: { length: 14 } });
  expect(prepare('password', { bits: 20 }).length).toBe(8);
  expect(prepare('password', { bits: 20, length: 20 }).length).toBe(20);
  expect(prepare('password', { bits: 20, uppercase: false, lowercase: false, symbols: false }).length).toBe(7);
  expect(prepare('pin', { bits: 19, avoidObvious: false }).length).toBe(6);
  expect(prepare('pin', { bits: 1 }).length).toBe(4);
  expect(prepare('passphrase', { bits: 41 }).options).toMatchObject({ words: 5 });
  // The digit and the symbol bring what the fifth word would have brought.
  const extras = prepare('passphrase', { bits: 41, digit: true, separator: '-' });
  expect(extras.options).toMatchObject({ words: 4 });
});

it('follows rules and the list of sites, and says what they cost', () => {
  const ruled = prepare('password', { rules: 'minlength: 20; required: digit; allowed: lower;' });
  expect(ruled.length).toBeGreaterThanOrEqual(20);
  expect(ruled.sampler.sample(random)).toMatch(/^[0-9a-z]+$/);
  const listed = prepare('password', { site: 'https://login.example.com:8080/x' });
  expect(listed.length).toBe(12);
  expect(listed.problems).toContainEqual(expect.objectContaining({ code: 'shortened' }));
  expect(prepare('password', { site: 'other.example' }).problems).toEqual([
    { rule: 'site', code: 'unlisted', value: 'other.example', message: 'not in the list of site rules' },
  ]);
  expect(prepare('password', { site: 'bad.example' }).problems).toContainEqual(
    expect.objectContaining({ rule: 'siteRules', code: 'invalid' }),
  );
});

it.each([
  ['password', { length: 7 }, 'length-out-of-range', '--length: got 7, allowed is 8 to 128'],
  ['password', { length: 129 }, 'length-out-of-range', '--length: got 129, allowed is 8 to 128'],
  [
    'password',
    { length: 3, uppercase: false, lowercase: false, symbols: false },
    'length-out-of-range',
    '--length: got 3, allowed is 4 to 128',
  ],
  ['password', { exclude: '0123456789' }, 'class-emptied', /numbers/],
  ['password', { bits: 839 }, 'bits-unreachable', /^--bits: got 839, allowed is at most \d+ with these options$/],
  ['password', { bits: 90, rules: 'maxlength: 8' }, 'bits-unreachable', /^--bits: got 90, allowed is at most 52 /],
  ['password', { rules: 'minlenght: 8' }, 'value-invalid', /^--rules: got "minlenght: 8", allowed is /],
  ['password', { site: 'not a host' }, 'value-invalid', /^--site/],
  ['password', { words: 6 }, 'unknown-name', /^there is no words/],
  ['passphrase', { words: 2 }, 'value-invalid', '--words: got 2, allowed is 3 to 20'],
  ['passphrase', { bits: 500 }, 'bits-unreachable', /at most 200/],
  ['pin', { length: 3 }, 'value-invalid', '--length: got 3, allowed is 4 to 128'],
] as const)('refuses %s with %o: %s', (kind, given, code, message) => {
  try {
    prepare(kind, given);
    expect.unreachable();
  } catch (error) {
    const refusal = refusalOf(error, (key) => `--${kebabCase(key)}`);
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) });
  }
});

it('wants a list where a site is named', () => {
  expect(() => prepareSecret('password', { site: 'example.com' }, { words: () => words })).toThrow(
    expect.objectContaining({ code: 'site-rules-missing' }),
  );
});
