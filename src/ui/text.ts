import type messages from '../_locales/en/messages.json';

/** The key of a text: a misspelt one does not compile. */
export type MessageKey = keyof typeof messages;

/** Makes something once for each key: formatters take longer to make than to use, and a list uses them a hundredfold. */
function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const kept = made.get(key) ?? make(key);
    made.set(key, kept);
    return kept;
  };
}

/** Stand where values go: the browser takes a while over each text, and a list needs hundreds. */
const marks = Array.from({ length: 9 }, (_, index) => String.fromCharCode(0xe000 + index));
const templates = once((key: string) => chrome.i18n.getMessage(key, marks));

/** The text under that key in the browser's language. */
export const text = (key: MessageKey, ...values: (string | number)[]): string =>
  templates(key).replace(/[\ue000-\ue008]/g, (mark) => String(values[mark.charCodeAt(0) - 0xe000] ?? ''));

/** Language of the texts that are shown, as a BCP 47 tag: numbers and dates follow the words around them. */
export const language = (): string => text('languageTag');

const bitsFormat = once(
  (locale: string) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

/** Bits as they are shown everywhere: one decimal. */
export const shownBits = (bits: number): string => bitsFormat(language()).format(bits);

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
const unitFormat = once(
  (unit: Unit) =>
    new Intl.NumberFormat(language(), {
      ...{ style: 'unit', unit, unitDisplay: 'long', notation: 'compact', compactDisplay: 'long' },
    }),
);

/** So much of a unit of time: `12 billion years`. */
export const shownAmount = (amount: number, unit: Unit): string => unitFormat(unit).format(amount);

const timeFormat = once(
  (withDay: boolean) =>
    new Intl.DateTimeFormat(language(), { timeStyle: 'short', ...(withDay ? { dateStyle: 'short' } : {}) }),
);

/** A time of the clock, with the day where it is not today. @param time in milliseconds since 1970 */
export function shownTime(time: number): string {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  return timeFormat(!isToday).format(time);
}

/** Gives the document the language of its texts, and its title. */
export function nameDocument(title: string): void {
  document.documentElement.lang = language();
  document.title = title;
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Text of an option, by the key of its row: `optionLength`, `optionExcludeHint`, `passphraseWords`.
 * @param of whose row it is
 * @param part empty for the label, `Hint`, or the name of a choice
 * @param fallback where it has not been translated yet
 */
export const optionText = (of: string, key: string, part: string, fallback: string): string =>
  templates(of + capitalised(key) + capitalised(part)) || fallback;
