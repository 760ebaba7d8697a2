/**
 * The known name that was probably meant.
 * @returns undefined when none is close
 */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  const bare = (text: string) => text.toLowerCase().replace(/[-_\s]/g, '');
  const wanted = bare(name);
  let best: { name: string; distance: number } | undefined;
  for (const one of known) {
    const distance = editDistance(wanted, bare(one));
    if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name: one, distance };
  }
  if (best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3))) return best.name;
  const longer = known.filter(
    (one) => wanted.length >= 2 && (bare(one).startsWith(wanted) || bare(one).endsWith(wanted)),
  );
  return longer.length === 1 ? longer[0] : undefined;
}

/** Names longer than this are no slip of the finger. */
const longestName = 64;

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function editDistance(one: string, other: string): number {
  if (one.length > longestName) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      let cost = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + same);
      if (one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        cost = Math.min(cost, (before[to - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
