import { describe, expect, test } from 'vitest';
import { bitLength, createRandom } from './random.ts';

/** A source that gives those bytes over and over, and counts how often it was asked. */
function scripted(...script: number[]) {
  const source = {
    fills: 0,
    fill(bytes: Uint8Array) {
      source.fills++;
      bytes.set(bytes.map((_, at) => script[at % script.length] ?? 0));
    },
  };
  return source;
}

/** The same for 16-bit words, lowest byte first as on every machine that runs browsers today. */
function words(...script: number[]) {
  return scripted(...script.flatMap((word) => [word & 255, word >> 8]));
}

describe('below', () => {
  test('takes only as many bits as the limit needs, and draws again when out of range', () => {
    const random = createRandom(words(7, 15, 9, 0xf3).fill);
    // Below ten: 4 bits. 7 fits, 15 does not, 9 fits, 0xf3 is 3.
    expect([random.below(10), random.below(10), random.below(10)]).toEqual([7, 9, 3]);
  });

  test('takes two words beyond 16 bits', () => {
    expect(createRandom(words(0xffff, 0x1234).fill).below(2 ** 17)).toBe(0x11234);
  });

  test('a limit of one needs no randomness', () => {
    const source = scripted(1);
    expect(createRandom(source.fill).below(1)).toBe(0);
    expect(source.fills).toBe(0);
  });

  test('reaches the largest limit', () => {
    expect(createRandom(scripted(0xff).fill).below(2 ** 32)).toBe(2 ** 32 - 1);
  });

  test.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('refuses the limit %d', (limit) => {
    expect(() => createRandom().below(limit)).toThrow(expect.objectContaining({ code: 'limit-invalid' }));
  });

  test('every value comes equally often from all one-word scripts (no modulo bias)', () => {
    const seen = new Map<number, number>();
    for (let word = 0; word < 256; word++) {
      const value = createRandom(words(word, 0).fill).below(10);
      if ((word & 15) < 10) seen.set(value, (seen.get(value) ?? 0) + 1);
    }
    expect([...seen.values()]).toEqual(Array(10).fill(16));
  });
});

describe('bigBelow', () => {
  test('puts words together, first word highest, and drops the bits it does not need', () => {
    expect(createRandom(words(0x0102, 0x0304).fill).bigBelow(1n << 24n)).toBe(0x020304n);
  });

  test('refuses a limit below one', () => {
    expect(() => createRandom().bigBelow(0n)).toThrow(expect.objectContaining({ code: 'limit-invalid' }));
  });
});

test('words set aside are fresh ones of the pool, never given twice', () => {
  let given = 0;
  const random = createRandom((bytes) => {
    const view = new Uint16Array(bytes.buffer);
    for (const at of view.keys()) view[at] = ++given;
  });
  const from = random.reserve(3);
  expect([...random.pool.subarray(from, from + 3)]).toEqual([1, 2, 3]);
  expect(random.word()).toBe(4);
  // What is left of the pool does not suffice, so it is filled anew.
  random.reserve(4096);
  const next = random.reserve(4096);
  expect(random.pool[next]).toBe(8193);
  expect(random.word()).toBe(8193 + 4096);
});

test('a source that never gives a usable value is an error, not a hang', () => {
  const random = createRandom(scripted(0xff).fill);
  expect(() => random.below(10)).toThrow(expect.objectContaining({ code: 'source-broken' }));
  expect(() => random.bigBelow(10n ** 30n)).toThrow(expect.objectContaining({ code: 'source-broken' }));
});

test('used bytes are wiped from the pool', () => {
  let pool: Uint8Array = new Uint8Array();
  const random = createRandom((bytes) => {
    pool = bytes;
    bytes.fill(0xab);
  });
  random.below(256);
  random.bigBelow(1n << 64n);
  expect(pool.subarray(0, 10).every((byte) => byte === 0)).toBe(true);
  expect(pool[10]).toBe(0xab);
});

test.each([0n, 1n, 2n, 255n, 256n, 10n ** 50n])('bit length of %s', (value) => {
  expect(bitLength(value)).toBe(value === 0n ? 0 : value.toString(2).length);
});
