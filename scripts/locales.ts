/**
 * Keeps the languages in step with the English texts, from which they are translated.
 *
 *   npm run locales                      what is missing, unused or no longer what the English says, in every language
 *   npm run locales -- --todo de         what there is to translate into German, one `key = English text` a line
 *   npm run locales -- --take de FILE    takes such lines, translated; a language that is new gets its folder
 *
 * `npm run look -- de` takes pictures of everything in that language.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { formatFile, root } from './run.ts';

export interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
  /** What the English text was when it was translated: its digest. */
  english?: string;
  /** For those who translate. */
  description?: string;
}
export type Messages = Record<string, Message>;

export const source = 'en';
/** The languages that are translated: names of folders, as browsers want them (`pt_BR`). */
export const languages = readdirSync(`${root}src/_locales`).filter((name) => name !== source);

const folderOf = (language: string) => `${root}src/_locales/${language}`;
const pathOf = (language: string) => `${folderOf(language)}/messages.json`;
/** The texts that the manifest asks for, by `__MSG_name__`. */
const inManifest = [...readFileSync(`${root}manifest.json`, 'utf8').matchAll(/__MSG_(\w+)__/g)].flatMap(
  ([, key = '']) => key,
);

export const messagesOf = (language: string): Messages => JSON.parse(readFileSync(pathOf(language), 'utf8'));

/** A text without its placeholders' names, and so what the browser needs of it: `$1` for `$LENGTH$`. */
export const compiled = ({ message, placeholders = {} }: Message): string =>
  message.replace(/\$\$|\$(\w+)\$/g, (whole, name?: string) =>
    name === undefined ? whole : (placeholders[name.toLowerCase()]?.content ?? whole),
  );

/** The plural categories that counts of things have in a language; the last is for what has no own text. */
function categoriesOf(language: string): string[] {
  const rules = new Intl.PluralRules(language.replace('_', '-'));
  const counts = Array.from({ length: 1000 }, (_, count) => rules.select(count));
  return [...new Set([...counts.sort(), 'other' as const])].sort();
}

/** Every category that a language may have. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];
const plural = new RegExp(`_(${categories.join('|')})$`);

/**
 * What the build puts into a package for one language: as messages of their own what the manifest names, and all texts
 * in one message, a line each. The lines' keys are the same in every language; they are in the English file alone, from
 * which browsers take what another language lacks. In a message of its own each text took half as much again of the
 * package, and browsers look up one long message faster than a hundred short ones. `src/texts/texts.ts` reads it.
 */
export function packaged(language: string, messages: Messages, english: Messages): string {
  const keys = Object.keys(english).flatMap((key) => {
    if (!plural.test(key)) return [key];
    return key.endsWith('_other') ? categories.map((category) => key.replace(plural, `_${category}`)) : [];
  });
  const one = (key: string) => {
    const message = messages[key];
    return message === undefined ? '' : compiled(message);
  };
  const whole = { ...(language === source ? { keys: keys.join('\n') } : {}), texts: keys.map(one).join('\n') };
  const named = inManifest.map((key) => [key, one(key)] as const);
  return JSON.stringify(
    Object.fromEntries([...named, ...Object.entries(whole)].map(([key, message]) => [key, { message }])),
  );
}

/** The English message that one of another language says: the plural with the nearest meaning, where it is a plural. */
const originalOf = (key: string, english: Messages): Message | undefined =>
  english[key] ?? (plural.test(key) ? english[key.replace(plural, '_other')] : undefined);

/** The keys that a language needs, in the order of the English ones. */
function keysOf(language: string, english: Messages): string[] {
  const categories = categoriesOf(language);
  return Object.keys(english).flatMap((key) => {
    if (!plural.test(key)) return [key];
    return key.endsWith('_other') ? categories.map((category) => key.replace(plural, `_${category}`)) : [];
  });
}

/** Where values stand in a text, as a list that does not depend on their order. */
const valuesIn = (message: Message): string =>
  [...new Set(compiled(message).replaceAll('$$', '').match(/\$\d/g) ?? [])].sort().join();

