import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countValid } from './counting.ts';
import type { Policy } from './policy.ts';

/** Whether the policy allows the text, straight from the words of the Policy type. */
function allows(policy: Policy, text: string): boolean {
  const characters = [...text];
  const run = policy.maxRun ?? characters.length;
  return (
    characters.every((character) => policy.alphabet.includes(character)) &&
    policy.required.every((set) => characters.filter((one) => set.characters.includes(one)).length >= set.minimum) &&
    characters.every((one, at) => characters.slice(at, at + run + 1).filter((next) => next === one).length <= run) &&
    !(policy.notFirst ?? '').includes(characters[0] ?? '?') &&
    !(policy.notLast ?? '').includes(characters.at(-1) ?? '?')
  );
}

/** Every text of that length (in the policy's unit) over its alphabet. */
function allTexts(policy: Policy, length: number): string[] {
  const width = (character: string) => (policy.unit === 'codePoint' ? 1 : character.length);
  if (length === 0) return [''];
  return [...policy.alphabet].flatMap((character) =>
    width(character) > length ? [] : allTexts(policy, length - width(character)).map((rest) => character + rest),
  );
}

const subset = fc.subarray([...'abcd😀'], { minLength: 1 }).map((characters) => characters.join(''));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const policies = fc
  .record({
    length: fc.integer({ min: 1, max: 5 }),
    alphabet: subset,
    required: fc.array(
      fc.record({ name: fc.constant('set'), characters: subset, minimum: fc.integer({ min: 1, max: 3 }) }),
      {
        maxLength: 3,
      },
    ),
    maxRun: maybe(fc.integer({ min: 1, max: 4 })),
    notFirst: maybe(subset),
    notLast: maybe(subset),
    unit: maybe(fc.constantFrom('utf16' as const, 'codePoint' as const)),
  })
  .map(({ length, alphabet, required, ...rest }) => {
    const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return { minLength: length, maxLength: length, alphabet, required, ...present } as Policy;
  });

describe('against brute force, on random small policies', () => {
  test('the count is exact and every place holds another valid password', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const valid = allTexts(policy, policy.maxLength).filter((text) => allows(policy, text));
        const counting = countValid(policy);
        expect(counting.countAt(policy.maxLength)).toBe(BigInt(valid.length));
        const made = valid.map((_, index) => counting.passwordAt(policy.maxLength, BigInt(index)));
        expect(made.sort()).toEqual(valid.sort());
      }),
      { numRuns: 400 },
    );
  });
});

test('too many required sets are refused, not counted for hours', () => {
  const required = Array.from({ length: 40 }, (_, at) => ({
    name: String(at),
    characters: String.fromCharCode(97 + (at % 26), 65 + (at % 7)),
    minimum: 3,
  }));
  const alphabet = required.map(({ characters }) => characters).join('');
  expect(() => countValid({ minLength: 64, maxLength: 64, alphabet, required })).toThrow(
    expect.objectContaining({ code: 'too-complex' }),
  );
});
