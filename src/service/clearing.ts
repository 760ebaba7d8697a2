import * as v from 'valibot';
import { cell, type StorageArea } from './store.ts';

const clearingSchema = v.object({
  /** What was copied. */
  text: v.string(),
  /** When the clipboard is to be cleared, in milliseconds since 1970. */
  at: v.number(),
});
/** A clipboard that is to be cleared. */
export type Clearing = v.InferOutput<typeof clearingSchema>;

export interface ClearingService {
  /** Remembers that this was copied and for how long. @param seconds 1 or more. @throws ServiceError */
  plan(text: string, seconds: number): Promise<Clearing>;
  /** The clearing that is still to come; null when there is none. @throws ServiceError */
  planned(): Promise<Clearing | null>;
  /**
   * Whether its time has come, also where the clock was set back meanwhile: a password must not stay on the clipboard
   * for as long as that.
   */
  isDue(clearing: Clearing): boolean;
  /** Forgets this one, unless another was planned meanwhile. @returns whether it was forgotten. @throws ServiceError */
  done(clearing: Clearing): Promise<boolean>;
}

/** The longest time that can be asked for, in milliseconds. */
const longest = 600_000;

/**
 * When the clipboard is to be cleared: kept, because no worker lives that long.
 * @param area `storage.session` in the browser
 * @param now the clock, in milliseconds since 1970
 */
export function createClearing(area: StorageArea, now: () => number): ClearingService {
  const stored = cell<Clearing | null>(area, 'clearing', (value) => (v.is(clearingSchema, value) ? value : null));
  return {
    async plan(text, seconds) {
      const clearing = { text, at: now() + seconds * 1_000 };
      await stored.update(() => clearing);
      return clearing;
    },
    planned: () => stored.read(),
    isDue: ({ at }) => at <= now() || at - now() > longest,
    async done({ at, text }) {
      const left = await stored.update((other) => (other?.at === at && other.text === text ? null : other));
      return left === null;
    },
  };
}
