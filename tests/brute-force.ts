/** The slow and obvious way to a policy's valid set, to hold the quick ways against. */
import fc from 'fast-check';
import type { Policy } from '../src/core/index.ts';

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
/** Policies small enough to try every text. */
export const smallPolicies = fc
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

/** Every text of the policy's longest length that it allows. */
export function validSet(policy: Policy): string[] {
  return allTexts(policy, policy.maxLength)
    .filter((text) => allows(policy, text))
    .sort();
}
