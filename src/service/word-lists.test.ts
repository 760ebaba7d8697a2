import { beforeEach, describe, expect, test } from 'vitest';
import { createWordLists } from './word-lists.ts';

let kept: Record<string, unknown> = {};
const area = {
  get: async (key: string) => ({ [key]: kept[key] }),
  set: async (items: Record<string, unknown>) => void Object.assign(kept, structuredClone(items)),
};
const lists = () => createWordLists(area);
const missing = expect.objectContaining({ code: 'words-missing' });
const tides = { name: 'tides', text: 'ebb\nflow' };
const sky = { name: 'sky', text: 'sun\nmoon\nstar' };

beforeEach(() => {
  kept = {};
});

describe("a person's own word lists", () => {
  test('are none at first', async () => {
    expect(await lists().read()).toMatchObject({ lists: [], used: null, damaged: false });
    await expect(lists().words()).rejects.toEqual(missing);
  });

  test('are kept, one of them in use', async () => {
    await lists().save({ lists: [sky, tides], used: 'tides' });
    expect(await lists().read()).toMatchObject({ lists: [sky, tides], used: 'tides', damaged: false });
    expect(await lists().words()).toEqual(['ebb', 'flow']);
    await lists().save({ lists: [sky], used: null });
    await expect(lists().words()).rejects.toEqual(missing);
  });

  test.each([
    ['a list that is none', { version: 1, used: 'tides', lists: [tides, 5, { name: 'one', text: 'ebb' }] }, [tides]],
    ['no lists', { version: 1, used: 7, lists: 'nonsense' }, []],
    ['nothing at all', 'nonsense', []],
    ['null', null, []],
  ])('damaged, here %s: what is whole stays, and the rest is said', async (_, stored, whole) => {
    kept['word-lists'] = stored;
    expect(await lists().read()).toMatchObject({ lists: whole, damaged: true });
  });

  test('a storage that is full is an error of the service', async () => {
    const full = createWordLists({ ...area, set: () => Promise.reject(new Error('QuotaExceededError')) });
    await expect(full.save({ lists: [sky], used: null })).rejects.toMatchObject({ code: 'storage-failed' });
  });
});
