import { unpackWords, type WordListName } from '../service/index.ts';

const unpacked = new Map<WordListName, readonly string[]>();

/** One of the lists that come with Passmint, unpacked when it is first needed; requests cannot name another. */
export function words(list: WordListName): readonly string[] {
  const known = unpacked.get(list) ?? unpackWords(WORDS[list] ?? '');
  unpacked.set(list, known);
  return known;
}
