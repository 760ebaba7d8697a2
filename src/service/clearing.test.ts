import { expect, it } from 'vitest';
import { createClearing } from './clearing.ts';

it('remembers what was copied until it is done, whoever asks', async () => {
  const stored: Record<string, unknown> = {};
  const area = {
    get: async (key: string) => ({ [key]: stored[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
  };
  const clearing = createClearing(area, () => 1_000);
  expect(await clearing.planned()).toBeNull();
  await clearing.plan('first', 30);
  await clearing.plan('second', 60);
  expect(await createClearing(area, () => 5_000).planned()).toEqual({ text: 'second', at: 61_000 });
  expect(await clearing.done({ text: 'first', at: 31_000 })).toBe(false);
  expect(await clearing.planned()).not.toBeNull();
  expect(await clearing.done({ text: 'second', at: 61_000 })).toBe(true);
  expect(await clearing.planned()).toBeNull();
  stored['clearing'] = 'nonsense';
  expect(await clearing.planned()).toBeNull();
});

it('is due when its time has come, and when the clock was set back so far that it never would', () => {
  const area = { get: async () => ({}), set: async () => undefined };
  const at = 5_000_000;
  const isDue = (now: number) => createClearing(area, () => now).isDue({ text: 'x', at });
  expect([at, at + 1, at - 3_600_000].map(isDue)).toEqual([true, true, true]);
  expect([at - 1, at - 600_000].map(isDue)).toEqual([false, false]);
});
