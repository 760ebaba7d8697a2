import { badWord, linesOfWords, mostWords } from './word-list.ts';

/** What stands in a list that a person gives: what is good of it, and what is not. */
export interface WordsRead {
  /** Every word once, in the order given. */
  readonly words: readonly string[];
  /** Words that came again, perhaps in other letter case: with capitals they could not be told apart. */
  readonly twice: readonly string[];
  /** Words that begin another one: without something between the words such a list gives no exact figure. */
  readonly begin: readonly string[];
  /** The first that can be no word; undefined where all can. */
  readonly wrong: string | undefined;
}

/**
 * Reads a list kindly, to tell the person what is in it: parseWordList is the strict one.
 * @param text one word a line, or lines of a dice list
 */
export function readWords(text: string): WordsRead {
  const lines = linesOfWords(text);
  if (lines.length > mostWords) return { words: [], twice: [], begin: [], wrong: undefined };
  const known = new Map<string, string>();
  const twice: string[] = [];
  for (const word of lines) {
    const folded = word.toLowerCase();
    if (known.has(folded)) twice.push(word);
    else known.set(folded, word);
  }
  const words = [...known.values()];
  return { words, twice, begin: beginners(words), wrong: words.find(badWord) };
}

/** In sorted order what begins another word stands right before some word that it begins. */
function beginners(words: readonly string[]): string[] {
  const sorted = [...words].sort();
  return sorted.filter((word, at) => sorted[at + 1]?.startsWith(word));
}
