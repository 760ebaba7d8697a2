import type messages from '../_locales/en/messages.json';

/** The key of a text: a misspelt one does not compile. */
export type MessageKey = keyof typeof messages;

/** The text under that key in the browser's language. */
export const text = (key: MessageKey, ...values: (string | number)[]): string =>
  chrome.i18n.getMessage(key, values.map(String));

/** Language of the texts that are shown, as a BCP 47 tag: numbers and dates follow the words around them. */
export const language = (): string => text('languageTag');

/** Bits as they are shown everywhere: one decimal. */
export const shownBits = (bits: number): string =>
  bits.toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

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
  chrome.i18n.getMessage(of + capitalised(key) + capitalised(part)) || fallback;
