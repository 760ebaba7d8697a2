import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDraft, type Draft, draftLimit } from './draft.ts';

function drafts(stored: Record<string, unknown> = {}) {
  const area = {
    get: async (key: string) => ({ [key]: structuredClone(stored[key]) }),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, structuredClone(items)),
  };
  return createDraft(area);
}

const none = { made: [], at: -1 };
const made = { password: 'secret', bits: 80, used: false, site: null, options: '{}' };
const draft: Draft = {
  kind: 'pin',
  histories: { password: { made: [made], at: 0 }, passphrase: none, pin: none },
  host: 'example.com',
  open: ['more'],
  search: '',
};

it('keeps how the popup was left', async () => {
  const stored = {};
  await drafts(stored).save(draft);
  expect(await drafts(stored).read()).toEqual(draft);
  expect(await drafts().read()).toBeNull();
});

it('refuses what is no draft, without telling what was in it', async () => {
  const tooMany = Array.from({ length: draftLimit + 1 }, () => made);
  const changed = { ...draft, histories: { ...draft.histories, password: { made: tooMany, at: 0 } } };
  const error = await drafts()
    .save(changed)
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'value-invalid' });
  expect(JSON.stringify([error, String(error)])).not.toContain('secret');
});

it('is empty where anything else is stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (stored) => {
      const read = await drafts({ draft: structuredClone(stored) }).read();
      expect(read === null || read.histories !== undefined).toBe(true);
    }),
  );
});