export interface Problem {
  key: string;
  /** `missing`: not translated; `changed`: the English is another now; `values`: other placeholders than the English. */
  kind: 'missing' | 'unused' | 'changed' | 'values';
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** What is wrong with the texts of a language. */
export function problemsOf(language: string, messages: Messages, english: Messages): Problem[] {
  const wanted = keysOf(language, english);
  const missing = wanted.filter((key) => messages[key] === undefined);
  const unused = Object.keys(messages).filter((key) => !wanted.includes(key));
  const found = wanted.flatMap((key): Problem[] => {
    const [original, translated] = [originalOf(key, english), messages[key]];
    if (original === undefined || translated === undefined) return [];
    const [needed, given] = [valuesIn(original), valuesIn(translated)];
    // "One character" and "two characters" need no figure in some languages.
    const isSpelt = /_(zero|one|two)$/.test(key) && needed === ['$1', given].filter(Boolean).join();
    if (needed !== given && !isSpelt) return [{ key, kind: 'values' }];
    return translated.english === digest(original.message) ? [] : [{ key, kind: 'changed' }];
  });
  return [
    ...missing.map((key) => ({ key, kind: 'missing' as const })),
    ...unused.map((key) => ({ key, kind: 'unused' as const })),
    ...found,
  ];
}

/** Puts new texts among those of a language: in the order of the English ones, without what nobody asks for. */
export function merged(language: string, messages: Messages, english: Messages, taken: Map<string, string>): Messages {
  return Object.fromEntries(
    keysOf(language, english).flatMap((key) => {
      const [before, text, original] = [messages[key], taken.get(key), originalOf(key, english)];
      if (original === undefined) return [];
      if (text === undefined) return before === undefined ? [] : [[key, before]];
      const { placeholders } = original;
      const made = { message: text, english: digest(original.message), ...(placeholders ? { placeholders } : {}) };
      return [[key, made]];
    }),
  );
}

/** `key = text` lines; an empty line or one that begins with `#` says nothing. */
export function parseLines(lines: string): Map<string, string> {
  return new Map(
    lines.split('\n').flatMap((line): [string, string][] => {
      if (line.trim() === '' || line.startsWith('#')) return [];
      const [, key, text] = /^(\w+) = (.*)$/.exec(line) ?? [];
      if (key === undefined || text === undefined) throw new Error(`Expected "key = text", got: ${line}`);
      return [[key, text.trim()]];
    }),
  );
}

function write(language: string, messages: Messages): void {
  mkdirSync(folderOf(language), { recursive: true });
  const lines = Object.entries(messages).map(([key, message]) => `${JSON.stringify(key)}: ${JSON.stringify(message)}`);
  writeFileSync(pathOf(language), `{\n${lines.join(',\n')}\n}\n`);
  formatFile(pathOf(language));
}

/** What a language is called on the web, and how it runs: two of the texts, which nobody needs to translate. */
export function namedBy(language: string): { languageTag: string; languageDirection: 'ltr' | 'rtl' } {
  const languageTag = language.replace('_', '-');
  const { script = '' } = new Intl.Locale(languageTag).maximize();
  return { languageTag, languageDirection: ['Arab', 'Hebr', 'Syrc', 'Thaa'].includes(script) ? 'rtl' : 'ltr' };
}

/** The texts that a language has so far: none, where it is new. @throws Error when it is no language that Intl knows */
function soFar(language: string): Messages {
  if (languages.includes(language)) return messagesOf(language);
  const isKnown = /^[a-z]{2,3}(_[A-Z]{2})?$/.test(language) && language !== source;
  if (!isKnown || Intl.PluralRules.supportedLocalesOf(language.replace('_', '-')).length === 0)
    throw new Error(`"${language}" is not the name of a language to translate into, such as da or pt_BR`);
  return {};
}

function main([what, language = '', file = '']: string[]): void {
  const english = messagesOf(source);
  if (what !== undefined && what !== '--todo' && what !== '--take')
    throw new Error(`${what} is none of --todo LANGUAGE and --take LANGUAGE FILE`);
  if (what === '--todo') {
    const problems = problemsOf(language, soFar(language), english);
    const known: Record<string, string> = namedBy(language);
    for (const { key, kind } of problems)
      if (kind !== 'unused') console.log(`${key} = ${known[key] ?? originalOf(key, english)?.message}`);
    return;
  }
  if (what === '--take') {
    const before = soFar(language);
    if (!existsSync(file)) throw new Error(`There is no file "${file}" to take the translated lines from`);
    const taken = parseLines(readFileSync(file, 'utf8'));
    const unknown = [...taken.keys()].filter((key) => originalOf(key, english) === undefined);
    if (unknown.length > 0) throw new Error(`No English text is called ${unknown.join(', ')}`);
    write(language, merged(language, before, english, taken));
  }
  for (const one of what === '--take' ? [language] : languages) {
    const messages = messagesOf(one);
    const problems = problemsOf(one, messages, english);
    for (const { key, kind } of problems) console.log(`${one}: ${key} ${kind}`);
    console.log(`${one}: ${Object.keys(messages).length} texts, ${problems.length} problems`);
    if (problems.length > 0) process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
