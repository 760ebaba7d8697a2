/** The character classes of printable ASCII (U+0020 to U+007E). */
export const characterClasses = {
  uppercase: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  lowercase: 'abcdefghijklmnopqrstuvwxyz',
  numbers: '0123456789',
  symbols: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
} as const;

export type ClassName = keyof typeof characterClasses;
export const classNames = Object.keys(characterClasses) as readonly ClassName[];

/** Characters that are easily taken for one another, in two strengths. */
export const lookAlikes = {
  /** Alike in many fonts. */
  common: '0O1lI|',
  /** Those and the ones that are alike in handwriting and poor prints. */
  more: '0O1lI|5S2Z8B',
} as const;

/** The characters (code points) of a text, each once, in order of first appearance. */
export function distinct(text: string): string[] {
  return [...new Set(text)];
}

/** The characters of `text` that are not in `left`, each once. */
export function without(text: string, left: string): string {
  const out = new Set(left);
  return distinct(text)
    .filter((character) => !out.has(character))
    .join('');
}
