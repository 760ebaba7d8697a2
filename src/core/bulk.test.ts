import { describe, expect, test } from 'vitest';
import { bulk } from './bulk.ts';
import { compilePin } from './pin.ts';
import { createRandom } from './random.ts';
import type { Sampler } from './sampler.ts';

const random = createRandom();
const pins = compilePin({ length: 4, avoidObvious: false });

test('as many as asked for, one at a time', () => {
  let drawn = 0;
  const counted: Sampler = {
    ...pins,
    sample(from) {
      drawn++;
      return pins.sample(from);
    },
  };
  const some = bulk(counted, random, 1_000_000_000);
  some.next();
  some.next();
  expect(drawn).toBe(2);
  expect([...bulk(pins, random, 25)]).toHaveLength(25);
  expect([...bulk(pins, random, 0)]).toEqual([]);
});

describe('all different', () => {
  test.each([100, 9_999, 10_000])('%i of the 10,000 PINs', (count) => {
    expect(new Set(bulk(pins, random, count, true)).size).toBe(count);
  });

  test('more than there are is an error before the first', () => {
    expect(() => bulk(pins, random, 10_001, true)).toThrow(expect.objectContaining({ code: 'too-few' }));
    expect(() => bulk(pins, random, 10_001, true)).toThrow('at most 10000');
  });

  test('a source that repeats itself is an error, not a hang', () => {
    const broken = createRandom((bytes) => bytes.fill(0));
    expect(() => [...bulk(pins, broken, 2, true)]).toThrow(expect.objectContaining({ code: 'source-broken' }));
  });
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no count', (count) => {
  expect(() => bulk(pins, random, count)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
});

test('the errors say what may be asked for', () => {
  expect(() => bulk(pins, random, -1)).toThrow('count: got -1, allowed is a whole number from 0');
  expect(() => bulk(pins, random, 10_001, true)).toThrow('count: got 10001, allowed is at most 10000');
});

test('the last of few is looked for 128 times as often as it takes on average, and no more', () => {
  let drawn = 0;
  const stuck: Sampler = {
    count: 4n,
    bits: 2,
    sample() {
      drawn++;
      return 'one';
    },
  };
  // After the first, three of four are new: 128 · 4 / 3 is 170.67, so 171 draws.
  expect(() => [...bulk(stuck, random, 2, true)]).toThrow('random integer below 4');
  expect(drawn).toBe(1 + 171);
});
