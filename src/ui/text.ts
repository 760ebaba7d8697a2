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

/** Text of an option: by its key, or the table's own label where it has not been translated yet. */
export function optionText(key: string, part: 'label' | 'hint', fallback: string): string {
  const name = `option${key.charAt(0).toUpperCase()}${key.slice(1)}${part === 'hint' ? 'Hint' : ''}`;
  return chrome.i18n.getMessage(name) || fallback;
}
