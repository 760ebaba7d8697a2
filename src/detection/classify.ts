import { type PasswordReading, type Reading, read } from './reading.ts';
import { isAgain, isFresh, signals } from './signals.ts';
import type { FormSnapshot } from './snapshot.ts';
import { weights } from './weights.ts';

const fitted = Object.fromEntries(Object.keys(signals).map((name, at) => [name, weights[at] ?? 0]));

/** What detection makes of one password field. */
export interface Verdict {
  /** Index in the snapshot's fields. */
  readonly field: number;
  /** `other`: hidden typing that is no password. */
  readonly kind: 'new' | 'current' | 'other';
  /** Whether to offer a password: the kind is `new`. */
  readonly offer: boolean;
  /** Sum of the weights, of a pair the mean of both sums; above 0 speaks for a new password. */
  readonly score: number;
  /** The signals that held, each with its weight. */
  readonly reasons: readonly { readonly signal: string; readonly weight: number }[];
  /** Index of the field that this one confirms. */
  readonly confirms?: number;
}

/** Judges every password field of a form. Fields that are no password field get no verdict. */
export function classify(form: FormSnapshot): Verdict[] {
  const reading = read(form);
  const observed = observe(reading);
  const scores = scoresOf(observed, fitted);
  const judged = reading.passwords.map(({ index }, at): Verdict => {
    const score = scores[at] ?? 0;
    const reasons = (observed[at] ?? []).map((signal) => ({ signal, weight: fitted[signal] ?? 0 }));
    return { field: index, kind: score > 0 ? 'new' : 'current', offer: score > 0, score, reasons };
  });
  const others = reading.others.map((field): Verdict => {
    return { field, kind: 'other', offer: false, score: 0, reasons: [{ signal: 'no-password', weight: 0 }] };
  });
  return [...paired(reading.passwords, judged, reading), ...others].sort((one, other) => one.field - other.field);
}

/** The names of the signals that hold, for each password field of a form. */
export function observe(reading: Reading): string[][] {
  return reading.passwords.map((password, position) =>
    Object.keys(signals).filter((name) => signals[name]?.({ reading, password, position })),
  );
}

/** Adds up what was observed. Two fields that are not told apart are a password and its confirmation: they share. */
export function scoresOf(
  observed: readonly (readonly string[])[],
  weights: Readonly<Record<string, number>>,
): number[] {
  const sums = observed.map((names) => names.reduce((sum, name) => sum + (weights[name] ?? 0), 0));
  const apart = observed.some((names) => names.includes('field-present') || names.includes('sibling-fresh'));
  if (sums.length !== 2 || apart) return sums;
  const mean = ((sums[0] ?? 0) + (sums[1] ?? 0)) / 2;
  return [mean, mean];
}

/** The second of two new passwords in a row is the first again, unless it says that it is another. */
function paired(passwords: readonly PasswordReading[], verdicts: readonly Verdict[], reading: Reading): Verdict[] {
  const confirming = new Set<number>();
  return verdicts.map((verdict, at) => {
    const previous = verdicts[at - 1];
    const password = passwords[at];
    if (!verdict.offer || !previous?.offer || password === undefined || confirming.has(at - 1)) return verdict;
    if (isFresh(reading, password) && !isAgain(reading, password)) return verdict;
    confirming.add(at);
    return { ...verdict, confirms: previous.field };
  });
}
