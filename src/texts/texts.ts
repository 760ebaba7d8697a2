/** Texts in the language of the browser, with their numbers and plurals, for pages, content scripts and background alike. */
import type messages from '../_locales/en/messages.json';

type Key = keyof typeof messages;

/** The key of a text: a misspelt one does not compile. */
export type MessageKey = Exclude<Key, `${string}_${string}`>;

/** The key of a text that counts something. It stands once for each plural category: `filled_one`, `filled_other`. */
export type CountedKey = Key extends infer One ? (One extends `${infer Stem}_other` ? Stem : never) : never;

/** Makes something once for each key: formatters take longer to make than to use, and a list uses them a hundredfold. */
export function once<Name, Value>(make: (name: Name) => Value): (name: Name) => Value {
  const made = new Map<Name, Value>();
  return (name) => {
    const kept = made.get(name) ?? make(name);
    made.set(name, kept);
    return kept;
  };
}

/** Stand where values go until they are known. */
const marks = Array.from({ length: 9 }, (_, index) => String.fromCharCode(0xe000 + index));

/** The texts by their keys: the build gives each language all of its texts in one message, a line each. */
function load(): ReadonlyMap<string, string> {
  const texts = chrome.i18n.getMessage('texts', marks).split('\n');
  return new Map(
    chrome.i18n
      .getMessage('keys')
      .split('\n')
      .map((key, index) => [key, texts[index] ?? '']),
  );
}
let loaded: ReadonlyMap<string, string> | undefined;

/** A text with the marks in it; empty where there is none of that key. */
export function template(key: string): string {
  loaded ??= load();
  return loaded.get(key) ?? '';
}

/**
 * Language of the texts, as a BCP 47 tag: numbers and dates follow the words around them. Not the browser's own where
 * Passmint does not speak that one.
 */
export const language = (): string => template('languageTag');

/** Which way the texts run. */
export const direction = (): string => template('languageDirection');

const numbers = once((locale: string) => new Intl.NumberFormat(locale));
const bitsNumbers = once(
  (locale: string) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const plurals = once((locale: string) => new Intl.PluralRules(locale));

/** Bits as they are shown everywhere: one decimal. */
export const shownBits = (bits: number): string => bitsNumbers(language()).format(bits);

/** A value as it stands in a text. Names from elsewhere must not turn the words around them the other way. */
function shown(value: string | number): string {
  if (typeof value === 'number') return numbers(language()).format(value);
  return direction() === 'rtl' ? `\u2068${value}\u2069` : value;
}

const fill = (words: string, values: readonly (string | number)[]): string =>
  words.replace(/[\ue000-\ue008]/g, (mark) => shown(values[mark.charCodeAt(0) - 0xe000] ?? ''));

/** The text under that key. @param values numbers are written as the language does */
export const text = (key: MessageKey, ...values: (string | number)[]): string => fill(template(key), values);

/** The text under that key in the plural that goes with the count, which is also its first value. */
export function counted(key: CountedKey, count: number, ...values: (string | number)[]): string {
  const words = template(`${key}_${plurals(language()).select(count)}`) || template(`${key}_other`);
  return fill(words, [count, ...values]);
}
