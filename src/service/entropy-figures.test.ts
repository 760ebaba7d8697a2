import { expect, it } from 'vitest';
import { alphabetOf, entropyTable } from './entropy-figures.ts';
import { prepareSecret } from './secrets.ts';

it('gives the plain figures of the usual alphabets', () => {
  expect(
    entropyTable().map(({ alphabet, bitsPerCharacter, bits }) => [
      alphabet,
      bitsPerCharacter.toFixed(2),
      Math.round(bits),
    ]),
  ).toEqual([
    [10, '3.32', 40],
    [26, '4.70', 56],
    [52, '5.70', 68],
    [62, '5.95', 71],
    [95, '6.57', 79],
  ]);
});

it('knows the alphabet of what is drawn character by character', () => {
  const context = { words: () => ['apple', 'berry'] };
  expect(alphabetOf(prepareSecret('password', { exclude: 'abc' }, context))).toMatchObject({ alphabet: 91 });
  expect(alphabetOf(prepareSecret('passphrase', {}, context))).toBeUndefined();
});
