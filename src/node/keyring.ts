/** SHA-256 of a text. */
export type Digest = (text: string) => Uint8Array | Promise<Uint8Array>;

export interface Keyring {
  /**
   * Whether a key is one of ours.
   * @returns a name for its owner, to count requests by; undefined when it is not
   */
  owner(key: string): string | undefined | Promise<string | undefined>;
}

declare const crypto: { subtle: { digest(name: string, data: Uint8Array): Promise<ArrayBuffer> } };

/** Web Cryptography's, for platforms that have no other. */
export const webDigest: Digest = async (text) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/**
 * Keys, known by their SHA-256 alone. That is enough for keys of 256 random bits: nobody can search for them, so a
 * slow hash would only slow requests down. Every hash is compared to its end, so the time tells nothing.
 * @param hashes SHA-256 of each key, in hexadecimal
 */
export function createKeyring(hashes: readonly string[], digest: Digest): Keyring {
  const known = hashes.map((hash) => ({ name: hash.slice(0, 16), bytes: bytesOf(hash) }));

  function find(presented: Uint8Array): string | undefined {
    let found: string | undefined;
    for (const { name, bytes } of known) if (same(bytes, presented)) found = name;
    return found;
  }
  return {
    owner(key) {
      const presented = digest(key);
      return presented instanceof Promise ? presented.then(find) : find(presented);
    },
  };
}

/** Compares in a time that does not depend on the contents. */
function same(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) difference |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return difference === 0;
}

function bytesOf(hash: string): Uint8Array {
  return Uint8Array.from(hash.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** The key that a request carries, in `X-API-Key` or as `Authorization: Bearer`; null when there is none. */
export function keyOf({ headers }: Request): string | null {
  const own = headers.get('x-api-key');
  if (own !== null) return own;
  return /^bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}
