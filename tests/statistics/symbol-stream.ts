/**
 * Passwords as a stream of bits for programs that test generators of bits. Of the 94 characters the last 64 count, six
 * bits each. (The first 64 would hide the most usual mistake: with a byte modulo 94 these are all equally likely.)
 */
const dropped = 30;

/**
 * @param make gives passwords over the 94 printable characters, each independent of the others
 * @param alphabet in the order in which the generator holds it
 * @returns a function that fills the next `bytes` bytes
 */
export function symbolStream(make: () => string, alphabet: string): (bytes: number) => Uint8Array {
  const values = new Int16Array(128).fill(-1);
  for (const [at, character] of [...alphabet].entries()) values[character.charCodeAt(0)] = at - dropped;
  let password = '';
  let at = 0;
  let kept = 0;
  let bits = 0;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let to = 0; to < bytes; ) {
      if (at === password.length) {
        password = make();
        at = 0;
      }
      const value = values[password.charCodeAt(at++)] ?? -1;
      if (value < 0) continue;
      kept = ((kept << 6) | value) & 0x3fff;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        out[to++] = kept >>> bits;
      }
    }
    return out;
  };
}
