/** What was made and which of it is shown: pure, so that undo can be tested. */
import type { History, Made } from './kinds.ts';

/** As many as the service keeps. */
const limit = 20;

export const noHistory: History = { made: [], at: -1 };

/** The one that is shown; null when nothing was made yet. */
export const shownIn = ({ made, at }: History): Made | null => made[at] ?? null;

export const canUndo = ({ at }: History): boolean => at > 0;

/** Shows the one before. Nothing is lost: the next one is added behind all that there are. */
export const undone = (history: History): History => (canUndo(history) ? { ...history, at: history.at - 1 } : history);

/** Adds one and shows it; `instead`: in the place of the last one, which nobody could have wanted. */
export function added({ made }: History, next: Made, instead: boolean): History {
  const before = instead && made.at(-1)?.used === false ? made.slice(0, -1) : made;
  const list = [...before, next].slice(-limit);
  return { made: list, at: list.length - 1 };
}

/** Marks the one that is shown as handed out. */
export const used = ({ made, at }: History): History => ({
  made: made.map((one, index) => (index === at ? { ...one, used: true } : one)),
  at,
});

/**
 * Whether what was shown may be shown again when the popup opens.
 * @param options the options now, as text
 * @param over the host now
 * @param before the host that the popup was open over then
 * @param site the host whose rules would be followed now
 */
export function comesBack(
  one: Made | null,
  options: string,
  over: string | null,
  before: string | null,
  site: string | null,
) {
  if (one === null || one.options !== options) return false;
  // A password that was handed out belongs to that site: another one gets another password.
  if (one.used && over !== before) return false;
  return one.site === site;
}
