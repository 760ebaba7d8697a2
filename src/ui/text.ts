/** What the pages alone do with texts. */
import { direction, language, once, shownBits, template, text } from '../texts/texts.ts';

export { counted, type MessageKey, shownBits, text } from '../texts/texts.ts';

const numberFormat = once((locale: string) => new Intl.NumberFormat(locale));

/** A number as the language writes it: `100,000`. */
export const shownNumber = (value: number): string => numberFormat(language()).format(value);

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
const unitFormat = once(
  (unit: Unit) =>
    new Intl.NumberFormat(language(), {
      ...{ style: 'unit', unit, unitDisplay: 'long', notation: 'compact', compactDisplay: 'long' },
    }),
);
const largeFormat = once(
  (locale: string) => new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long' }),
);

/** So much of a unit of time: `12 billion years`. */
export function shownAmount(amount: number, unit: Unit): string {
  // Languages that say "12 billions of years" get no preposition from Intl.
  if (unit === 'year' && amount >= 1e6) return text('durationManyYears', largeFormat(language()).format(amount));
  return unitFormat(unit).format(amount);
}

/** Makes the formats that are needed first: for a page that waits for an answer anyway, since it takes some 15 ms. */
export function warmFormats(): void {
  shownBits(0);
  shownAmount(0, 'year');
  shownAmount(1e6, 'year');
}

const timeFormat = once(
  (withDay: boolean) =>
    new Intl.DateTimeFormat(language(), { timeStyle: 'short', ...(withDay ? { dateStyle: 'short' } : {}) }),
);

/** A time of the clock, with the day where it is not today. @param time in milliseconds since 1970 */
export function shownTime(time: number): string {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  return timeFormat(!isToday).format(time);
}

/** What a language is called: `Spanish`. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;

const listFormat = once((locale: string) => new Intl.ListFormat(locale));

/** Names in a row: `a, b and c`. */
export const shownList = (names: readonly string[]): string => listFormat(language()).format(names);

/** Gives the document the language of its texts, its direction, and its title. */
export function nameDocument(title: string): void {
  const { documentElement: root } = document;
  root.lang = language();
  root.dir = direction();
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
  template(of + capitalised(key) + capitalised(part)) || fallback;
