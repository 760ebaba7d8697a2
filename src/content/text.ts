import { extension } from './world.ts';

/** The text under that key in the browser's language. */
export const text = (key: string, ...values: (string | number)[]): string =>
  extension.i18n.getMessage(key, values.map(String));

/** Bits as they are shown everywhere: one decimal. */
export const shownBits = (bits: number): string =>
  bits.toLocaleString(extension.i18n.getUILanguage(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
