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

/** What is left over another site: a password that was handed out belongs to the one where it was. Undo brings it back. */
export const overAnotherSite = (history: History): History =>
  shownIn(history)?.used ? { ...history, at: -1 } : history;

/**
 * Whether what was shown may be shown again.
 * @param options the options now, as text
 * @param site the host whose rules are followed now; null for none
 */
export const comesBack = (one: Made | null, options: string, site: string | null): boolean =>
  one !== null && one.options === options && one.site === site;
