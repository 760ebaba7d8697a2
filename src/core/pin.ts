import { bitsOf } from './entropy.ts';
import { RandomError } from './errors.ts';
import { checkRows, defaultsOf, type OptionProblem, type OptionRow, type OptionsOf, parseRows } from './option-rows.ts';
import { mostRejections, type Random } from './random.ts';
import type { Sampler } from './sampler.ts';

/** Every PIN option, once, in rows like those of the password options. */
export const pinTable = [
  { key: 'length', kind: 'integer', default: 6, min: 4, max: 128, label: 'digits' },
  /** Leaves out what is guessed first: one digit throughout, digits in a row up or down, and dates. */
  { key: 'avoidObvious', kind: 'boolean', default: true, label: 'no 1234' },
] as const satisfies readonly OptionRow[];

/** What a person may choose about a PIN. */
export type PinOptions = OptionsOf<typeof pinTable>;

export const defaultPinOptions: PinOptions = defaultsOf(pinTable);

/** Reads stored or sent PIN options. Never throws: bad rows get their default and are reported. */
export function parsePinOptions(input: unknown): { options: PinOptions; problems: OptionProblem[] } {
  return parseRows(pinTable, input);
}

/** Checks PIN options strictly. @throws PolicyError `option-invalid` */
export function checkPinOptions(input: unknown): PinOptions {
  return checkRows(pinTable, input);
}

/**
 * Makes PINs ready.
 * @throws PolicyError `option-invalid`
 */
export function compilePin(options: PinOptions): Sampler {
  const { length, avoidObvious } = checkPinOptions(options);
  const count = 10n ** BigInt(length) - (avoidObvious ? countObvious(length) : 0n);
  function sample(random: Random): string {
    // At most one PIN in ten is obvious, so a sound source never comes to the end of this.
    for (let draw = 0; draw < mostRejections; draw++) {
      const pin = Array.from({ length }, () => random.below(10)).join('');
      if (!avoidObvious || !isObvious(pin)) return pin;
    }
    throw new RandomError('source-broken', 10);
  }
  return { count, bits: bitsOf(count), sample };
}

/** Whether a PIN is among those that are guessed first. */
export function isObvious(pin: string): boolean {
  return isRun(pin) || isDate(pin);
}

/** The same step from each digit to the next, 0 (all the same), 1 or -1, the digits taken as a circle. */
function isRun(pin: string): boolean {
  // biome-ignore lint/plugin: looks at a PIN that has been drawn.
  const step = (Number(pin[1]) - Number(pin[0]) + 10) % 10;
  if (step > 1 && step < 9) return false;
  // biome-ignore lint/plugin: looks at a PIN that has been drawn.
  return [...pin].every((digit, at) => Number(digit) === (Number(pin[0]) + step * at) % 10);
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isMonthDay = (month: string, day: string) =>
  Number(day) >= 1 && Number(day) <= (daysOfMonth[Number(month) - 1] ?? 0);
/** Four digits as month and day, as day and month, and as a year of living memory. */
const monthDay = (four: string) => isMonthDay(four.slice(0, 2), four.slice(2));
const dayMonth = (four: string) => isMonthDay(four.slice(2), four.slice(0, 2));
const year = (four: string) => four.startsWith('19') || four.startsWith('20');

/** Day and month with or without the year, in every usual order: 4, 6 or 8 digits. */
function isDate(pin: string): boolean {
  const [start, end] = [pin.slice(0, 4), pin.slice(-4)];
  if (pin.length === 4) return monthDay(pin) || dayMonth(pin) || year(pin);
  if (pin.length === 6) return monthDay(start) || dayMonth(start) || monthDay(end) || dayMonth(end);
  if (pin.length !== 8) return false;
  return ((monthDay(start) || dayMonth(start)) && year(end)) || (year(start) && (monthDay(end) || dayMonth(end)));
}

/** The exact number of obvious PINs: dates by going through their parts, and the thirty runs that are no dates. */
function countObvious(length: number): bigint {
  let runs = 0;
  for (let first = 0; first < 10; first++) {
    for (const step of [0, 1, 9]) {
      // biome-ignore lint/plugin: counts PINs, draws none.
      const pin = Array.from({ length }, (_, at) => (first + step * at) % 10).join('');
      if (!isDate(pin)) runs++;
    }
  }
  return BigInt(runs + countDates(length));
}

function countDates(length: number): number {
  const fours = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0'));
  const days = fours.filter((four) => monthDay(four) || dayMonth(four));
  if (length === 4) return fours.filter((four) => isDate(four)).length;
  if (length === 6) {
    // Day and month stand first or last; where both, the middle two digits belong to both.
    const endings = new Map<string, number>();
    for (const four of days) endings.set(four.slice(0, 2), (endings.get(four.slice(0, 2)) ?? 0) + 1);
    const both = days.reduce((sum, four) => sum + (endings.get(four.slice(2)) ?? 0), 0);
    return 2 * 100 * days.length - both;
  }
  if (length !== 8) return 0;
  // Day and month, then a year, or the other way round; both only where either half is both.
  const years = fours.filter(year).length;
  const either = days.filter(year).length;
  return 2 * days.length * years - either * either;
}
