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
  await clearing.done();
  expect(await clearing.planned()).toBeNull();
  stored['clearing'] = 'nonsense';
  expect(await clearing.planned()).toBeNull();
});
