import { describe, expect, it } from 'vitest';
import type { Requirements } from '../core/index.ts';
import { createLearntRules } from './learnt-rules.ts';
import { createSiteRules } from './site-rules.ts';

const of = (rules: Partial<Requirements>): Requirements => ({ required: [], ...rules });

function setUp(values: Record<string, unknown> = {}) {
  let time = 1;
  const area = {
    get: async (key: string) => ({ [key]: structuredClone(values[key]) }),
    set: async (items: Record<string, unknown>) => void Object.assign(values, structuredClone(items)),
  };
  const list = async () => new Map([['a.example', { passwordrules: 'maxlength: 20;', exact: false }]]);
  return {
    values,
    learnt: createLearntRules(area, () => time++),
    sites: createSiteRules(area, list, () => time++),
  };
}

describe('what sites have shown to accept', () => {
  it('is kept with where it came from and when, and joined with what comes later', async () => {
    const { learnt } = setUp();
    await learnt.learn('A.example', of({ maxLength: 16 }), 'kept');
    await learnt.learn('b.example', of({ minLength: 9 }), 'refused');
    await learnt.learn('a.example', of({ allowed: 'abc' }), 'refused');
    expect(await learnt.all()).toEqual({
      damaged: 0,
      rules: [
        {
          ...{ domain: 'a.example', from: 'refused', time: 3, whole: true },
          ...{ rules: of({ maxLength: 16, allowed: 'abc' }), passwordrules: 'maxlength: 16; allowed: [abc];' },
        },
        {
          ...{ domain: 'b.example', from: 'refused', time: 2, whole: true },
          ...{ rules: of({ minLength: 9 }), passwordrules: 'minlength: 9;' },
        },
      ],
    });
  });

  it('is replaced where a password was refused that kept all of it', async () => {
    const { learnt } = setUp();
    await learnt.learn('a.example', of({ maxLength: 16 }), 'kept');
    await learnt.learn('a.example', of({ minLength: 20 }), 'refused');
    expect((await learnt.find('a.example'))?.rules).toEqual(of({ minLength: 20 }));
  });

  it('holds for the hosts below, and for no other', async () => {
    const { learnt } = setUp();
    await learnt.learn('a.example', of({ maxLength: 16 }), 'kept');
    expect(await learnt.find('login.a.example')).toMatchObject({ domain: 'a.example' });
    expect(await learnt.find('notaa.example')).toBeNull();
    await learnt.forget('a.example');
    expect(await learnt.find('a.example')).toBeNull();
  });

  it('is nothing where nothing was seen, and is refused where it is no rule', async () => {
    const { learnt } = setUp();
    await learnt.learn('a.example', of({ notFirst: '' }), 'kept');
    expect((await learnt.all()).rules).toEqual([]);
    await expect(learnt.learn('a.example', of({ maxLength: 1e9 }), 'kept')).rejects.toMatchObject({
      code: 'value-invalid',
    });
  });

  it('is bounded: the oldest are forgotten', async () => {
    const { learnt, values } = setUp();
    const rule = { rules: of({ maxLength: 9 }), from: 'kept', time: 0 };
    values['learnt-rules'] = {
      rules: Array.from({ length: 1_000 }, (_, at) => ({ ...rule, domain: `${at}.example` })),
    };
    await learnt.learn('new.example', of({ maxLength: 9 }), 'kept');
    expect((await learnt.all()).rules).toHaveLength(1_000);
    expect(await learnt.find('new.example')).not.toBeNull();
    expect(await learnt.find('999.example')).toBeNull();
  });

  it('is bounded in what years of joining pile up', async () => {
    const { learnt } = setUp();
    for (let at = 0; at < 30; at++) {
      const set = { name: 'one', characters: String.fromCharCode(97 + (at % 26)) };
      await learnt.learn('a.example', of({ required: [set], notFirst: '123' }), 'kept');
    }
    const { required = [], notFirst } = (await learnt.find('a.example'))?.rules ?? {};
    expect([required.length, notFirst]).toEqual([8, '123']);
  });

  it.each([
    ['nonsense', 1],
    [[null, 3, { domain: 3 }], 3],
    [[{ domain: 'b.example', rules: { required: [], maxLength: -1 }, from: 'kept', time: 1 }], 1],
    [[{ domain: 'b.example', rules: { required: 'x' }, from: 'kept', time: 1 }], 1],
  ])('damaged, it is left out and counted, and the rest holds: %j', async (damaged, count) => {
    const good = { domain: '__proto__', rules: of({ maxLength: 9 }), from: 'kept', time: 1 };
    const rules = Array.isArray(damaged) ? [...damaged, good] : damaged;
    const { learnt } = setUp({ 'learnt-rules': { rules } });
    const all = await learnt.all();
    expect(all.damaged).toBe(count);
    expect(all.rules).toHaveLength(Array.isArray(damaged) ? 1 : 0);
    await learnt.learn('a.example', of({ maxLength: 9 }), 'kept');
    expect((await learnt.all()).damaged).toBe(0);
  });
});

describe('among the rules of sites', () => {
  it('goes along with the list’s, and the person’s own stand for it', async () => {
    const { sites } = setUp();
    await sites.learnt.learn('a.example', of({ maxLength: 12 }), 'kept');
    expect(await sites.rulesFor('a.example')).toMatchObject({
      siteRules: 'maxlength: 20;',
      learnt: { maxLength: 12 },
    });
    expect(await sites.find('a.example')).toEqual({
      domain: 'a.example',
      passwordrules: 'maxlength: 12;',
      source: 'learnt',
    });
    await sites.saveOwn('a.example', 'maxlength: 30;');
    expect(await sites.find('a.example')).toMatchObject({ source: 'own' });
    expect((await sites.learnt.all()).rules).toEqual([]);
  });
});

describe('the person’s yes to weak passwords', () => {
  it('holds for that very host until it is taken back', async () => {
    const { sites } = setUp();
    expect(await sites.rulesFor('a.example')).toMatchObject({ acceptWeak: false });
    await sites.weak.set('a.example', true);
    await sites.weak.set('b.example', true);
    expect(await sites.rulesFor('a.example')).toMatchObject({ acceptWeak: true });
    expect(await sites.rulesFor('www.a.example')).toMatchObject({ acceptWeak: false });
    expect(await sites.weak.all()).toEqual(['b.example', 'a.example']);
    await sites.weak.set('a.example', false);
    expect(await sites.weak.has('a.example')).toBe(false);
  });

  it('damaged, it is none', async () => {
    expect(await setUp({ 'weak-sites': { 'a.example': true } }).sites.weak.has('a.example')).toBe(false);
    expect(await setUp({ 'weak-sites': [3, 'a.example'] }).sites.weak.all()).toEqual(['a.example']);
  });
});
