import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallPolicies, validSet } from '../../tests/brute-force.ts';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import type { Policy } from './policy.ts';
import { policyFromOptions } from './policy-from-options.ts';
import { createRandom, type Random } from './random.ts';
import { redrawFor } from './redraw.ts';

/** A source that gives those words in turn, and counts them. */
function scripted(script: (at: number) => number) {
  const source = { words: 0 };
  const pool = new Uint16Array(64);
  const reserve = (count: number) => {
    for (let at = 0; at < count; at++) pool[at] = script(source.words++);
    return 0;
  };
  const random: Random = { ...createRandom(), pool, reserve };
  return { source, random };
}

/** The first word that stands for pair number `pair` of `count`, past the refused ones. */
function wordOf(pair: number, count: number): number {
  const refused = 65_536 % count;
  return Math.ceil((pair * 65_536 + refused) / count);
}

function tally(values: Iterable<string>): Map<string, number> {
  const seen = new Map<string, number>();
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1);
  return seen;
}

describe('every possible draw, on small policies', () => {
  test.each(['ab', 'abc', 'abcde', '0123456789'])(
    'over all 65,536 words each pair of %j comes equally often',
    (alphabet) => {
      const policy: Policy = { minLength: 2, maxLength: 2, alphabet, required: [] };
      const draw = redrawFor(policy);
      // Refused words are followed by the word 65,535, which no pair refuses and which is the last pair.
      let refused = 0;
      const seen = tally(
        Array.from({ length: 65_536 }, (_, word) => {
          const { source, random } = scripted((at) => (at === 0 ? word : 65_535));
          const text = draw?.(random) ?? '';
          if (source.words === 1) return text;
          refused++;
          return 'refused';
        }),
      );
      seen.delete('refused');
      const count = alphabet.length ** 2;
      expect(refused).toBe(65_536 % count);
      expect([...seen.keys()].sort()).toEqual(validSet(policy));
      expect(new Set(seen.values())).toEqual(new Set([Math.floor(65_536 / count)]));
    },
  );

  test('each valid password comes from equally many draws, an invalid one from none', () => {
    const latin = smallPolicies.filter(({ alphabet }) => !alphabet.includes('😀'));
    fc.assert(
      fc.property(latin, (policy) => {
        const draw = redrawFor(policy);
        const size = policy.alphabet.length;
        const pairs = Math.ceil(policy.maxLength / 2);
        const made: string[] = [];
        for (let place = 0; place < size ** (2 * pairs); place++) {
          const { random } = scripted((at) => wordOf(Math.floor(place / size ** (2 * at)) % size ** 2, size ** 2));
          const password = draw?.(random);
          if (password !== undefined) made.push(password);
        }
        const seen = tally(made);
        expect([...seen.keys()].sort()).toEqual(validSet(policy));
        // The last pair of an odd length has a character to spare.
        const each = policy.maxLength % 2 === 0 ? 1 : size;
        expect([...seen.values()].every((times) => times === each)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('exact outputs', () => {
  const pair = (text: string) => {
    const { alphabet } = policyFromOptions(defaultOptions);
    return wordOf(alphabet.indexOf(text.charAt(0)) * 94 + alphabet.indexOf(text.charAt(1)), 94 * 94);
  };

  test('one word gives two characters, a password without every class is drawn again', () => {
    const words = ['aaaaaaaaaaaaaaaa', 'Passw0rd!Passw0r'].flatMap((text) => text.match(/../g) ?? []).map(pair);
    const { source, random } = scripted((at) => words[at] ?? 0);
    expect(compile(policyFromOptions(defaultOptions)).sample(random)).toBe('Passw0rd!Passw0r');
    expect(source.words).toBe(16);
  });

  test('all ones: the last character over and over is never valid, so the counting table answers', () => {
    const { source, random } = scripted(() => 65_535);
    const policy = { ...policyFromOptions({ ...defaultOptions, length: 8 }) };
    const inner = createRandom((bytes) => bytes.fill(0));
    expect(compile(policy).sample({ ...random, bigBelow: inner.bigBelow })).toHaveLength(8);
    expect(source.words).toBe(40 * 4);
  });

  test('all zeros: every word is refused, which is an error and not a hang', () => {
    const { random } = scripted(() => 0);
    expect(() => compile(policyFromOptions(defaultOptions)).sample(random)).toThrow(
      expect.objectContaining({ code: 'source-broken' }),
    );
  });
});

test('characters beyond Latin-1 and length ranges are left to the counting table', () => {
  expect(redrawFor({ minLength: 4, maxLength: 4, alphabet: 'aλ', required: [] })).toBeUndefined();
  expect(redrawFor({ minLength: 3, maxLength: 4, alphabet: 'ab', required: [] })).toBeUndefined();
});

describe('what the table of pairs has no room for is left to the counting table', () => {
  const latin = (count: number) => String.fromCharCode(...Array.from({ length: count }, (_, at) => at));
  const sets = (count: number) => Array.from({ length: count }, () => ({ name: 'a', characters: 'a', minimum: 1 }));
  const policy = { minLength: 9, maxLength: 9, alphabet: 'ab', required: [] };
  test.each<[what: string, change: Partial<Policy>, drawn: boolean]>([
    ['one length', {}, true],
    ['two lengths', { maxLength: 10 }, false],
    ['16 sets', { required: sets(16) }, true],
    ['17 sets', { required: sets(17) }, false],
    ['255 characters', { alphabet: latin(255) }, true],
    ['256 characters', { alphabet: latin(256) }, false],
    ['the last of Latin-1', { alphabet: 'a\u00ff' }, true],
    ['the first behind it', { alphabet: 'a\u0100' }, false],
  ])('%s', (_, change, drawn) => {
    expect(redrawFor({ ...policy, ...change }) !== undefined).toBe(drawn);
  });
});
