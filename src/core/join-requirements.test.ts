import { expect, it } from 'vitest';
import { joinRequirements } from './join-requirements.ts';
import { meets } from './meets.ts';
import type { Requirements } from './requirements.ts';

const digit = { name: 'digit', characters: '0123456789' };
const of = (rules: Partial<Requirements>): Requirements => ({ required: [], ...rules });

it('takes the stricter of each', () => {
  const joined = joinRequirements(
    of({ minLength: 8, maxLength: 20, kinds: 2, required: [digit], allowed: 'ab1!', notFirst: '1' }),
    of({ minLength: 6, maxLength: 12, kinds: 3, required: [digit], allowed: 'b1!?', maxConsecutive: 2, notLast: '!' }),
  );
  expect(joined).toEqual(
    of({
      ...{ minLength: 8, maxLength: 12, kinds: 3, maxConsecutive: 2, allowed: 'b1!', notFirst: '1', notLast: '!' },
      required: [digit],
    }),
  );
});

it('lets the later hold where both cannot', () => {
  expect(joinRequirements(of({ minLength: 20 }), of({ maxLength: 12 }))).toMatchObject({ maxLength: 12 });
  expect(joinRequirements(of({ minLength: 20 }), of({ maxLength: 12 })).minLength).toBeUndefined();
  expect(joinRequirements(of({ allowed: 'abc' }), of({ allowed: '123' })).allowed).toBe('123');
});

it.each<[string, Partial<Requirements>, boolean]>([
  ['aB3!', {}, true],
  ['aB3!', { minLength: 5 }, false],
  ['aB3!', { maxLength: 3 }, false],
  ['aB3!', { allowed: 'aB3' }, false],
  ['aB3!', { required: [digit] }, true],
  ['aB3!', { required: [{ ...digit, minimum: 2 }] }, false],
  ['aaB3', { maxConsecutive: 1 }, false],
  ['aB3!', { kinds: 4 }, true],
  ['ab3!', { kinds: 4 }, false],
  ['3aB!', { notFirst: '0123456789' }, false],
  ['aB!3', { notLast: '!' }, true],
  ['aB3!', { notLast: '!' }, false],
])('%s by %o: %s', (password, rules, keeps) => expect(meets(password, of(rules))).toBe(keeps));

it.each<[earlier: Partial<Requirements>, later: Partial<Requirements>, joined: Partial<Requirements>]>([
  [{}, {}, {}],
  [{ minLength: 8 }, {}, { minLength: 8 }],
  [{}, { maxLength: 12, kinds: 3 }, { maxLength: 12, kinds: 3 }],
  [{ minLength: 12 }, { maxLength: 12 }, { minLength: 12, maxLength: 12 }],
  [{ minLength: 13 }, { maxLength: 12 }, { maxLength: 12 }],
  [{ maxLength: 12 }, { minLength: 13 }, { minLength: 13 }],
  [{ maxLength: 12 }, { minLength: 13, maxLength: 20 }, { minLength: 13, maxLength: 20 }],
  [{ allowed: 'ab' }, {}, { allowed: 'ab' }],
  [{}, { allowed: 'ab' }, { allowed: 'ab' }],
])('of %j and %j is left %j', (earlier, later, joined) => {
  expect(joinRequirements(of(earlier), of(later))).toStrictEqual({ ...of(joined), notFirst: '', notLast: '' });
});
