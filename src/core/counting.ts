/**
 * Exact size of a policy's valid set, and the password at each place of it.
 *
 * The alphabet splits into atoms: characters that belong to the same required sets, may stand in the same places and
 * are equally wide. A password is a sequence of blocks: one character, repeated up to `maxRun` times, unlike the
 * character of the block before (without `maxRun` every block is one character and the neighbour does not matter).
 * With r units left, s open requirements and a block of atom a just ended:
 *
 *   block(r, s, a)  = sum over k = 1 … maxRun of after(r - k·width, s less k of a, a)
 *   total(r, s)     = sum over atoms a of size(a) · block(r, s, a)
 *   after(r, s, a)  = total(r, s) - block(r, s, a)       the next block is of another character
 *   after(0, s, a)  = 1 if nothing is open and a may stand last, else 0
 *
 * The sum over k slides: block(r, s) is its first term, plus block(r - width, s less one of a), minus the term that
 * falls out of the window. So a long `maxRun` costs no more than a short one.
 */
import { distinct } from './characters.ts';
import { PolicyError } from './errors.ts';
import type { Policy } from './policy.ts';

/** Characters that the policy cannot tell apart. */
interface Atom {
  readonly characters: readonly string[];
  readonly size: bigint;
  /** Units of length that one character takes. */
  readonly width: number;
  /** For each required set, whether these characters are in it. */
  readonly serves: readonly boolean[];
  readonly first: boolean;
  readonly last: boolean;
}

/** Exact numbers for one policy. */
export interface Counting {
  /** The number of valid passwords of exactly that length. */
  countAt(length: number): bigint;
  /**
   * The valid password number `index` of that length: a bijection, so a uniform index gives a uniform password.
   * @param index 0 to `countAt(length) - 1`
   */
  passwordAt(length: number, index: bigint): string;
}

/** Table entries, each a BigInt operation or two: about 50 ms at the most on a slow machine. */
const mostEntries = 150_000;
/** The same for what pages may ask for: counted a few times over, still in an instant. 434 sites need at most 2,720. */
export const mostPageEntries = 30_000;

/** Splits the alphabet into atoms. */
function atomsOf(policy: Policy): Atom[] {
  const sets = policy.required.map((set) => new Set(set.characters));
  const notFirst = new Set(policy.notFirst ?? '');
  const notLast = new Set(policy.notLast ?? '');
  const groups = new Map<string, { characters: string[]; atom: Omit<Atom, 'characters' | 'size'> }>();
  for (const character of distinct(policy.alphabet)) {
    const atom = {
      width: policy.unit === 'codePoint' ? 1 : character.length,
      serves: sets.map((set) => set.has(character)),
      first: !notFirst.has(character),
      last: !notLast.has(character),
    };
    const key = JSON.stringify(atom);
    const group = groups.get(key) ?? { characters: [], atom };
    group.characters.push(character);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ characters, atom }) => ({ ...atom, characters, size: BigInt(characters.length) }));
}

/**
 * Counts a policy's valid set for every length up to its longest.
 * @param most entries that the table may have
 * @throws PolicyError `too-complex` when the table would be larger
 */
