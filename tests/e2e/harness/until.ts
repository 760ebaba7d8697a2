import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds: what hangs ends, and a machine that is several times as slow as another is no failure. */
export const defaultTimeout = 60_000;

type Falsy = false | 0 | '' | null | undefined;

/**
 * Waits for a condition: tests never sleep for a fixed time.
 * @param what names the condition in the error
 * @param check looked at every 25 ms until it gives something that counts as true; what it throws ends the waiting
 * @param timeout in milliseconds
 * @returns what `check` gave
 */
export async function until<Found>(
  what: string,
  check: () => Found | Promise<Found>,
  timeout = defaultTimeout,
): Promise<Exclude<Found, Falsy>> {
  const end = performance.now() + timeout;
  for (;;) {
    const found = await check();
    if (found) return found as Exclude<Found, Falsy>;
    if (performance.now() > end) throw new Error(`Not within ${timeout} ms: ${what}`);
    await sleep(25);
  }
}
