import { PolicyError } from './errors.ts';

/** Of one word there is nothing to choose. */
export const fewestWords = 2;
/** More words than any list needs; keeps a pasted file from filling the memory. */
export const mostWords = 200_000;
const longestWord = 64;

/** The words of a packed list: each is one digit of base 36, the letters shared with the one before, and the rest. */
export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const [, shared = '', rest = ''] of packed.matchAll(/([0-9A-Z])([^0-9A-Z]*)/g)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    words.push(before);
  }
  return words;
}

/**
 * Reads a person's own list: one word a line, blank lines aside; the lines of a dice list will do. Letters and their marks
 * are composed (NFC), so that what looks the same is the same.
 * @throws PolicyError `words-invalid` for a word that comes twice, is too long or holds a blank, for too few or too many
 */
export function parseWordList(text: string): string[] {
  return checkWords(linesOfWords(text));
}

/** The words of a text: lines as they are, or what follows the throw of a dice list (`11111 abacus`). */
export const linesOfWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(/^[1-6]{3,8}\s+(?=\S+$)/, ''))
    .filter((line) => line !== '');

/** Whether that is too long for a word, or holds a blank. */
export const badWord = (word: string): boolean => word.length > longestWord || /[\s\p{Cc}\p{Cs}]/u.test(word);

/**
 * Checks that every word can be told apart.
 * @throws PolicyError `words-invalid`
 */
export function checkWords(words: string[]): string[] {
  const fail = (value: unknown, allowed: string) =>
    new PolicyError('words-invalid', { field: 'words', value, allowed });
  if (words.length < fewestWords || words.length > mostWords)
    throw fail(words.length, `${fewestWords} to ${mostWords} words`);
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word)) throw fail(word, 'every word once');
    if (badWord(word)) throw fail(word, `at most ${longestWord} characters, without blanks`);
    seen.add(word);
  }
  return words;
}

/** Two words of which one begins with the other, so that run together they may be read in two ways. */
export function prefixClash(words: readonly string[]): readonly [string, string] | undefined {
  const known = new Set(words);
  for (const word of words) {
    for (let end = 1; end < word.length; end++) {
      const start = word.slice(0, end);
      if (known.has(start)) return [start, word];
    }
  }
  return undefined;
}
