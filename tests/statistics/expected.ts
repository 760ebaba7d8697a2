/**
 * How likely each character is at each place of a uniform valid password: a count of its own, in floating point and
 * forwards, which shares nothing with the core's.
 */
import type { Policy } from '../../src/core/index.ts';

/** Characters that the policy treats alike, and so are equally likely. */
export interface Group {
  readonly name: string;
  readonly characters: readonly string[];
}

export interface Expected {
  readonly groups: readonly Group[];
  /** By place and group: the probability that the place holds a character of the group. */
  readonly likely: readonly (readonly number[])[];
}

interface State {
  readonly open: readonly number[];
  readonly group: number;
  readonly run: number;
}

/** @param policy of one length, counted in characters */
export function expectedOf(policy: Policy): Expected {
  const { alphabet, required, maxLength: length, maxRun = length, notFirst = '', notLast = '' } = policy;
  const byKind = new Map<string, string[]>();
  for (const character of new Set(alphabet)) {
    const kind = [...required.map((set) => set.characters), notFirst, notLast].map((set) => set.includes(character));
    byKind.set(kind.join(), [...(byKind.get(kind.join()) ?? []), character]);
  }
  const groups = [...byKind.values()].map((characters) => ({ name: nameOf(characters), characters }));

  /** The states after one more character, with the number of characters that lead there. */
  function next(state: State | undefined): { state: State; ways: number }[] {
    return groups.flatMap(({ characters }, group) => {
      const first = characters[0] ?? '';
      const before = state?.open ?? required.map(({ minimum }) => minimum);
      const open = before.map((left, set) =>
        required[set]?.characters.includes(first) ? Math.max(0, left - 1) : left,
      );
      if (state === undefined)
        return notFirst.includes(first) ? [] : [{ state: { open, group, run: 1 }, ways: characters.length }];
      const same = state.group === group;
      return [
        { state: { open, group, run: 1 }, ways: characters.length - (same ? 1 : 0) },
        ...(same && state.run < maxRun ? [{ state: { open, group, run: state.run + 1 }, ways: 1 }] : []),
      ];
    });
  }
  const ends = ({ open, group }: State) =>
    open.every((left) => left === 0) && !notLast.includes(groups[group]?.characters[0] ?? '');

  // Forwards, the number of beginnings that lead to each state; then back, the number of ends from it.
  type Layer = Map<string, { state: State; before: number; after: number }>;
  const layers: Layer[] = [];
  for (let place = 0; place < length; place++) {
    const layer: Layer = new Map();
    const sources = place === 0 ? [{ state: undefined, before: 1 }] : [...(layers[place - 1]?.values() ?? [])];
    for (const source of sources) {
      for (const { state, ways } of next(source.state)) {
        const key = JSON.stringify(state);
        const known = layer.get(key) ?? { state, before: 0, after: 0 };
        known.before += source.before * ways;
        layer.set(key, known);
      }
    }
    layers.push(layer);
  }
  for (let place = length - 1; place >= 0; place--) {
    for (const entry of layers[place]?.values() ?? []) {
      entry.after =
        place === length - 1
          ? Number(ends(entry.state))
          : next(entry.state).reduce(
              (sum, { state, ways }) => sum + ways * (layers[place + 1]?.get(JSON.stringify(state))?.after ?? 0),
              0,
            );
    }
  }
  const likely = layers.map((layer) => {
    const weights = groups.map(() => 0);
    for (const { state, before, after } of layer.values())
      weights[state.group] = (weights[state.group] ?? 0) + before * after;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  });
  return { groups, likely };
}

const nameOf = (characters: readonly string[]) =>
  characters.length > 6 ? `${characters.slice(0, 3).join('')}…${characters.at(-1)}` : characters.join('');
