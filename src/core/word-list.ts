import { PolicyError } from './errors.ts';

/** More words than any list needs; keeps a pasted file from filling the memory. */
const mostWords = 100_000;
const longestWord = 64;

/**
 * Packs sorted words: each as the number of letters it shares with the word before (one digit of base 36, in upper
 * case) and the rest. A third smaller than plain text when gzipped.
 * @param words lower-case words without digits
 */
export function packWords(words: readonly string[]): string {
  let packed = '';
  let before = '';
  for (const word of [...words].sort()) {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
    packed += shared.toString(36).toUpperCase() + word.slice(shared);
    before = word;
  }
  return packed;
}

/** The words of {@link packWords}. */
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
 * Reads a person's own list: one word a line, blank lines aside.
 * @throws PolicyError `words-invalid` for a word that comes twice, is too long or holds a blank, for too few or too many
 */
export function parseWordList(text: string): string[] {
  const words = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return checkWords(words);
}

/**
 * Checks that every word can be told apart.
 * @throws PolicyError `words-invalid`
 */
export function checkWords(words: string[]): string[] {
  const fail = (value: unknown, allowed: string) =>
    new PolicyError('words-invalid', { field: 'words', value, allowed });
  if (words.length < 2 || words.length > mostWords) throw fail(`${words.length} words`, `2 to ${mostWords} words`);
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word)) throw fail(`${word}, twice`, 'every word once');
    if (word.length > longestWord || /[\s\p{Cc}\p{Cs}]/u.test(word))
      throw fail(word, `at most ${longestWord} characters, without blanks`);
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
