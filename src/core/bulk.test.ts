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
