/** What a word means for a rule, in the order in which words are looked for: what is longer and more special first. */
export const meanings = [
  /** Something that a password is compared with, and that no rule about characters can say. */
  'other',
  /** The same character again, or next to itself. */
  'same',
  'atLeast',
  'atMost',
  'moreThan',
  'lessThan',
  'exactly',
  'first',
  'last',
  'special',
  'upper',
  'lower',
  'both',
  'alnum',
  'digit',
  'space',
  'letter',
  /** Characters of any kind, or the length. */
  'any',
  /** A character or a letter: which of them, the number tells. */
  'anyOrLetter',
  /** "Of these kinds": a number before it counts kinds. */
  'kinds',
  'only',
  'allowed',
  'not',
  'contain',
  'or',
  'and',
] as const;

export type Meaning = (typeof meanings)[number];

/** By language, the words for each meaning. */
export type Words = Record<string, Partial<Record<Meaning, string>>>;
/** A number with the words for it. */
export type NumberWords = readonly (readonly [number, string])[];

export interface RequirementWords {
  /** Languages with spaces between words. */
  readonly spaced: Words;
  /** Vietnamese: its short words, without their accents, mean other things elsewhere. */
  readonly vietnamese: Words;
  /** Languages without spaces between words, or whose words run together. */
  readonly unspaced: Words;
  readonly numbers: { readonly [Script in 'spaced' | 'vietnamese' | 'unspaced']: NumberWords };
}
