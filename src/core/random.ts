import { RandomError } from './errors.ts';

// The core sees no DOM and no Node types; this is all of Web Cryptography that it uses.
declare const crypto: { getRandomValues<T extends Uint8Array>(array: T): T };

/** Fills the whole array with bytes nobody can predict. */
export type FillRandom = (bytes: Uint8Array) => unknown;

/** A source of unbiased integers. It holds unused random bytes, so keep one and share it. */
export interface Random {
  /**
   * A uniform integer from 0 to `limit - 1`.
   * @param limit 1 to 2^32
   * @throws RandomError when the source cannot be random
   */
  below(limit: number): number;
  /**
   * A uniform integer from 0 to `limit - 1`, of any size.
   * @throws RandomError when the source cannot be random
   */
  bigBelow(limit: bigint): bigint;
}

/** 16 kB: one call to the system per several hundred passwords, and well under the 65,536 bytes it allows. */
const poolSize = 16_384;

/**
 * The most draws in a row that rejection sampling may refuse. Each is refused with probability below one half, so
 * a sound source gets here less than once in 2^128: reaching it means that the source is broken.
 */
const mostRejections = 128;

/**
 * Random integers from pooled bytes. Bytes are wiped from the pool as they are used.
 * @param fill fills an array with random bytes; `crypto.getRandomValues` unless a test scripts it
 */
export function createRandom(fill: FillRandom = (bytes) => crypto.getRandomValues(bytes)): Random {
  const pool = new Uint8Array(poolSize);
  let position = poolSize;

  function byte(): number {
    if (position === poolSize) {
      fill(pool);
      position = 0;
    }
    const value = pool[position] ?? 0;
    pool[position++] = 0;
    return value;
  }

  /** Rejection sampling: draw just as many bits as `limit - 1` has, and draw again when out of range. */
  function below(limit: number): number {
    if (!Number.isInteger(limit) || limit < 1 || limit > 2 ** 32) throw new RandomError('limit-invalid', limit);
    const top = limit - 1;
    const bits = 32 - Math.clz32(top);
    const mask = bits === 32 ? 0xffffffff : (1 << bits) - 1;
    for (let draw = 0; draw < mostRejections; draw++) {
      let value = 0;
      for (let have = 0; have < bits; have += 8) value = (value << 8) | byte();
      value = (value & mask) >>> 0;
      if (value <= top) return value;
    }
    throw new RandomError('source-broken', limit);
  }

  function bigBelow(limit: bigint): bigint {
    if (limit < 1n) throw new RandomError('limit-invalid', limit);
    const bits = limit === 1n ? 0 : (limit - 1n).toString(2).length;
    const mask = (1n << BigInt(bits)) - 1n;
    for (let draw = 0; draw < mostRejections; draw++) {
      let value = 0n;
      for (let have = 0; have < bits; have += 8) value = (value << 8n) | BigInt(byte());
      value &= mask;
      if (value < limit) return value;
    }
    throw new RandomError('source-broken', limit);
  }

  return { below, bigBelow };
}
