/** Every language says what the English texts say now, with the same values in it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  compiled,
  languages,
  merged,
  messagesOf,
  namedBy,
  packaged,
  parseLines,
  problemsOf,
  source,
} from '../scripts/locales.ts';
import { root } from '../scripts/run.ts';

const english = messagesOf(source);

test.each(languages)('%s: nothing is missing, left over, older than the English, or without its values', (language) => {
  const problems = problemsOf(language, messagesOf(language), english).map(({ key, kind }) => `${key} ${kind}`);
  expect(problems, `npm run locales -- --todo ${language} lists what to translate, --take takes it`).toEqual([]);
});

test.each(languages)('%s: names itself and its direction as Intl knows them', (language) => {
  const { languageTag, languageDirection } = messagesOf(language);
  const said = { languageTag: languageTag?.message, languageDirection: languageDirection?.message };
  expect(said).toEqual(namedBy(language));
  expect(Intl.PluralRules.supportedLocalesOf(namedBy(language).languageTag)).toHaveLength(1);
  expect(said.languageDirection).toBe(/^(ar|fa|he|ur)$/.test(language) ? 'rtl' : 'ltr');
});

test('a language that is not there yet gets all of its texts, and a name that is none is refused', () => {
  const locales = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', `${root}scripts/locales.ts`, ...args], { encoding: 'utf8' });
  const { status, stdout } = locales('--todo', 'sl');
  const lines = parseLines(stdout);
  expect(status).toBe(0);
  expect(lines.get('languageTag')).toBe('sl');
  // Slovenian has a dual.
  expect(lines.has('noticeCopied_two')).toBe(true);
  expect(problemsOf('sl', merged('sl', {}, english, lines), english)).toEqual([]);
  for (const args of [
    ['--todo', 'xx'],
    ['--todo', 'en'],
    ['--take', 'sl', 'no-such-file'],
    ['--tode', 'de'],
  ])
    expect(locales(...args)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^[^\n]+\n$/) });
});

/** Quotation marks by pair, for each language one. */
const quotes: Record<string, string> = {
  ...{ de: '„“', pl: '„”', es: '«»', fr: '«»', ru: '«»', uk: '«»', ar: '«»', he: '״״', ja: '「」', nl: '‘’', ko: '‘’' },
  ...Object.fromEntries(['en', 'it', 'pt_BR', 'tr', 'zh_CN'].map((language) => [language, '“”'])),
};

test.each([source, ...languages])('%s: one kind of quotation marks, and numbers as Intl writes them', (language) => {
  for (const [key, { message }] of Object.entries(messagesOf(language))) {
    // The apostrophe is within a word, or before one that has lost its beginning.
    const others = message.replace(/(?<=\p{L})’|’(?=\p{L}|$)/gu, '').match(/["„“”«»‘’‚‹›「」『』״]/g) ?? [];
    expect(
      others.filter((mark) => !quotes[language]?.includes(mark)),
      `${key}: ${message}`,
    ).toEqual([]);
    expect(message, key).not.toMatch(/\d[.,\u00a0\u202f ]\d{3}/);
  }
});

test('the manifest asks for texts of a language that is there', () => {
  const { default_locale } = JSON.parse(readFileSync(`${root}manifest.json`, 'utf8'));
  expect(default_locale).toBe(source);
});

test('the store listing names every language', () => {
  const [, named] = /^\*\*Languages\.\*\* (.+)$/m.exec(readFileSync(`${root}docs/store/listing.md`, 'utf8')) ?? [];
  expect(named?.split(', ')).toEqual([source, ...languages]);
});

test('styles speak of start and end, so that pages can be mirrored', () => {
  for (const name of ['ui/ui', 'popup/popup', 'options/options', 'welcome/welcome', 'content/surface']) {
    const css = readFileSync(`${root}src/${name}.css`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    // Code is read from the left in any language.
    const sided = css.replace('text-align: left', '').match(/[^\n]*\b(left|right)\b[^\n]*/g);
    expect(sided, name).toBe(null);
  }
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
});

describe('what a package holds of a language', () => {
  const small = {
    name: { message: 'Passmint' },
    value: { message: 'At $TIME$', placeholders: { time: { content: '$1' } }, description: 'For translators.' },
    count_one: { message: 'A field' },
    count_other: { message: 'Fields' },
  };
  const polish = { ...small, count_few: { message: 'Pola' }, count_other: { message: 'Pól' } };
  const keys = ['name', 'value', ...['zero', 'one', 'two', 'few', 'many', 'other'].map((one) => `count_${one}`)];

  test('one message with all texts, a line each, and their keys in the English one alone', () => {
    const own = { name: { message: 'Passmint' }, description: { message: '' }, commandGenerate: { message: '' } };
    expect(JSON.parse(packaged('en', small, small))).toEqual({
      ...own,
      keys: { message: keys.join('\n') },
      texts: { message: 'Passmint\nAt $1\n\nA field\n\n\n\nFields' },
    });
    expect(JSON.parse(packaged('pl', polish, small))).toEqual({
      ...own,
      texts: { message: 'Passmint\nAt $1\n\nA field\n\nPola\n\nPól' },
    });
  });

  test('an amount of money stays one', () => {
    expect(compiled({ message: 'costs $$5' })).toBe('costs $$5');
  });

  test.each([source, ...languages])('%s: each text is a line of plain text, as browsers take it', (language) => {
    for (const message of Object.values(messagesOf(language))) {
      expect(compiled(message)).not.toMatch(/[\n\ue000-\ue008]/);
      // What stands between two of those is a placeholder's name to a browser, which then takes none of the texts.
      expect(compiled(message)).not.toMatch(/\$[\w@]+\$/);
    }
  });
});
