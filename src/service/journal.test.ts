import { expect, it } from 'vitest';
import { createJournal, journalLimit } from './journal.ts';

function journalOver(stored: Record<string, unknown> = {}) {
  let count = 0;
  const area = {
    get: async (key: string) => ({ [key]: stored[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
  };
  return createJournal(
    area,
    () => 1_000 + count,
    () => `id-${++count}`,
  );
}

const use = { site: 'example.com', how: 'filled' } as const;

const untouched = { filled: 0, kept: null, handedOut: null, account: null, submitted: false };

it('lists what was handed out, newest first', async () => {
  const journal = journalOver();
  await journal.add({ password: 'first', bits: 80 }, use);
  await journal.add({ password: 'second', bits: 90 }, { site: null, how: 'copied' });
  expect(await journal.list()).toEqual([
    { id: 'id-2', password: 'second', bits: 90, site: null, how: 'copied', ...untouched, time: 1_001 },
    { id: 'id-1', password: 'first', bits: 80, site: 'example.com', how: 'filled', ...untouched, time: 1_000 },
  ]);
});

it('is corrected by what the page reports, and not by a report about something else', async () => {
  const journal = journalOver();
  const id = await journal.add({ password: 'first', bits: 80 }, use);
  await journal.report(id, { filled: 2, kept: 12 });
  await journal.report('id-9', { filled: 5, kept: null });
  expect(await journal.list()).toMatchObject([{ filled: 2, kept: 12 }]);
});

it('outlives the worker: another one over the same storage lists the same', async () => {
  const stored = {};
  await journalOver(stored).add({ password: 'first', bits: 80 }, use);
  expect(await journalOver(stored).list()).toHaveLength(1);
});

it('keeps the newest when it is full, loses none when many come at once, and can be cleared', async () => {
  const journal = journalOver();
  const all = Array.from({ length: journalLimit + 10 }, (_, index) =>
    journal.add({ password: `p${index}`, bits: 1 }, use),
  );
  await Promise.all(all);
  const list = await journal.list();
  expect(list).toHaveLength(journalLimit);
  expect(list[0]?.password).toBe(`p${journalLimit + 9}`);
  await journal.clear();
  expect(await journal.list()).toEqual([]);
});

it('loses one entry when it is taken away, and none for an unknown id', async () => {
  const journal = journalOver();
  const first = await journal.add({ password: 'first', bits: 1 }, use);
  await journal.add({ password: 'second', bits: 1 }, use);
  await journal.remove(first);
  await journal.remove('id-9');
  expect(await journal.list()).toMatchObject([{ password: 'second' }]);
});

it('leaves damaged entries out and keeps the others', async () => {
  const stored: Record<string, unknown> = {};
  await journalOver(stored).add({ password: 'first', bits: 80 }, use);
  stored['journal'] = [null, { id: 'x' }, ...(stored['journal'] as unknown[])];
  expect(await journalOver(stored).list()).toMatchObject([{ password: 'first' }]);
  expect(await journalOver({ journal: 'nonsense' }).list()).toEqual([]);
});

it('hands nothing out that it cannot write, and gives up nothing older for it', async () => {
  const stored: { journal?: unknown[] } = {};
  let room = 4;
  const area = {
    get: async () => stored,
    async set({ journal }: { journal?: unknown[] }) {
      if ((journal?.length ?? 0) > room) throw new Error('QuotaBytes quota exceeded');
      stored.journal = journal ?? [];
    },
  };
  const journal = createJournal(
    area,
    () => 0,
    () => 'id',
  );
  for (let count = 0; count < 4; count++) await journal.add({ password: `p${count}`, bits: 1 }, use);
  await expect(journal.add({ password: 'lost', bits: 1 }, use)).rejects.toMatchObject({ code: 'storage-failed' });
  expect((await journal.list()).map(({ password }) => password)).toEqual(['p3', 'p2', 'p1', 'p0']);
  room = 5;
  await journal.add({ password: 'p4', bits: 1 }, use);
  expect(await journal.list()).toHaveLength(5);
});

it('lets go of what no field took before anything that is in use', async () => {
  const journal = journalOver();
  const inUse = await journal.add({ password: 'in use', bits: 1 }, use);
  await journal.report(inUse, { filled: 1 });
  await journal.add({ password: 'copied', bits: 1 }, { site: null, how: 'copied' });
  for (let count = 0; count < journalLimit + 10; count++) await journal.add({ password: `p${count}`, bits: 1 }, use);
  const kept = (await journal.list()).map(({ password }) => password);
  expect(kept).toHaveLength(journalLimit);
  expect(kept.slice(-3)).toEqual(['p12', 'copied', 'in use']);
});

it('notes the account and that the form was sent', async () => {
  const journal = journalOver();
  const id = await journal.add({ password: 'first', bits: 80 }, { ...use, account: 'ada@example.com' });
  await journal.report(id, { submitted: true });
  expect(await journal.list()).toMatchObject([{ account: 'ada@example.com', submitted: true, filled: 0 }]);
});
