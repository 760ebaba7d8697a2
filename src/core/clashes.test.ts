import { expect, test } from 'vitest';
import { clashError } from './clashes.ts';
import type { Policy } from './policy.ts';

const two: Policy = { minLength: 2, maxLength: 2, alphabet: 'ab', required: [] };
const set = (characters: string, minimum = 1) => ({ name: characters, characters, minimum });

test.each<[string, Policy, string]>([
  ['a set that is not in the alphabet', { ...two, required: [set('a'), set('x')] }, 'length 2, at least 1 of x'],
  [
    'runs, where only one character is left',
    { ...two, maxLength: 3, alphabet: 'a', maxRun: 1, notFirst: 'b' },
    'length 2 to 3, at most 1 of a character in a row',
  ],
  ['the first place', { ...two, notFirst: 'ab', notLast: 'a' }, 'length 2, none of ab first'],
  ['the last place', { ...two, notFirst: 'a', notLast: 'ab' }, 'length 2, none of ab last'],
  [
    'a minimum and a place',
    { ...two, required: [set('a', 2)], notFirst: 'a' },
    'length 2, at least 2 of a, none of a first',
  ],
])('names the smallest group of rules that clash: %s', (_, policy, value) => {
  expect(clashError(policy)).toMatchObject({
    code: 'unsatisfiable',
    detail: { field: 'policy', value, allowed: 'rules that some password satisfies' },
  });
});

test('what would take too long to count is named as it is', () => {
  // 8 sets of which each must come four times are 5^8 states: with one rule less there are still far more than 8,000.
  const required = [...'abcdefgh'].map((one) => set(one, 4));
  const { detail } = clashError({ ...two, minLength: 20, maxLength: 20, alphabet: 'abcdefgh', required });
  expect(detail.value).toBe(`length 20, ${required.map(({ name }) => `at least 4 of ${name}`).join(', ')}`);
});
