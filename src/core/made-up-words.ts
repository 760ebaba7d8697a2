/**
 * Words that mean nothing and can be said: a consonant and a vowel, three times over (`bitofu`). All are equally long,
 * so that none begins another one, and a row of them is read in one way only, whatever stands between them.
 */
import type { Random } from './random.ts';

/** Without C, Q, X and Y, of which one does not know how they are said. */
const consonants = 'bdfghjklmnprstvwz';
const vowels = 'aeiou';
const syllables = 3;

/** Letters in a word. */
export const madeUpLength = 2 * syllables;
/** How many there are: 614,125, which is 19.2 bits a word. */
export const madeUpCount = (consonants.length * vowels.length) ** syllables;
/** The letters that appear. */
export const madeUpLetters = consonants + vowels;

const every = [...consonants].flatMap((consonant) => [...vowels].map((vowel) => consonant + vowel));

/** One of them, each as likely as any other. */
export function madeUpWord(random: Random): string {
  return Array.from({ length: syllables }, () => every[random.below(every.length)] ?? '').join('');
}
