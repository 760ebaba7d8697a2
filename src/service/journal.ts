import * as v from 'valibot';
import type { IssuedPassword } from './generator.ts';
import { cell, type StorageArea } from './store.ts';

const entrySchema = v.object({
  id: v.string(),
  password: v.string(),
  bits: v.number(),
  /** Host where it was used; null where none was known. */
  site: v.nullable(v.string()),
  how: v.picklist(['filled', 'copied']),
  /** Milliseconds since 1970. */
  time: v.number(),
  /** Fields that took it; 0 until the fill reports, and for copies. */
  filled: v.number(),
  /** Characters the site kept, where fewer than were filled; else null. */
  kept: v.nullable(v.number()),
  /** What the account field held when it was filled or sent; null where there is none. */
  account: v.exactOptional(v.nullable(v.string()), null),
  /** What was filled, where the site has made of it what `password` says; else null. */
  handedOut: v.exactOptional(v.nullable(v.object({ password: v.string(), bits: v.number() })), null),
  /** Whether the form was sent with it. */
  submitted: v.exactOptional(v.boolean(), false),
});

/** A password that was handed out. */
export type JournalEntry = v.InferOutput<typeof entrySchema>;

/** Newest first. Enough for any day; 500 entries of 128 characters are under 200 kB of the 10 MB there are. */
export const journalLimit = 500;

/** Who asks for passwords without end, and uses none, pushes out no password that is in use. */
function bounded(list: JournalEntry[]): JournalEntry[] {
  if (list.length <= journalLimit) return list;
  const unused = list.findLastIndex(({ how, filled, submitted }) => how === 'filled' && filled === 0 && !submitted);
  return list.toSpliced(unused > 0 ? unused : list.length - 1, 1);
}

export interface Journal {
  /** Writes an entry before its password is handed out. @returns its id. @throws ServiceError */
  add(issued: IssuedPassword, use: Pick<JournalEntry, 'site' | 'how'> & { account?: string | null }): Promise<string>;
  /** Corrects an entry by what the page reported. An unknown id changes nothing. @throws ServiceError */
  report(id: string, outcome: Partial<Omit<JournalEntry, 'id' | 'site' | 'how' | 'time'>>): Promise<void>;
  /** Takes one entry away. An unknown id changes nothing. @throws ServiceError */
  remove(id: string): Promise<void>;
  /** Newest first. @throws ServiceError */
  list(): Promise<JournalEntry[]>;
  /** @throws ServiceError */
  clear(): Promise<void>;
}

/**
 * The passwords that were handed out.
 * @param area `storage.session` in the browser: in memory, until the browser closes
 * @param now the clock, in milliseconds since 1970
 * @param newId gives a new unique id
 */
export function createJournal(area: StorageArea, now: () => number, newId: () => string): Journal {
  // A damaged entry is left out, the others stay.
  const entries = cell<JournalEntry[]>(area, 'journal', (stored) =>
    Array.isArray(stored)
      ? stored
          .map((entry) => v.safeParse(entrySchema, entry))
          .flatMap(({ success, output }) => (success ? [output] : []))
      : [],
  );

  return {
    async add({ password, bits }, { site, how, account = null }) {
      const before = { time: now(), filled: 0, kept: null, handedOut: null, submitted: false };
      const entry: JournalEntry = { id: newId(), password, bits, site, how, account, ...before };
      // What cannot be written is not handed out, and nothing older is given up for it: that may be in use.
      await entries.update((list) => bounded([entry, ...list]));
      return entry.id;
    },
    async report(id, outcome) {
      await entries.update((list) => list.map((entry) => (entry.id === id ? { ...entry, ...outcome } : entry)));
    },
    async remove(id) {
      await entries.update((list) => list.filter((entry) => entry.id !== id));
    },
    list: () => entries.read(),
    async clear() {
      await entries.update(() => []);
    },
  };
}
