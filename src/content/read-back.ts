import type { BackgroundMessages } from '../messaging/protocol.ts';
import type { Fillable } from './fill.ts';

/** What fields hold; null where that is what was filled. */
export type Held = BackgroundMessages['report-fill']['request']['held'];

/** The longest value that messages allow. */
const longestValue = 1_000;
/** How long a page has to change what was filled, in milliseconds: longer than a pause that scripts make in typing. */
const lateTime = 300;
/** A page that is not drawn has no frames, in milliseconds. */
const frameTime = 50;

export const heldBy = (fields: readonly Fillable[], password: string): Held =>
  fields.map(({ value }) => (value === password ? null : value.slice(0, longestValue)));

/**
 * Reads fields back after a microtask, a frame and 300 ms, and whenever one of them was left. Gives the first reading as
 * soon as it says that the page has changed something, at the latest after the frame, and after that each that says
 * something new. Ends when the person types: what the fields hold from then on is not the page's doing.
 * @param signal ends it, too
 */
export function readBack(
  fields: readonly Fillable[],
  password: string,
  signal: AbortSignal,
  onReading: (held: Held) => void,
): void {
  let last = '';
  let typed = false;
  const read = (isDue: boolean) => {
    if (typed || signal.aborted) return;
    const held = heldBy(fields, password);
    const now = JSON.stringify(held);
    if (now === last || (!isDue && held.every((value) => value === null))) return;
    last = now;
    onReading(held);
  };
  const onInput = ({ isTrusted }: Event) => {
    if (isTrusted) typed = true;
  };
  for (const field of fields) {
    field.addEventListener('input', onInput, { signal });
    field.addEventListener('blur', () => setTimeout(read, 0, true), { signal });
  }
  queueMicrotask(() => read(false));
  const due = () => read(true);
  requestAnimationFrame(due);
  for (const time of [frameTime, lateTime]) setTimeout(due, time);
}
