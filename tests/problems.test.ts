/** Every error that a person can meet in the extension is said wholly in the language of the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { languages, messagesOf, source } from '../scripts/locales.ts';
import { root } from '../scripts/run.ts';
import { type OptionRow, optionTable, passphraseTable, pinTable, unmet } from '../src/core/index.ts';
import { described } from '../src/messaging/listen.ts';
import { createGenerator, defaultSettings } from '../src/service/index.ts';
import { i18nOf } from './speak.ts';

afterEach(() => vi.unstubAllGlobals());

/** An error as a page gets it from the background. */
type Met = ReturnType<typeof described>;

/** What only a forged message or a mistake of ours brings about: the pages say so, in one text for all. */
const defects = new Set([
  ...['forbidden', 'malformed', 'limit-invalid', 'unknown-name', 'repeated', 'site-rules-missing'],
  ...['no-class alphabet', 'length-out-of-range maxLength', 'value-invalid learnt', 'value-invalid rules'],
  ...['value-invalid site', 'length-out-of-range minLength'],
]);

/** Where an error is made: its code, and the field that is wrong where it stands there by name. */
const making = /(?:Error\(\s*|failedWith\(|code = )'([a-z]+(?:-[a-z]+)*)'(?:,\s*\{\s*field: '(\w+)',)?/g;
/** Fields that are known only when the program runs, apart from those of option tables. */
const fields: Record<string, readonly string[]> = {
  'below-minimum': ['length', 'bits'],
  'character-invalid': ['customSymbols'],
  'class-emptied': ['exclude'],
  'words-invalid': ['words'],
};

const sources = ['core', 'service', 'messaging', 'background', 'offscreen', 'content', 'popup', 'options', 'ui']
  .flatMap((folder) => readdirSync(`${root}src/${folder}`).map((name) => `${root}src/${folder}/${name}`))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));

/** The fields that may be wrong, by code. */
function met(): Map<string, Set<string>> {
  const codes = new Map(Object.entries(fields).map(([code, names]) => [code, new Set(names)]));
  for (const path of sources)
    for (const [, code = '', field = ''] of readFileSync(path, 'utf8').matchAll(making)) {
      if (!defects.has(code) && !defects.has(`${code} ${field}`))
        codes.set(code, (codes.get(code) ?? new Set()).add(field));
    }
  return codes;
}

/** What an error says in English beside its code: none of it may be read. */
const details = [...met()].flatMap(([code, names]) =>
  [...names].flatMap((field): Met[] => [
    { code, message: 'in English', detail: { field, value: '1', allowed: 'something in English' } },
    { code, message: 'in English', detail: { field, value: '1', allowed: 'a number from 8 to 128, in English' } },
  ]),
);

/** Of every option a value that it does not take. */
const options = [optionTable, passphraseTable, pinTable].flatMap((table): Met[] =>
  table.map((row: OptionRow) => {
    const detail = { field: row.key, value: '7', allowed: unmet(row, Symbol()) ?? '' };
    return { code: 'option-invalid', message: 'in English', detail };
  }),
);

/** Choices that leave nothing of a kind of characters: the pages' own words for them. */
const emptied = optionTable.flatMap((row: OptionRow): Met[] =>
  (row.choices ?? []).map((value) => ({
    code: 'class-emptied',
    message: 'in English',
    detail: { field: row.key, value, allowed: 'in English' },
  })),
);

/** Conditions of every kind that clash. */
const clashes = [
  { length: 8, minUppercase: 3, minLowercase: 2, minNumbers: 2, minSymbols: 2 },
  { uppercase: false, lowercase: false, symbols: false, exclude: '123456789', maxRun: 1 },
  { uppercase: false, lowercase: false, symbols: false, exclude: '23456789', maxRun: 3, notFirst: '01' },
  { notLast: 'A', uppercase: false, lowercase: false, symbols: false, exclude: '0', length: 4, minNumbers: 5 },
  { uppercase: false, lowercase: false, symbols: false, notLast: '0123456789' },
  { bits: 30, minNumbers: 32, minUppercase: 32, minLowercase: 32, minSymbols: 32, maxRun: 1, notFirst: '' },
].map((changes): Met => {
  try {
    createGenerator().generate({ ...defaultSettings.options, ...changes });
  } catch (error) {
    return described(error);
  }
  throw new Error(`${JSON.stringify(changes)} clash with nothing`);
});

const problems = [...details, ...options, ...emptied, ...clashes];

/** The pages' words for errors, in a language whose texts are other ones. */
async function speaking(language: string, other: (text: string, key: string) => string) {
  const { getMessage } = i18nOf(language);
  const keys = getMessage('keys').split('\n');
  const others = (_: string, marks?: readonly string[]) =>
    getMessage('texts', marks)
      .split('\n')
      // A program reads these.
      .map((line, at) => (keys[at]?.startsWith('language') ? line : other(line, keys[at] ?? '')))
      .join('\n');
  const i18n = {
    getMessage: (key: string, marks?: readonly string[]) => (key === 'texts' ? others : getMessage)(key, marks),
  };
  vi.stubGlobal('chrome', { i18n });
  vi.resetModules();
  return (await import('../src/texts/problem.ts')).problemText;
}

test.each([source, ...languages])('in %s nothing is said in English, nor called a defect', async (language) => {
  // Every letter is a star: what is none comes from elsewhere.
  const problemText = await speaking(language, (text) => text.replace(/[\p{L}\p{M}]/gu, '*'));
  const defect = problemText({ code: 'nothing' });
  expect(defect).toContain('**');
  for (const error of problems) {
    expect(problemText(error), JSON.stringify(error)).not.toBe(defect);
    expect(problemText(error), JSON.stringify(error)).not.toMatch(/\p{L}{2}/u);
  }
});

test('each text for a problem is that of one which is met', async () => {
  const problemText = await speaking(source, (_, key) => key);
  const used = new Set([...problems.map(problemText), 'problemInternal']);
  expect(Object.keys(messagesOf(source)).filter((key) => key.startsWith('problem') && !used.has(key))).toEqual([]);
});
