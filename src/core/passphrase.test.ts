import { describe, expect, test } from 'vitest';
import { packWords } from '../../scripts/pack-words.ts';
import { compilePassphrase, parsePassphraseOptions, wordsFor } from './passphrase.ts';
import { defaultPassphraseOptions } from './passphrase-table.ts';
import { createRandom } from './random.ts';
import { parseWordList, prefixClash, unpackWords } from './word-list.ts';

const random = createRandom();
const words = ['acorn', 'birch', 'cedar', 'drop-down', 'elm'];
const options = { ...defaultPassphraseOptions, words: 3 };
const texts = (change: Partial<typeof options>, list = words, times = 3000) => {
  const { sample, count } = compilePassphrase({ ...options, ...change }, list);
  return { made: new Set(Array.from({ length: times }, () => sample(random))), count };
};

describe('the exact count is the number of different texts', () => {
  test.each([
    [{}, 5n ** 3n],
    [{ separator: '' }, 5n ** 3n],
    [{ capitals: true, separator: '' }, 5n ** 3n],
    [{ separator: ' and ' }, 5n ** 3n],
  ])('%j', (change, count) => {
    const result = texts(change);
    expect(result.count).toBe(count);
    expect(BigInt(result.made.size)).toBe(count);
  });

  test('with a digit, and with a symbol, behind one of the words', () => {
    const digit = texts({ digit: true }, ['a', 'b'], 20_000);
    expect(digit.count).toBe(2n ** 3n * 30n);
    expect(digit.made.size).toBe(240);
    for (const text of digit.made) expect(text.match(/\d/g)).toHaveLength(1);
    // The hyphen is the separator, so 31 symbols are left.
    const symbol = texts({ symbol: true }, ['a', 'b'], 40_000);
    expect(symbol.count).toBe(2n ** 3n * 93n);
    expect(symbol.made.size).toBe(744);
    expect(compilePassphrase({ ...options, digit: true, symbol: true }, ['a', 'b']).count).toBe(8n * 30n * 93n);
  });

  test('a digit that the separator or a word holds is not added', () => {
    expect(texts({ digit: true, separator: '1' }, ['a', 'b2']).count).toBe(2n ** 3n * 24n);
  });
});

test('7,776 words, six of them: 77.5 bits', () => {
  const many = Array.from({ length: 7776 }, (_, at) => `w${at}x`);
  expect(compilePassphrase(defaultPassphraseOptions, many).bits).toBeCloseTo(77.549, 3);
});

test('capitals begin each word', () => {
  const { sample } = compilePassphrase({ ...options, capitals: true }, words);
  expect(sample(random)).toMatch(/^([A-Z][a-z]+(-down)?-?){3}$/);
});

describe('lists that could give one text in two ways', () => {
  test('without a separator no word may begin another one', () => {
    const make = () => compilePassphrase({ ...options, separator: '' }, ['sun', 'sunflower', 'flower']);
    expect(make).toThrow(expect.objectContaining({ code: 'words-ambiguous' }));
    expect(make).toThrow('sun and sunflower');
  });

  test('a separator inside a word is as good as none', () => {
    const list = ['sun', 'sun-day', 'day'];
    expect(() => compilePassphrase(options, list)).toThrow(expect.objectContaining({ code: 'words-ambiguous' }));
    expect(texts({ separator: '.' }, list).made.size).toBe(27);
  });

  test('capitals may make two words one', () => {
    expect(() => compilePassphrase({ ...options, capitals: true }, ['rose', 'Rose'])).toThrow(
      expect.objectContaining({ code: 'words-invalid' }),
    );
  });
});

test('bad options are typed errors, and stored ones are repaired', () => {
  expect(() => compilePassphrase({ ...options, words: 2 }, words)).toThrow('3 to 20');
  expect(parsePassphraseOptions({ words: 50, digit: true })).toEqual({
    options: { ...defaultPassphraseOptions, digit: true },
    problems: [{ key: 'words', value: 50, allowed: '3 to 20' }],
  });
});

describe('word lists', () => {
  test('a packed list is the same list, sorted', () => {
    const list = ['abacus', 'abdomen', 'abdominal', 'drop-down', 'drop', 'zoom', 'a'.repeat(50), `${'a'.repeat(45)}b`];
    expect(unpackWords(packWords(list))).toEqual([...list].sort());
  });

  test('own lists: a word a line', () => {
    expect(parseWordList('one\r\n two \n\nthree\n')).toEqual(['one', 'two', 'three']);
  });

  test.each([
    ['one\ntwo\none', 'got "one", allowed is every word once'],
    ['one', 'got 1, allowed is 2 to'],
    ['one\ntwo words', 'two words'],
    [`one\n${'a'.repeat(65)}`, 'at most 64'],
    ['', 'got 0, allowed is 2 to'],
  ])('%j is refused', (text, message) => {
    expect(() => parseWordList(text)).toThrow(expect.objectContaining({ code: 'words-invalid' }));
    expect(() => parseWordList(text)).toThrow(message);
  });

  test('prefix clashes are found', () => {
    expect(prefixClash(['rain', 'sun', 'rainbow'])).toEqual(['rain', 'rainbow']);
    expect(prefixClash(['rain', 'sun'])).toBeUndefined();
  });
});

test.each<[field: 'digit' | 'symbol', word: string]>([
  ['digit', 'x0123456789'],
  ['symbol', 'x!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'],
])('where the words hold every %s, an added one would not be plain to see', (field, word) => {
  const allowed = `words and a separator that leave a ${field} unused`;
  expect(() => compilePassphrase({ ...options, separator: ' ', [field]: true }, [word, 'y'])).toThrow(
    expect.objectContaining({ code: 'option-invalid', detail: { field, value: true, allowed } }),
  );
});

test('words that could be taken for others are named, with what would be allowed', () => {
  const allowed = 'words of which none begins another, or a separator that no word holds';
  expect(() => compilePassphrase({ ...options, separator: '' }, ['sun', 'sunday'])).toThrow(
    expect.objectContaining({ detail: { field: 'words', value: 'sun and sunday', allowed } }),
  );
});

test('what is known of the words before they are drawn', () => {
  const { draw, ...known } = wordsFor(options, ['birch', 'elm', 'acorn']);
  expect(known).toEqual({ size: 3, characters: 'birchelmacorn', shortest: 3 });
  expect(['birch', 'elm', 'acorn']).toContain(draw(random));
  const madeUp = wordsFor({ ...options, pronounceable: true }, []);
  const word = madeUp.draw(random);
  expect(word).toHaveLength(madeUp.shortest);
  for (const letter of word) expect(madeUp.characters).toContain(letter);
});
