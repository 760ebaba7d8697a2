import { expect, it } from 'vitest';
import { defaultOptions, defaultPassphraseOptions, defaultPinOptions } from '../core/index.ts';
import { createGenerator } from './generator.ts';

const generator = createGenerator();

it.each([
  [{}, 16, 104.593],
  [{ length: 12, symbols: false }, 12, 71.259],
  [{ length: 6, uppercase: false, lowercase: false, symbols: false }, 6, 19.932],
])('%o gives %d characters and %d bits', (changes, length, bits) => {
  const generated = generator.generate({ ...defaultOptions, ...changes });
  expect(generated.password).toHaveLength(length);
  expect(generated.bits).toBeCloseTo(bits, 3);
});

it('quotes exactly what it then makes', () => {
  const rules = { maxlength: 12 };
  const quote = generator.quote(defaultOptions, rules);
  const { length, bits, strength } = generator.generateForField(defaultOptions, rules);
  expect({ length, bits, strength }).toEqual({ length: quote.length, bits: quote.bits, strength: quote.strength });
  expect(length).toBe(12);
});

it('says what the site costs: the difference to what the options alone give', () => {
  const { bits, targetBits } = generator.quote(defaultOptions, { maxlength: 12 });
  expect(targetBits).toBeCloseTo(104.593, 3);
  expect(bits).toBeCloseTo(78.14, 3);
});

it('makes passphrases of the given words, and PINs', () => {
  const phrase = generator.passphrase({ ...defaultPassphraseOptions, words: 4, separator: ' ' }, ['one', 'two']);
  expect(phrase.password).toMatch(/^(one|two)( (one|two)){3}$/);
  expect(phrase).toMatchObject({ length: 15, bits: 4, strength: 'very_weak' });
  const pin = generator.pin(defaultPinOptions);
  expect(pin.password).toMatch(/^\d{6}$/);
  expect(pin.bits).toBeLessThan(6 * Math.log2(10));
});

it('passes on what the core refuses, with its code', () => {
  const none = { ...defaultOptions, uppercase: false, lowercase: false, numbers: false, symbols: false };
  expect(() => generator.generate(none)).toThrow(expect.objectContaining({ code: 'no-class' }));
});
