import { expect, test } from 'vitest';
import { madeUpCount, madeUpLength, madeUpLetters, madeUpWord } from './made-up-words.ts';
import { compilePassphrase } from './passphrase.ts';
import { defaultPassphraseOptions } from './passphrase-table.ts';
import { createRandom } from './random.ts';

const random = createRandom();

test('every combination of draws gives a word of its own, and all of one length: so the count is exact', () => {
  const limits = new Set<number>();
  const made = new Set<string>();
  const places = [0, 0, 0];
  for (let draw = 0; draw < madeUpCount; draw++) {
    let at = 0;
    const below = (limit: number) => {
      limits.add(limit);
      return places[at++] ?? 0;
    };
    made.add(madeUpWord({ ...random, below }));
    if (at !== 3) throw new Error(`${at} draws`);
    // The next combination, as a counter has it.
    for (let place = 2; place >= 0; place--) {
      places[place] = ((places[place] ?? 0) + 1) % 85;
      if (places[place] !== 0) break;
    }
  }
  expect([...limits]).toEqual([85]);
  expect(made.size).toBe(614_125);
  expect(madeUpCount).toBe(85 ** 3);
  for (const word of made) {
    if (word.length !== madeUpLength || !/^(?:[^aeiou][aeiou]){3}$/.test(word)) throw new Error(word);
    if ([...word].some((letter) => !madeUpLetters.includes(letter))) throw new Error(word);
  }
});

test('a passphrase of them has the bits of its draws, with digit and symbol counted', () => {
  const options = { ...defaultPassphraseOptions, words: 3, pronounceable: true };
  expect(compilePassphrase(options, []).count).toBe(614_125n ** 3n);
  expect(compilePassphrase({ ...options, words: 4 }, []).bits).toBeCloseTo(76.913, 3);
  // Ten digits and the 31 symbols that the separator leaves, each behind one of three words.
  const more = { ...options, capitals: true, digit: true, symbol: true };
  expect(compilePassphrase(more, []).count).toBe(614_125n ** 3n * 30n * 93n);
  const { sample } = compilePassphrase(more, []);
  for (let time = 0; time < 200; time++)
    expect(sample(random)).toMatch(/^(?:[A-Z][aeiou](?:[a-z][aeiou]){2}\d?[^a-zA-Z0-9\s-]?(?:-|$)){3}/);
});

test('nothing between them is as good as something: no word begins another one', () => {
  const options = { ...defaultPassphraseOptions, words: 3, pronounceable: true, separator: '' };
  expect(compilePassphrase(options, []).count).toBe(614_125n ** 3n);
  expect(compilePassphrase(options, []).sample(random)).toMatch(/^[a-z]{18}$/);
});
