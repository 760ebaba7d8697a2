import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { i18nOf } from '../../tests/speak.ts';
import { createGenerator, defaultSettings, PolicyError, RequestError } from '../service/index.ts';
import { problemText } from './problem.ts';

beforeEach(() => vi.stubGlobal('chrome', { i18n: i18nOf('en') }));
afterEach(() => vi.unstubAllGlobals());

const { options } = defaultSettings;
const thrownBy = (changes: object) => {
  try {
    return createGenerator().generate({ ...options, ...changes });
  } catch (error) {
    return error;
  }
};

it.each<[unknown, string]>([
  [thrownBy({ exclude: '0123456789' }), 'You leave out 0123456789, and with that'],
  [thrownBy({ length: 500 }), 'The length 500 is out of range: it may be from 8 to 128.'],
  [thrownBy({ length: 8, minNumbers: 9 }), 'at once: exactly 8 characters, at least 9 of 0–9.'],
  [thrownBy({ customSymbols: '\u0007' }), 'The character U+0007 cannot stand'],
  [thrownBy({ bits: 800, symbols: false }), '800 bits cannot be reached with these characters: 762 are the most.'],
  [thrownBy({ bits: 1000 }), 'Bits: “1,000” cannot be used. Allowed: 20 to 840'],
  [thrownBy({ uppercase: false, lowercase: false, numbers: false, symbols: false }), 'Switch on at least one kind'],
  [
    new RequestError('value-invalid', { field: 'domain', value: 'a b', allowed: '' }),
    '“a b” is not the name of a site',
  ],
  [
    new PolicyError('option-invalid', { field: 'maxRun', value: 'x', allowed: '1 to 128' }),
    'Same character in a row: “x” cannot be used. Allowed: 1 to 128',
  ],
  [new Error('Cannot access a chrome:// URL'), 'belongs to the browser'],
  [new Error('toString'), 'Something went wrong inside Passmint'],
  ['nothing', 'Something went wrong inside Passmint'],
])('%s', (error, words) => {
  expect(problemText(error)).toContain(words);
});
