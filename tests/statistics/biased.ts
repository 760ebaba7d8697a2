/** Generators that are wrong in the two usual ways. A test that does not reject them proves nothing. */
import { characterClasses } from '../../src/core/index.ts';

const classes = Object.values(characterClasses);
const alphabet = classes.join('');

/** Random bytes, many at a time. */
function byteSource(): () => number {
  const pool = new Uint8Array(65_536);
  let at = pool.length;
  return () => {
    if (at === pool.length) {
      crypto.getRandomValues(pool);
      at = 0;
    }
    return pool[at++] ?? 0;
  };
}

/** An unbiased integer below `limit`, at most 256. */
function below(byte: () => number, limit: number): number {
  for (;;) {
    const value = byte();
    if (value < 256 - (256 % limit)) return value % limit;
  }
}

/** One of each class, the rest from all of them, then shuffled: rare classes come too often (2.29 digits for 2.05). */
export function forcedClasses(length: number, byte = byteSource()): () => string {
  const one = (characters: string) => characters.charAt(below(byte, characters.length));
  return () => {
    const password = classes.map(one);
    while (password.length < length) password.push(one(alphabet));
    for (let at = length - 1; at > 0; at--) {
      const other = below(byte, at + 1);
      [password[at], password[other]] = [password[other] ?? '', password[at] ?? ''];
    }
    return password.join('');
  };
}

/** A byte modulo the size of the alphabet: the first 68 of 94 characters come half as often again as the others. */
export function moduloBiased(length: number, byte = byteSource()): () => string {
  return () => Array.from({ length }, () => alphabet.charAt(byte() % alphabet.length)).join('');
}