export function countValid(policy: Policy, most = mostEntries): Counting {
  const atoms = atomsOf(policy);
  const { maxRun = Number.POSITIVE_INFINITY, maxLength } = policy;
  const bounded = maxRun < maxLength;
  const longestBlock = bounded ? maxRun : 1;
  const states = openStates(policy);
  const width = atoms.length;
  const entries = (maxLength + 1) * states.count * width;
  if (entries > most) {
    const allowed = `at most ${most} table entries: fewer required sets, smaller minimums or a shorter length`;
    throw new PolicyError('too-complex', { field: 'required', value: entries, allowed });
  }
  const served = atoms.map(({ serves }) => states.servedBy(serves));
  const step = (state: number, atom: number, times = 1) => {
    let now = state;
    for (let time = 0; time < times; time++) {
      const next = served[atom]?.[now] ?? now;
      if (next === now) break;
      now = next;
    }
    return now;
  };

  // Row r, state s (and atom a) of the tables stand at r * states + s (times atoms + a).
  const totals: bigint[] = new Array((maxLength + 1) * states.count).fill(0n);
  const blocks: bigint[] = new Array(entries).fill(0n);
  const total = (rest: number, state: number) => totals[rest * states.count + state] ?? 0n;
  const block = (rest: number, state: number, atom: number) =>
    rest < 0 ? 0n : (blocks[(rest * states.count + state) * width + atom] ?? 0n);
  function after(rest: number, state: number, atom: number): bigint {
    if (rest < 0) return 0n;
    if (rest === 0) return state === 0 && atoms[atom]?.last ? 1n : 0n;
    return bounded ? total(rest, state) - block(rest, state, atom) : total(rest, state);
  }

  for (let rest = 1; rest <= maxLength; rest++) {
    for (let state = 0; state < states.count; state++) {
      let sum = 0n;
      for (const [index, atom] of atoms.entries()) {
        const once = step(state, index);
        let ways = after(rest - atom.width, once, index);
        if (longestBlock > 1) {
          const fallen = rest - (longestBlock + 1) * atom.width;
          ways += block(rest - atom.width, once, index);
          if (fallen >= 0) ways -= after(fallen, step(state, index, longestBlock + 1), index);
        }
        blocks[(rest * states.count + state) * width + index] = ways;
        sum += atom.size * ways;
      }
      totals[rest * states.count + state] = sum;
    }
  }

  const start = states.count - 1;
  function countAt(length: number): bigint {
    let count = 0n;
    for (const [index, atom] of atoms.entries()) if (atom.first) count += atom.size * block(length, start, index);
    return count;
  }

  function passwordAt(length: number, index: bigint): string {
    let text = '';
    let rest = length;
    let state = start;
    let place = index;
    let before = -1;
    let beforeCharacter = -1;
    while (rest > 0) {
      let atom = 0;
      let ways = 0n;
      for (; atom < width; atom++) {
        ways = block(rest, state, atom);
        const usable = rest === length && !atoms[atom]?.first ? 0n : (atoms[atom]?.size ?? 0n);
        const weight = (bounded && atom === before ? usable - 1n : usable) * ways;
        if (place < weight) break;
        place -= weight;
      }
      const { characters = [], width: units = 1 } = atoms[atom] ?? {};
      if (atom === width) throw new RangeError(`index ${index} is outside the valid set`);
      let character = Number(place / ways);
      // biome-ignore lint/plugin: both parts of a division are used, and every place is as likely as any other.
      place %= ways;
      // The block before was of this atom: skip its character.
      if (bounded && atom === before && character >= beforeCharacter) character++;
      let times = 1;
      state = step(state, atom);
      rest -= units;
      for (let ends = after(rest, state, atom); place >= ends; ends = after(rest, state, atom)) {
        place -= ends;
        times++;
        state = step(state, atom);
        rest -= units;
      }
      text += (characters[character] ?? '').repeat(times);
      before = atom;
      beforeCharacter = character;
    }
    return text;
  }

  return { countAt, passwordAt };
}

/**
 * How much of each requirement is open, as one number: digit i of the mixed radix is what set i still lacks. Zero is
 * "nothing open"; the last state is the start.
 */
function openStates(policy: Policy) {
  const radix = policy.required.map(({ minimum }) => minimum + 1);
  const count = radix.reduce((product, base) => Math.min(product * base, mostEntries + 1), 1);

  /** For every state, the state after one character that serves those sets. */
  function servedBy(serves: readonly boolean[]): number[] {
    return Array.from({ length: count }, (_, state) => {
      let next = state;
      let place = 1;
      for (const [set, base] of radix.entries()) {
        // biome-ignore lint/plugin: a digit of a state, nothing random.
        if (serves[set] && Math.floor(state / place) % base > 0) next -= place;
        place *= base;
      }
      return next;
    });
  }
  return { count, servedBy };
}
