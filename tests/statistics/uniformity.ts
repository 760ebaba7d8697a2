/** Passwords by the million, held against what a uniform choice among the valid ones would give. */
import type { Policy } from '../../src/core/index.ts';
import { chiSquare, type Result } from './chi-square.ts';
import { expectedOf } from './expected.ts';

/** Fewer than this in a cell, and the chi-square distribution is no good model of it. */
const leastExpected = 5;

/**
 * Draws passwords and tests them: each character within its group, each character at each place, each group at each
 * place. A generator that favours some characters, some places or some kinds of password fails one of them.
 * @param make gives one password of the policy's one length
 * @param times how many passwords
 */
export function testUniformity(policy: Policy, make: () => string, times: number): Result[] {
  const { groups, likely } = expectedOf(policy);
  const length = policy.maxLength;
  const places = new Map([...new Set(policy.alphabet)].map((character, at) => [character, at]));
  const size = places.size;
  const counts = new Uint32Array(length * size);
  for (let made = 0; made < times; made++) {
    const password = [...make()];
    if (password.length !== length) throw new Error(`a password of ${password.length} characters instead of ${length}`);
    for (let at = 0; at < length; at++) {
      const place = places.get(password[at] ?? '');
      if (place === undefined) throw new Error('a character that is not in the alphabet');
      const cell = at * size + place;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const count = (at: number, character: string) => counts[at * size + (places.get(character) ?? 0)] ?? 0;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  const perCharacter = groups
    .filter(({ characters }) => characters.length > 1)
    .map(({ name, characters }) => {
      // Given how many of the group there are in all, each of its characters is equally likely. (A limit on repeats
      // only brings the counts closer together.)
      const counted = characters.map((one) => sum(likely.map((_, at) => count(at, one))));
      const each = sum(counted) / characters.length;
      return chiSquare(
        `characters of ${name}`,
        counted,
        characters.map(() => each),
      );
    });
  const perPlace = likely.flatMap((shares, at) => {
    const cells = groups.flatMap(({ characters }, group) =>
      characters.map((one) => ({
        counted: count(at, one),
        expected: (times * (shares[group] ?? 0)) / characters.length,
      })),
    );
    return tested(`characters at place ${at + 1}`, cells);
  });
  const groupsPerPlace = likely.flatMap((shares, at) => {
    const cells = groups.map(({ characters }, group) => ({
      counted: sum(characters.map((one) => count(at, one))),
      expected: times * (shares[group] ?? 0),
    }));
    return tested(`kinds at place ${at + 1}`, cells);
  });
  return [...perCharacter, ...perPlace, ...groupsPerPlace];
}

/** What cannot be must not come up; the other cells are tested, if there are two and they are full enough. */
function tested(name: string, cells: readonly { counted: number; expected: number }[]): Result[] {
  if (cells.some(({ counted, expected }) => expected === 0 && counted > 0))
    return [{ name, seen: 'what cannot be came up', p: 0 }];
  const possible = cells.filter(({ expected }) => expected > 0);
  if (possible.length < 2) return [];
  if (possible.some(({ expected }) => expected < leastExpected)) throw new Error(`${name}: too few passwords to test`);
  const counted = possible.map((cell) => cell.counted);
  return [
    chiSquare(
      name,
      counted,
      possible.map((cell) => cell.expected),
    ),
  ];
}
