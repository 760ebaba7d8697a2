import type { Attacker } from './attackers.ts';
import { bitsCracked, crackTimes } from './crack-time.ts';

/** What a chart of bits against time shows: from and to, both ends included. */
export interface ChartFrame {
  readonly bits: readonly [from: number, to: number];
  /** Its scale is logarithmic, so it begins above 0. */
  readonly seconds: readonly [from: number, to: number];
}

/** A point of a chart: 0 is where bits and seconds begin, 1 where they end. */
interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface ChartLine {
  readonly attacker: Attacker['key'];
  /** Its ends: time grows by a factor with each bit, and so on a logarithmic scale the line is straight. */
  readonly from: ChartPoint;
  readonly to: ChartPoint;
}

/** Where a number of bits stands. */
export const bitsAt = (bits: number, { bits: [from, to] }: ChartFrame): number => (bits - from) / (to - from);

/** Where a time stands. */
export const secondsAt = (seconds: number, { seconds: [from, to] }: ChartFrame): number =>
  Math.log(seconds / from) / Math.log(to / from);

/** The average time of each attacker, as far as it is inside the frame; who is nowhere in it is left out. */
export function chartLines(frame: ChartFrame): ChartLine[] {
  const [fewest, most] = frame.bits;
  const [shortest, longest] = frame.seconds.map(bitsCracked);
  return crackTimes(0).flatMap(({ attacker }, index) => {
    const from = Math.max(fewest, shortest?.[index]?.bits ?? fewest);
    const to = Math.min(most, longest?.[index]?.bits ?? most);
    const point = (bits: number): ChartPoint => ({
      x: bitsAt(bits, frame),
      y: secondsAt(crackTimes(bits)[index]?.average ?? 0, frame),
    });
    return from < to ? [{ attacker, from: point(from), to: point(to) }] : [];
  });
}
