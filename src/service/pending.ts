import * as v from 'valibot';
import type { IssuedPassword } from './generator.ts';
import { cell, type StorageArea } from './store.ts';

const pendingSchema = v.object({
  /** The document that it was made for, and its tab. */
  document: v.string(),
  tab: v.number(),
  /** The site's rules it was made by, as text. */
  rules: v.string(),
  /** Host of the document; null where none is known. */
  host: v.nullable(v.string()),
  password: v.string(),
  bits: v.number(),
  /** Milliseconds since 1970. */
  time: v.number(),
});
/** A password that was shown before it is filled: the next fill of the same field by the offer takes this very one. */
type Pending = v.InferOutput<typeof pendingSchema>;

/** How long a preview holds, in milliseconds. */
export const pendingTime = 10 * 60_000;

export interface PendingService {
  /** Keeps one in place of any other. @throws ServiceError */
  keep(issued: IssuedPassword, from: Pick<Pending, 'document' | 'tab' | 'rules' | 'host'>): Promise<void>;
  /** The one that is kept, if it is not too old. @throws ServiceError */
  read(): Promise<Pending | null>;
  /** Takes out the one for that document and those rules. @throws ServiceError */
  take(document: string, rules: string): Promise<IssuedPassword | null>;
  /** @throws ServiceError */
  drop(): Promise<void>;
}

/**
 * @param area `storage.session` in the browser
 * @param now the clock, in milliseconds since 1970
 */
export function createPending(area: StorageArea, now: () => number): PendingService {
  const stored = cell<Pending | null>(area, 'pending', (value) => (v.is(pendingSchema, value) ? value : null));
  const fresh = (pending: Pending | null) => (pending !== null && now() - pending.time < pendingTime ? pending : null);

  return {
    async keep({ password, bits }, from) {
      await stored.update(() => ({ ...from, password, bits, time: now() }));
    },
    read: async () => fresh(await stored.read()),
    async take(document, rules) {
      const pending = fresh(await stored.read());
      if (pending === null || pending.document !== document || pending.rules !== rules) return null;
      await stored.update(() => null);
      return { password: pending.password, bits: pending.bits };
    },
    async drop() {
      if ((await stored.read()) !== null) await stored.update(() => null);
    },
  };
}
