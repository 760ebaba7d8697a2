import { describe, expect, test } from 'vitest';
import { createRandom } from './random.ts';

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

describe('below', () => {
  test('takes only as many bits as the limit needs, and draws again when out of range', () => {
    const random = createRandom(scripted(7, 15, 9, 0xf3).fill);
    // Below ten: 4 bits. 7 fits, 15 does not, 9 fits, 0xf3 is 3.
    expect([random.below(10), random.below(10), random.below(10)]).toEqual([7, 9, 3]);
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

  test('every value comes equally often from all one-byte scripts (no modulo bias)', () => {
    const seen = new Map<number, number>();
    for (let byte = 0; byte < 256; byte++) {
      const value = createRandom(scripted(byte, 0).fill).below(10);
      if ((byte & 15) < 10) seen.set(value, (seen.get(value) ?? 0) + 1);
    }
    expect([...seen.values()]).toEqual(Array(10).fill(16));
  });
});

describe('bigBelow', () => {
  test('puts bytes together, first byte highest', () => {
    expect(createRandom(scripted(1, 2, 3).fill).bigBelow(1n << 24n)).toBe(0x010203n);
  });

  test('refuses a limit below one', () => {
    expect(() => createRandom().bigBelow(0n)).toThrow(expect.objectContaining({ code: 'limit-invalid' }));
  });
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
  expect(pool.subarray(0, 9).every((byte) => byte === 0)).toBe(true);
  expect(pool[9]).toBe(0xab);
});
