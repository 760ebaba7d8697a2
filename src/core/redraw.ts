/**
 * The quick way to a password: draw every character on its own, and all again when the password breaks a rule.
 * Each draw is uniform over all strings of the alphabet, so the first valid one is uniform over the valid set.
 *
 * Two characters come from one 16-bit word w by multiplication: with m pairs of characters, w·m / 2^16 is the pair,
 * refused where the fraction is below 2^16 mod m (D. Lemire, "Fast Random Integer Generation in an Interval", ACM
 * TOMACS 29(1), 2019): of every pair exactly floor(2^16 / m) words are left. Measured, this beats one byte a character
 * (fewer draws, and fewer of them refused) and 32-bit words (dearer arithmetic).
 */
import { distinct } from './characters.ts';
import { RandomError } from './errors.ts';
import type { Policy } from './policy.ts';
import { mostRejections, type Random } from './random.ts';
import { textOf } from './text-of-codes.ts';

/** One draw: the password, or undefined when it broke a rule. */
export type Draw = (random: Random) => string | undefined;

/** Bits of an entry of the pair table: two characters of 8, then a mark for each required set. */
const mostSets = 16;
const mostCharacters = 255;

/**
 * Makes the draw for a policy of one length over Latin-1 characters; undefined for any other, which the counting
 * table serves.
 */
export function redrawFor(policy: Policy): Draw | undefined {
  const characters = distinct(policy.alphabet);
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const { maxLength: length, required } = policy;
  if (policy.minLength !== length || required.length > mostSets) return undefined;
  if (characters.length > mostCharacters || codes.some((code) => code > 255)) return undefined;

  const marks = characters.map((character) =>
    required.reduce((mark, set, at) => mark | (set.characters.includes(character) ? 1 << at : 0), 0),
  );
  const table = pairTable(codes, marks);
  const marksOf = new Uint16Array(256);
  for (const [at, code] of codes.entries()) marksOf[code] = marks[at] ?? 0;
  const wanted = 2 ** required.length - 1;
  const obeys = otherRules(policy, marksOf);
  const wholePairs = length >> 1;
  const drawn = new Uint8Array((wholePairs + 1) * 2);
  const drawnPairs = new Uint16Array(drawn.buffer);

  return (random) => {
    let seen = drawPairs(random, table, drawnPairs, 0, wholePairs);
    if (length & 1) {
      // Of the last pair of an odd length only one character counts.
      drawPairs(random, table, drawnPairs, wholePairs, 1);
      seen |= marksOf[drawn[length - 1] as number] as number;
    }
    const password = seen === wanted && (obeys === undefined || obeys(drawn)) ? textOf(drawn, length) : undefined;
    for (let at = 0; at <= wholePairs; at++) drawnPairs[at] = 0;
    return password;
  };
}

/**
 * Draws uniform pairs into places of `drawn`, and returns the marks of all of them. Every word is looked up and
 * written, and the place moves on only if the word is not refused: without a branch that the processor cannot foresee
 * this takes half the time.
 */
function drawPairs(
  random: Random,
  { pairs, count, refused }: PairTable,
  drawn: Uint16Array,
  from: number,
  wanted: number,
): number {
  const { pool } = random;
  let seen = 0;
  let place = from;
  const end = from + wanted;
  for (let round = 0; place < end; round++) {
    if (round === mostRejections) throw new RandomError('source-broken', count);
    let at = random.reserve(end - place);
    for (const last = at + end - place; at < last; at++) {
      const scaled = (pool[at] as number) * count;
      pool[at] = 0;
      const pair = pairs[scaled >>> 16] as number;
      const taken = (scaled & 0xffff) >= refused ? 1 : 0;
      drawn[place] = pair;
      seen |= pair & -taken;
      place += taken;
    }
  }
  return seen >>> 16;
}

interface PairTable {
  /** Both characters, then the marks of the sets that they serve. */
  readonly pairs: Uint32Array;
  readonly count: number;
  /** Words whose fraction is below this are refused. */
  readonly refused: number;
}

function pairTable(codes: readonly number[], marks: readonly number[]): PairTable {
  const count = codes.length ** 2;
  const pairs = new Uint32Array(count);
  let at = 0;
  for (const [first, code] of codes.entries()) {
    for (const [second, next] of codes.entries())
      pairs[at++] = code | (next << 8) | (((marks[first] ?? 0) | (marks[second] ?? 0)) << 16);
  }
  // biome-ignore lint/plugin: how many words are refused, so that the rest is not biased.
  return { pairs, count, refused: 65_536 % count };
}

/** The rules that the marks do not show: minimums above one, runs, first and last character. */
function otherRules(policy: Policy, marksOf: Uint16Array): ((drawn: Uint8Array) => boolean) | undefined {
  const { maxLength: length, maxRun = length, required } = policy;
  const minimums = [...required.entries()].filter(([, { minimum }]) => minimum > 1);
  const ends = (text = '') => new Set([...text].map((character) => character.codePointAt(0)));
  const notFirst = ends(policy.notFirst);
  const notLast = ends(policy.notLast);

  function runsFit(drawn: Uint8Array): boolean {
    let run = 1;
    for (let at = 1; at < length; at++) {
      run = drawn[at] === drawn[at - 1] ? run + 1 : 1;
      if (run > maxRun) return false;
    }
    return true;
  }
  function holdsEnough(drawn: Uint8Array): boolean {
    return minimums.every(([set, { minimum }]) => {
      let found = 0;
      for (let at = 0; at < length; at++) found += ((marksOf[drawn[at] ?? 0] ?? 0) >>> set) & 1;
      return found >= minimum;
    });
  }
  const checks: ((drawn: Uint8Array) => boolean)[] = [];
  if (maxRun < length) checks.push(runsFit);
  if (minimums.length > 0) checks.push(holdsEnough);
  if (notFirst.size > 0) checks.push((drawn) => !notFirst.has(drawn[0]));
  if (notLast.size > 0) checks.push((drawn) => !notLast.has(drawn[length - 1]));
  return checks.length === 0 ? undefined : (drawn) => checks.every((check) => check(drawn));
}
