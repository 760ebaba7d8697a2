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
  /** Forgets it. @throws ServiceError */
  done(): Promise<void>;
}

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
    async done() {
      await stored.update(() => null);
    },
  };
}
