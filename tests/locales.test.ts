/** Every language says what the English texts say now, with the same values in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  compiled,
  languages,
  merged,
  messagesOf,
  packaged,
  parseLines,
  problemsOf,
  source,
} from '../scripts/locales.ts';
import { root } from '../scripts/run.ts';

const english = messagesOf(source);

test.each(languages)('%s: nothing is missing, left over, older than the English, or without its values', (language) => {
  expect(problemsOf(language, messagesOf(language), english)).toEqual([]);
});

test.each(languages)('%s: names itself and its direction as Intl knows them', (language) => {
  const { languageTag, languageDirection } = messagesOf(language);
  expect(languageTag?.message).toBe(language.replace('_', '-'));
  expect(Intl.PluralRules.supportedLocalesOf(languageTag?.message ?? '')).toHaveLength(1);
  expect(languageDirection?.message).toBe(/^(ar|he)$/.test(language) ? 'rtl' : 'ltr');
});

test('the manifest asks for texts of a language that is there', () => {
  const { default_locale } = JSON.parse(readFileSync(`${root}manifest.json`, 'utf8'));
  expect(default_locale).toBe(source);
});

describe('what the check finds', () => {
  const small = {
    plain: { message: 'Hello' },
    value: { message: 'At $TIME$', placeholders: { time: { content: '$1' } } },
    count_one: { message: '$N$ field', placeholders: { n: { content: '$1' } } },
    count_other: { message: '$N$ fields', placeholders: { n: { content: '$1' } } },
  };
  const taken = parseLines('plain = Cześć\nvalue = O $TIME$\ncount_one = $N$ pole\ncount_other = $N$ pola\n');
  const polish = merged('pl', {}, small, taken);

  test('plurals that the language has beside the English ones', () => {
    expect(problemsOf('pl', polish, small)).toEqual([
      { key: 'count_few', kind: 'missing' },
      { key: 'count_many', kind: 'missing' },
    ]);
  });

  test('an English text that has changed, a text that nobody asks for, a value that is lost', () => {
    const changed = { ...small, plain: { message: 'Good day' } };
    expect(problemsOf('de', merged('de', {}, small, taken), changed)).toEqual([{ key: 'plain', kind: 'changed' }]);
    const german = { ...merged('de', {}, small, taken), old: { message: 'alt' } };
    expect(problemsOf('de', german, small)).toEqual([{ key: 'old', kind: 'unused' }]);
    const lost = merged('de', {}, small, new Map([...taken, ['value', 'Um diese Zeit']]));
    expect(problemsOf('de', lost, small)).toEqual([{ key: 'value', kind: 'values' }]);
  });

  test('in a package a text has its values by number, and nothing for translators', () => {
    expect(JSON.parse(packaged(polish)).value).toEqual({ message: 'O $1' });
    expect(compiled({ message: 'costs $$5' })).toBe('costs $$5');
  });
});
