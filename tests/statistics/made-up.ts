/** Passphrases of made-up words, held against what a uniform choice of each syllable would give. */
import { chiSquare, type Result } from './chi-square.ts';

/** Written down here again: what the words are said to be made of. */
const syllables = [...'bdfghjklmnprstvwz'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel));

/**
 * Tests each syllable at each place, and the vowels of the first two syllables together.
 * @param make gives passphrases without anything between the words
 * @param words how many a passphrase has
 */
export function testMadeUp(make: () => string, words: number, times: number): Result[] {
  const places = words * 3;
  const counts = Array.from({ length: places }, () => new Map(syllables.map((syllable) => [syllable, 0])));
  // Two neighbours, by their vowels: 25 pairs.
  const pairs = new Map<string, number>();
  for (const one of 'aeiou') for (const other of 'aeiou') pairs.set(one + other, 0);
  for (let time = 0; time < times; time++) {
    const made = make();
    if (made.length !== places * 2) throw new Error(`${made.length} letters instead of ${places * 2}`);
    for (const [place, count] of counts.entries()) {
      const syllable = made.slice(2 * place, 2 * place + 2);
      const before = count.get(syllable);
      if (before === undefined) throw new Error(`${syllable} is no syllable of ours`);
      count.set(syllable, before + 1);
    }
    const pair = made.slice(1, 2) + made.slice(3, 4);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const even = (name: string, seen: Map<string, number>) =>
    chiSquare(
      name,
      [...seen.values()],
      Array.from({ length: seen.size }, () => times / seen.size),
    );
  return [...counts.map((count, place) => even(`syllables at place ${place + 1}`, count)), even('neighbours', pairs)];
}
