import { expect, it } from 'vitest';
import { createPending, pendingTime } from './pending.ts';

function pendingOver(stored: Record<string, unknown> = {}) {
  let time = 1_000;
  const area = {
    get: async (key: string) => ({ [key]: stored[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
  };
  return { pending: createPending(area, () => time), pass: (milliseconds: number) => (time += milliseconds) };
}

const from = { document: 'one', tab: 1, rules: '{}', host: 'example.com' };

it('gives a preview once, to its own document and rules', async () => {
  const { pending } = pendingOver();
  await pending.keep({ password: 'shown', bits: 80 }, from);
  expect(await pending.take('other', '{}')).toBeNull();
  expect(await pending.take('one', '{"maxlength":8}')).toBeNull();
  expect(await pending.read()).toMatchObject({ password: 'shown', host: 'example.com' });
  expect(await pending.take('one', '{}')).toEqual({ password: 'shown', bits: 80 });
  expect(await pending.take('one', '{}')).toBeNull();
});

it('forgets a preview in time, and is not troubled by damaged data', async () => {
  const { pending, pass } = pendingOver({ pending: { password: 7 } });
  expect(await pending.read()).toBeNull();
  await pending.keep({ password: 'shown', bits: 80 }, from);
  pass(pendingTime);
  expect(await pending.read()).toBeNull();
  expect(await pending.take('one', '{}')).toBeNull();
});
