import { expect, test } from 'vitest';
import { createRandom, defaultOptions, defaultPassphraseOptions, defaultPinOptions } from '../core/index.ts';
import { lockedBy, parsePolicy, underPolicy } from './administration.ts';
import { createGenerator } from './generator.ts';
import { raisedPassphrase, raisedPassword, raisedPin } from './minimum.ts';
import { prepareSecret } from './secrets.ts';
import { createSettings } from './settings.ts';

const memory = () => {
  let stored: Record<string, unknown> = {};
  return {
    get: async () => stored,
    set: async (items: Record<string, unknown>) => {
      stored = { ...stored, ...items };
    },
  };
};
const context = (policy: object) => ({
  words: () => ['abc', 'defg', 'hijkl', 'mno'],
  policy: parsePolicy(policy).policy,
});

test('bad values are named, the rest counts', () => {
  const { policy, problems } = parsePolicy({
    offers: 'yes',
    hostsOff: ['example.org'],
    minimumBits: -1,
    clipboardSeconds: 30,
    options: { length: 400, symbols: false, colour: 'red' },
    pin: 6,
    other: true,
  });
  expect(problems).toEqual(['offers', 'minimumBits', 'options.length', 'options.colour', 'pin', 'other']);
  expect(lockedBy(policy)).toEqual(['options.symbols', 'hostsOff', 'clipboardSeconds']);
  expect(parsePolicy('no object')).toMatchObject({ problems: ['policy'] });
  expect(parsePolicy(undefined)).toMatchObject({ problems: [] });
});

test('a policy that leaves no class of characters does not count for them', () => {
  const none = { uppercase: false, lowercase: false, numbers: false, symbols: false };
  expect(parsePolicy({ options: none })).toMatchObject({ policy: { options: {} }, problems: ['options.classes'] });
  const { policy } = parsePolicy({ options: { lowercase: false } });
  expect(underPolicy({ ...defaultOptions, ...none, lowercase: true }, policy)).toMatchObject({
    ...{ lowercase: false, uppercase: true },
  });
});

test('what is prescribed hides the person’s choice and gives it back', async () => {
  let policy: object = { options: { length: 30 }, offers: false };
  const settings = createSettings(memory(), async () => policy);
  await settings.saveOptions({ ...defaultOptions, length: 12, symbols: false });
  expect(await settings.read()).toMatchObject({
    settings: { offers: false, options: { length: 30, symbols: false } },
    locked: ['options.length', 'offers'],
  });
  await expect(settings.setOffers(null, true)).rejects.toMatchObject({ code: 'locked' });
  policy = {};
  expect((await settings.read()).settings.options).toMatchObject({ length: 16, symbols: false });
});

test('lengths, words and digits rise until the minimum is reached, and not further', () => {
  expect(raisedPassword(defaultOptions, { length: 20, bits: 0 }).length).toBe(20);
  expect(raisedPassword(defaultOptions, { length: 8, bits: 0 })).toEqual(defaultOptions);
  const { length } = raisedPassword(defaultOptions, { length: 0, bits: 128 });
  const generator = createGenerator(createRandom());
  expect(generator.generate({ ...defaultOptions, length }).bits).toBeGreaterThanOrEqual(128);
  expect(generator.generate({ ...defaultOptions, length: length - 1 }).bits).toBeLessThan(128);
  // Four words of three letters and three hyphens are 15 characters at least.
  expect(
    raisedPassphrase({ ...defaultPassphraseOptions, words: 3 }, ['abc', 'defg'], { length: 15, bits: 0 }).words,
  ).toBe(4);
  expect(raisedPin(defaultPinOptions, { length: 0, bits: 40 }).length).toBe(13);
  expect(() => raisedPin(defaultPinOptions, { length: 0, bits: 500 })).toThrow(/below-minimum|at least 500/);
});

test('what a site does not let reach the minimum is refused', () => {
  const generator = createGenerator(createRandom());
  const minimum = { length: 15, bits: 0 };
  const options = raisedPassword(defaultOptions, minimum);
  expect(() => generator.generateForField(options, { maxlength: 12 }, minimum)).toThrow(
    expect.objectContaining({ code: 'below-minimum', detail: { field: 'length', value: 12, allowed: 'at least 15' } }),
  );
  expect(() => generator.quote(options, { maxlength: 12 }, minimum)).toThrow();
  expect(generator.generateForField(options, { maxlength: 15 }, minimum).length).toBe(15);
});

test.each([
  ['a length below the minimum', { minimumLength: 20 }, { length: 12 }, 'at least 20, by the minimum'],
  ['a length below the preset’s', { preset: 'nist-800-63b-4' }, { length: 14 }, 'at least 15, by the minimum'],
  ['another value than the prescribed', { options: { symbols: false } }, { symbols: true }, 'false, by the policy'],
  ['another preset than the prescribed', { preset: 'owasp-asvs-5' }, { preset: 'none' }, 'owasp-asvs-5, by the policy'],
])('a request for %s is refused', (_, policy, given, allowed) => {
  expect(() => prepareSecret('password', given, context(policy))).toThrow(
    expect.objectContaining({ code: 'value-invalid', detail: expect.objectContaining({ allowed }) }),
  );
});

test('a request that says nothing of it gets what the policy asks', () => {
  const made = (kind: 'password' | 'passphrase' | 'pin', policy: object, given = {}) =>
    prepareSecret(kind, given, context(policy));
  expect(made('password', { minimumLength: 20, options: { symbols: false } })).toMatchObject({ length: 20 });
  expect(made('password', {}, { preset: 'owasp-asvs-5' }).length).toBe(16);
  expect(made('password', {}, { preset: 'owasp-asvs-5', bits: 60 }).length).toBe(15);
  expect(made('password', { minimumBits: 128 }).bits).toBeGreaterThanOrEqual(128);
  expect(made('pin', { preset: 'nist-800-63b-4' }).length).toBe(15);
  expect(made('password', { options: { bits: 0 } }).length).toBe(16);
  expect(() => made('password', { minimumLength: 15 }, { rules: 'maxlength: 12;' })).toThrow(/at least 15/);
});
