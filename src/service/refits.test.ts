import { expect, it } from 'vitest';
import { createRefits, mostTries, refitTime } from './refits.ts';

function setUp() {
  const values: Record<string, unknown> = {};
  let time = 0;
  const area = {
    get: async (key: string) => ({ [key]: structuredClone(values[key]) }),
    set: async (items: Record<string, unknown>) => void Object.assign(values, structuredClone(items)),
  };
  const refits = createRefits(area, () => time);
  return { refits, pass: (more: number) => (time += more), values };
}

it('joins what a site has shown, and keeps sites apart', async () => {
  const { refits } = setUp();
  await refits.note('a.example', { required: [], maxLength: 12 }, 'kept');
  expect(await refits.note('a.example', { required: [], maxConsecutive: 1 }, 'kept')).toMatchObject({
    maxLength: 12,
    maxConsecutive: 1,
  });
  expect(await refits.use('b.example')).toBeNull();
  expect(await refits.use('a.example')).toMatchObject({ rules: { maxLength: 12 }, from: 'kept' });
});

it('guesses where no reason was given, something else each time, and then gives up', async () => {
  const { refits } = setUp();
  const seen = new Set<string>();
  for (let tries = 0; tries < mostTries; tries++) {
    expect(await refits.note('a.example', null, 'refused')).not.toBeNull();
    const use = await refits.use('a.example');
    expect(use).toMatchObject({ from: null });
    seen.add(JSON.stringify(use?.rules));
  }
  expect(seen.size).toBe(mostTries);
  expect(await refits.note('a.example', null, 'refused')).toBeNull();
  expect(await refits.use('a.example')).toBeNull();
});

it('starts with letters and digits where the field was emptied', async () => {
  const { refits } = setUp();
  expect((await refits.note(null, null, 'kept'))?.allowed).toMatch(/^[A-Za-z0-9]{62}$/);
});

it('forgets, when told and after a while', async () => {
  const { refits, pass } = setUp();
  await refits.note('a.example', null, 'refused');
  await refits.forget('a.example');
  expect(await refits.use('a.example')).toBeNull();
  await refits.note('a.example', null, 'refused');
  pass(refitTime);
  expect(await refits.use('a.example')).toBeNull();
});

it('keeps a bounded number of sites', async () => {
  const { refits, values } = setUp();
  for (let at = 0; at < 40; at++) await refits.note(`${at}.example`, null, 'refused');
  expect(values['refits']).toHaveLength(20);
  expect(await refits.use('39.example')).not.toBeNull();
});

it('takes damaged data for none', async () => {
  const { refits, values } = setUp();
  values['refits'] = 'damaged';
  expect(await refits.use('a.example')).toBeNull();
});
