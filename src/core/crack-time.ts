import { type Attacker, attackers } from './attackers.ts';

/** Units of a duration, with their seconds; a year is 365.25 days. */
const units = [
  { unit: 'year', seconds: 31_557_600 },
  { unit: 'month', seconds: 2_629_800 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/** The universe is 13.8 billion years old, here in seconds; beyond that figures mean nothing to anyone. */
export const universe = 13.8e9 * 31_557_600;

/** A duration in its largest unit that gives one or more; `now` is under a second, `ages` longer than the universe has been. */
export interface Duration {
  readonly unit: (typeof units)[number]['unit'] | 'now' | 'ages';
  /** Rounded down to two digits; 1 for `now` and `ages`. */
  readonly amount: number;
}

/** How long one attacker needs. */
export interface CrackTime {
  readonly attacker: Attacker['key'];
  /** Seconds until the password is found on average: after half of all guesses. May be Infinity. */
  readonly average: number;
  /** Seconds for all guesses. */
  readonly worst: number;
}

/**
 * The time that each attacker needs for a secret which is one uniform choice.
 * @param bits its entropy
 */
export function crackTimes(bits: number): CrackTime[] {
  return attackers.map(({ key, rate }) => {
    const worst = 2 ** (bits - Math.log2(rate));
    return { attacker: key, average: worst / 2, worst };
  });
}

/**
 * The other way round: the bits that each attacker finds in that time on average.
 * @param seconds more than 0
 */
export function bitsCracked(seconds: number): { attacker: Attacker['key']; bits: number }[] {
  return attackers.map(({ key, rate }) => ({ attacker: key, bits: 1 + Math.log2(seconds) + Math.log2(rate) }));
}

/** A number of seconds as a person would say it. */
export function durationOf(seconds: number): Duration {
  if (seconds > universe) return { unit: 'ages', amount: 1 };
  const largest = units.find((unit) => seconds >= unit.seconds);
  if (!largest) return { unit: 'now', amount: 1 };
  const amount = Math.floor(seconds / largest.seconds);
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  return { unit: largest.unit, amount: Math.floor(amount / digits) * digits };
}
