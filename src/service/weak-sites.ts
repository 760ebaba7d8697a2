import { cell, type StorageArea } from './store.ts';

/** More hosts than anybody says yes on; of more, the oldest are forgotten. */
const mostHosts = 1_000;

/**
 * The hosts on which the person has said yes to what their pages ask for, though it leaves a weak password. Each host is
 * one by itself: a yes on one is none on its neighbours.
 */
export interface WeakSites {
  /** @throws ServiceError */
  has(host: string): Promise<boolean>;
  /** The latest first. @throws ServiceError */
  all(): Promise<string[]>;
  /** Says yes, or takes it back. @throws ServiceError */
  set(host: string, on: boolean): Promise<void>;
}

/** @param area where they are kept: nothing that a page can write */
export function createWeakSites(area: StorageArea): WeakSites {
  const stored = cell<string[]>(area, 'weak-sites', (value) =>
    Array.isArray(value) ? value.filter((host) => typeof host === 'string' && host.length <= 255) : [],
  );
  return {
    has: async (host) => (await stored.read()).includes(host),
    all: () => stored.read(),
    async set(host, on) {
      await stored.update((hosts) => {
        const others = hosts.filter((one) => one !== host);
        return on ? [host, ...others].slice(0, mostHosts) : others;
      });
    },
  };
}
