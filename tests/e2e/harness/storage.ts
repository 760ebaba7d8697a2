/** What Passmint has stored, seen from an extension page of its own: the service worker is not involved. */
import type { Page } from 'playwright-core';
import type { JournalEntry } from '../../../src/service/index.ts';

type Area = 'session' | 'sync' | 'local';

export interface Storage {
  read(area: Area): Promise<Record<string, unknown>>;
  write(area: Area, values: Record<string, unknown>): Promise<void>;
  clear(area: Area): Promise<void>;
  /** The passwords that were handed out, newest first. */
  journal(): Promise<JournalEntry[]>;
}

/** @param home gives a page of the extension that stays open */
export function storageOf(home: () => Page): Storage {
  const read = (area: Area): Promise<Record<string, unknown>> =>
    home().evaluate((name) => chrome.storage[name].get(null), area);
  return {
    read,
    write: (area, values) =>
      home().evaluate(([name, items]) => chrome.storage[name].set(items), [area, values] as const),
    clear: (area) => home().evaluate((name) => chrome.storage[name].clear(), area),
    journal: async () => ((await read('session'))['journal'] ?? []) as JournalEntry[],
  };
}
