/** Every way of drawing, from scripted sources: exact outputs, number of words, and an end for any source at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallPolicies, validSet } from '../../tests/brute-force.ts';
import { defaultOptions } from './options.ts';
import { compilePassphrase } from './passphrase.ts';
import { defaultPassphraseOptions } from './passphrase-table.ts';
import { compile } from './password.ts';
import { compilePin } from './pin.ts';
import type { Policy } from './policy.ts';
import { policyFromOptions } from './policy-from-options.ts';
import { createRandom, type Random } from './random.ts';
import type { Sampler } from './sampler.ts';

/** A source of those words, over and over, and a count of the words that were taken. */
function scripted(...words: number[]): { random: Random; taken: () => number } {
  let filled = 0;
  const random = createRandom((bytes) => {
    const pool = new Uint16Array(bytes.buffer);
    for (const at of pool.keys()) pool[at] = words[(filled * pool.length + at) % words.length] ?? 0;
    filled++;
  });
  // Words that were taken are wiped, so the first that is not stands behind them: reserving none tells where.
  return { random, taken: () => (filled - 1) * random.pool.length + random.reserve(0) };
}

describe('the counting table', () => {
  // Three digits, all different from their neighbours: 10 · 9 · 9 = 810 passwords, ten bits of a word.
  const policy: Policy = { minLength: 1, maxLength: 3, alphabet: '0123456789', required: [], maxRun: 1, notFirst: '0' };

  test('places of a scripted source are exact passwords, shortest first', () => {
    const { count, sample } = compile(policy);
    expect(count).toBe(9n + 9n * 9n + 9n * 9n * 9n);
    const at = (place: number) => sample(scripted(place).random);
    expect([0, 8, 9, 89, 90, 818].map(at)).toEqual(['1', '9', '10', '98', '101', '989']);
  });

  test('a place outside is drawn again, one word each', () => {
    const { random, taken } = scripted(1023, 819, 818);
    expect(compile(policy).sample(random)).toBe('989');
    expect(taken()).toBe(3);
  });

  test('all zeros give the first password, all ones are refused for ever, which is an error', () => {
    expect(compile(policy).sample(scripted(0).random)).toBe('1');
    expect(() => compile(policy).sample(scripted(0xffff).random)).toThrow(
      expect.objectContaining({ code: 'source-broken' }),
    );
  });

  test('over every place, each valid password of each length comes once', () => {
    const ranges = fc.tuple(smallPolicies, fc.integer({ min: 1, max: 3 })).map(([small, more]) => ({
      ...small,
      minLength: Math.min(small.maxLength, more),
      maxLength: Math.max(small.maxLength - 1, more),
    }));
    fc.assert(
      fc.property(ranges, (range) => {
        const lengths = Array.from({ length: range.maxLength - range.minLength + 1 }, (_, at) => range.minLength + at);
        const valid = lengths.flatMap((length) => validSet({ ...range, minLength: length, maxLength: length }));
        fc.pre(valid.length > 0 && range.minLength < range.maxLength);
        const { count, bits, sample } = compile(range);
        expect(count).toBe(BigInt(valid.length));
        expect(bits).toBeCloseTo(Math.log2(valid.length), 12);
        const base = createRandom();
        const made = valid.map((_, place) => sample({ ...base, bigBelow: () => BigInt(place) }));
        expect(made.sort()).toEqual(valid.sort());
      }),
      { numRuns: 150 },
    );
  });
});

describe('passphrases and PINs', () => {
  const words = ['acorn', 'birch', 'cedar', 'elm'];

  test('each word of the list takes two bits of a word of randomness', () => {
    const { random, taken } = scripted(3, 0, 2, 1);
    const { sample } = compilePassphrase({ ...defaultPassphraseOptions, words: 4 }, words);
    expect(sample(random)).toBe('elm-acorn-cedar-birch');
    expect(taken()).toBe(4);
  });

  test('then comes the place of a digit, then the digit', () => {
    const { random } = scripted(0, 0, 0, 2, 7);
    const options = { ...defaultPassphraseOptions, words: 3, digit: true };
    expect(compilePassphrase(options, words).sample(random)).toBe('acorn-acorn-acorn7');
  });

  test('digits beyond nine are drawn again, obvious PINs too', () => {
    const { random, taken } = scripted(1, 2, 3, 4, 15, 4, 7, 1, 1);
    expect(compilePin({ length: 4, avoidObvious: true }).sample(random)).toBe('4711');
    expect(taken()).toBe(9);
  });
});

describe('no source keeps anything from ending', () => {
  const samplers: [string, Sampler][] = [
    ['all classes', compile(policyFromOptions(defaultOptions))],
    ['odd length', compile(policyFromOptions({ ...defaultOptions, length: 9, maxRun: 2 }))],
    ['counting table', compile(policyFromOptions({ ...defaultOptions, length: 8, minNumbers: 4 }))],
    ['PIN', compilePin({ length: 6, avoidObvious: true })],
    ['passphrase', compilePassphrase({ ...defaultPassphraseOptions, digit: true, symbol: true }, ['a', 'b', 'c'])],
  ];
  // 128 refused words a pair, 40 draws, then 128 numbers of the table; or 128 PINs of six digits, each refused as often.
  const most = 128 * 8 * 40 + 128 * 128 * 6;

  test.each(samplers)('%s: a secret or a typed error, after so many words at most', (_, { sample }) => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 20 }), (pattern) => {
        const { random, taken } = scripted(...pattern);
        try {
          expect(sample(random)).not.toBe('');
        } catch (error) {
          expect(error).toMatchObject({ name: 'RandomError', code: 'source-broken' });
        }
        expect(taken()).toBeLessThanOrEqual(most);
      }),
      { numRuns: 60, examples: [[[0]], [[0xffff]], [[0, 0xffff]]] },
    );
  });
});
