import { RandomError } from './errors.ts';

// The core sees no DOM and no Node types; this is all of Web Cryptography that it uses.
declare const crypto: { getRandomValues<T extends Uint8Array>(array: T): T };

/** Fills the whole array with bytes nobody can predict. */
export type FillRandom = (bytes: Uint8Array) => unknown;

/** A source of unbiased integers. It holds unused random bytes, so keep one and share it. */
export interface Random {
  /** 16 unbiased bits: 0 to 65,535. */
  word(): number;
  /**
   * Sets `count` words of the pool aside, for loops in which a call a word would cost too much. They stand in `pool`
   * from the returned place on; who reads one wipes it.
   * @param count 1 to 4,096
   */
  reserve(count: number): number;
  readonly pool: Uint16Array;
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
const poolBytes = 16_384;
const poolWords = poolBytes / 2;

/**
 * The most draws in a row that rejection sampling may refuse. Each is refused with probability below one half, so
 * a sound source gets here less than once in 2^128: reaching it means that the source is broken.
 */
export const mostRejections = 128;

/**
 * Random integers from pooled bytes. Bytes are wiped from the pool as they are used.
 * @param fill fills an array with random bytes; `crypto.getRandomValues` unless a test scripts it
 */
export function createRandom(fill: FillRandom = (bytes) => crypto.getRandomValues(bytes)): Random {
  const bytes = new Uint8Array(poolBytes);
  const words = new Uint16Array(bytes.buffer);
  let position = poolWords;

  function word(): number {
    if (position === poolWords) {
      fill(bytes);
      position = 0;
    }
    const value = words[position] ?? 0;
    words[position++] = 0;
    return value;
  }

  function reserve(count: number): number {
    if (position + count > poolWords) {
      fill(bytes);
      position = 0;
    }
    const from = position;
    position += count;
    return from;
  }

  /** Rejection sampling: just as many bits as `limit - 1` has, and again when they are out of range. */
  function below(limit: number): number {
    if (!Number.isInteger(limit) || limit < 1 || limit > 2 ** 32) throw new RandomError('limit-invalid', limit);
    const top = limit - 1;
    if (top === 0) return 0;
    const unused = Math.clz32(top);
    for (let draw = 0; draw < mostRejections; draw++) {
      const drawn = unused < 16 ? (word() << 16) | word() : word();
      const value = ((drawn << unused) >>> unused) >>> 0;
      if (value <= top) return value;
    }
    throw new RandomError('source-broken', limit);
  }

  function bigBelow(limit: bigint): bigint {
    if (limit < 1n) throw new RandomError('limit-invalid', limit);
    const bits = bitLength(limit - 1n);
    for (let draw = 0; draw < mostRejections; draw++) {
      let value = 0n;
      for (let have = 0; have < bits; have += 16) value = (value << 16n) | BigInt(word());
      value = BigInt.asUintN(bits, value);
      if (value < limit) return value;
    }
    throw new RandomError('source-broken', limit);
  }

  return { word, reserve, pool: words, below, bigBelow };
}

/** The number of bits of a non-negative integer; zero has none. */
export function bitLength(value: bigint): number {
  const digits = value.toString(16);
  return value === 0n ? 0 : digits.length * 4 - Math.clz32(Number.parseInt(digits.charAt(0), 16)) + 28;
}
