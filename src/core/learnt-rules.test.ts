import { describe, expect, it } from 'vitest';
import { characterClasses } from './characters.ts';
import { inPasswordRules, relearnt } from './learnt-rules.ts';
import { formatPasswordRules, parsePasswordRules } from './password-rules.ts';
import type { Requirements } from './requirements.ts';

const { lowercase, uppercase, numbers } = characterClasses;
const letters = lowercase + uppercase;
const of = (rules: Partial<Requirements>): Requirements => ({ required: [], ...rules });
const set = (characters: string, minimum = 1) => ({ name: 'some', characters, minimum });

describe('what was learnt and what is seen now', () => {
  it('is joined', () => {
    expect(relearnt(of({ maxLength: 16 }), of({ allowed: letters }), 'kept')).toMatchObject({
      maxLength: 16,
      allowed: letters,
    });
    expect(relearnt(of({ maxLength: 16 }), of({ maxLength: 12 }), 'refused')).toMatchObject({ maxLength: 12 });
  });

  it.each([
    ['lengths', of({ maxLength: 12, allowed: letters }), of({ minLength: 14 })],
    ['characters', of({ allowed: letters }), of({ allowed: numbers })],
    [
      'a required character that was not allowed',
      of({ allowed: letters, maxLength: 20 }),
      of({ required: [set('!#')] }),
    ],
  ])('is replaced where the two contradict each other: %s', (_, before, seen) => {
    expect(relearnt(before, seen, 'kept')).toBe(seen);
  });

  it('is replaced where a password was refused that kept all of it', () => {
    const before = of({ maxLength: 16, required: [set(numbers)] });
    const seen = of({ maxLength: 16 });
    expect(relearnt(before, seen, 'refused')).toBe(seen);
    expect(relearnt(before, seen, 'kept')).toMatchObject(before);
  });
});

describe('in the passwordrules language', () => {
  const text = (learnt: Requirements) => formatPasswordRules(inPasswordRules(learnt).rules);

  it.each<[Requirements, string, boolean]>([
    [of({ maxLength: 16 }), 'maxlength: 16;', true],
    [of({ minLength: 8, required: [set(numbers)] }), 'minlength: 8; required: digit; allowed: ascii-printable;', true],
    [of({ allowed: letters + numbers }), 'allowed: lower, upper, digit;', true],
    [
      of({ kinds: 3, allowed: `${letters}${numbers}!` }),
      'required: lower; required: upper; required: digit; allowed: lower, upper, digit, [!];',
      true,
    ],
    [of({ required: [set('!#$')], allowed: `${letters}!#` }), 'required: [!#]; allowed: lower, upper, [!#];', true],
    [of({ maxConsecutive: 2, notFirst: numbers }), 'max-consecutive: 2;', false],
    [of({ required: [set(numbers, 2)] }), 'required: digit; allowed: ascii-printable;', false],
  ])('%o', (learnt, rules, whole) => {
    expect(text(learnt)).toBe(rules);
    expect(inPasswordRules(learnt).whole).toBe(whole);
    expect(parsePasswordRules(rules).problems).toEqual([]);
  });
});

describe('when nothing can satisfy both', () => {
  const before = of({ maxLength: 16, allowed: letters });
  it.each<[string, Requirements, boolean]>([
    ['the shortest is the longest', of({ minLength: 16 }), true],
    ['the shortest is longer', of({ minLength: 17 }), false],
    ['one character is left', of({ allowed: 'a1' }), true],
    ['a required one is left', of({ required: [set('a1')] }), true],
    ['no required one is left', of({ required: [set('a'), set('1')] }), false],
  ])('%s: joined %s', (_, seen, joined) => {
    expect(relearnt(before, seen, 'kept') !== seen).toBe(joined);
  });

  it('takes the same characters in another order, and the same set twice, for nothing new', () => {
    const known = of({ allowed: 'abc', required: [set('ab'), set('c')], notFirst: 'ab', notLast: 'ca' });
    const again = of({ allowed: 'cba', required: [set('c'), set('ba'), set('ab')], notFirst: 'ba', notLast: 'ac' });
    expect(relearnt(known, again, 'refused')).toBe(again);
  });

  it.each<[string, Partial<Requirements>]>([
    ['a shortest length', { minLength: 9 }],
    ['a longest length', { maxLength: 15 }],
    ['a longest run', { maxConsecutive: 1 }],
    ['kinds', { kinds: 3 }],
    ['a first place', { notFirst: 'z' }],
    ['a last place', { notLast: 'z' }],
    ['a minimum', { required: [set('a', 2)] }],
    ['characters', { allowed: 'abc' }],
  ])('%s is something new', (_, more) => {
    const known = of({ maxLength: 16, minLength: 8, allowed: 'abcde', required: [set('a')] });
    expect(relearnt(known, of(more), 'refused')).toMatchObject(more.required ? {} : more);
    expect(relearnt(known, of(more), 'refused')).toMatchObject({ required: expect.arrayContaining([set('a')]) });
  });
});
