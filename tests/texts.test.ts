/** Plurals and numbers of the texts that ship, in every language, as pages ask for them. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { languages, messagesOf, source } from '../scripts/locales.ts';
import type { CountedKey } from '../src/texts/texts.ts';
import { i18nOf } from './speak.ts';

/** The texts keep what they have loaded, as a page does: another language is another page. */
async function textsIn(language: string) {
  vi.stubGlobal('chrome', { i18n: i18nOf(language) });
  return import('../src/texts/texts.ts');
}
beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const countedKeys = Object.keys(messagesOf(source)).flatMap((key) =>
  key.endsWith('_other') ? [key.replace(/_other$/, '') as CountedKey] : [],
);
const counts = [0, 1, 2, 3, 4, 5, 10, 11, 12, 14, 19, 20, 21, 22, 25, 99, 100, 101, 102, 103, 111, 112, 121, 128, 999];

test.each([source, ...languages])('%s: every count has the words of its own category', async (language) => {
  const { counted, text } = await textsIn(language);
  const messages = messagesOf(language);
  const tag = language.replace('_', '-');
  const [rules, numbers] = [new Intl.PluralRules(tag), new Intl.NumberFormat(tag)];
  const sameAs = (count: number) => counts.filter((other) => rules.select(other) === rules.select(count));
  for (const key of countedKeys) {
    for (const count of counts) {
      const { message = '', placeholders = {} } = messages[`${key}_${rules.select(count)}`] ?? {};
      expect(message, `${key} of ${count}`).not.toBe('');
      const said = counted(key, count, 'X', 'Y');
      expect(said, `${key} of ${count}`).not.toMatch(/[\ue000-\ue008]|\$/);
      const [around = ''] = message.split(/\$\w+\$/).sort((one, other) => other.length - one.length);
      expect(said, `${key} of ${count}`).toContain(around);
      const shows = Object.entries(placeholders).some(
        ([name, { content }]) => content === '$1' && message.toLowerCase().includes(`$${name}$`),
      );
      if (shows) expect(said, `${key} of ${count}`).toContain(numbers.format(count));
      // "One" may be spelt where it is 1 alone, but not where 21 is of that category too.
      else expect(sameAs(count), `${key} of ${count} without a figure`).toEqual([count]);
    }
  }
  expect(text('optionOutOfRange', 8, 1000)).toContain(numbers.format(1000));
});

/** Words for so many characters, as their speakers say them. */
const said: Record<string, Record<number, string>> = {
  en: { 1: '1 character, 5.3 bits', 2: '2 characters, 5.3 bits' },
  de: { 1: '1 Zeichen, 5,3 Bit', 16: '16 Zeichen, 5,3 Bit' },
  pl: {
    ...{ 1: '1 znak, 5,3 bita', 2: '2 znaki, 5,3 bita', 5: '5 znaków, 5,3 bita', 12: '12 znaków, 5,3 bita' },
    ...{ 21: '21 znaków, 5,3 bita', 22: '22 znaki, 5,3 bita' },
  },
  ru: {
    ...{ 1: '1 символ, 5,3 бита', 2: '2 символа, 5,3 бита', 5: '5 символов, 5,3 бита', 12: '12 символов, 5,3 бита' },
    ...{ 21: '21 символ, 5,3 бита', 22: '22 символа, 5,3 бита' },
  },
  uk: {
    ...{ 1: '1 символ, 5,3 біта', 2: '2 символи, 5,3 біта', 5: '5 символів, 5,3 біта', 12: '12 символів, 5,3 біта' },
    ...{ 21: '21 символ, 5,3 біта', 22: '22 символи, 5,3 біта' },
  },
  ar: {
    ...{ 1: 'حرف واحد، 5.3 بت', 2: 'حرفان، 5.3 بت', 3: '3 أحرف، 5.3 بت', 11: '11 حرفًا، 5.3 بت' },
    ...{ 100: '100 حرف، 5.3 بت', 103: '103 أحرف، 5.3 بت' },
  },
  he: { 1: 'תו אחד, 5.3 ביטים', 2: 'שני תווים, 5.3 ביטים', 3: '3 תווים, 5.3 ביטים', 20: '20 תווים, 5.3 ביטים' },
  ja: { 1: '1 文字、5.3 ビット', 16: '16 文字、5.3 ビット' },
};

describe.each(Object.entries(said))('%s', (language, examples) => {
  test.each(Object.entries(examples))('%s characters', async (count, words) => {
    const { counted, shownBits } = await textsIn(language);
    expect(counted('offerMeasure', Number(count), shownBits(5.3)).replace(/[\u2068\u2069]/g, '')).toBe(words);
  });
});
