/** What a text says, joined with the rules before it. */
import { describe, expect, test } from 'vitest';
import { characterClasses } from './characters.ts';
import type { FieldRules, RuleProblem } from './field-rules.ts';
import type { PatternRules } from './pattern.ts';
import type { Requirements } from './requirements.ts';
import { asFarAs, kindsOf, type Source, strictest, textRules } from './text-rules.ts';

const { uppercase, lowercase, numbers, symbols } = characterClasses;
const alphanumeric = uppercase + lowercase + numbers;
const source = (from: keyof FieldRules, rules: Partial<PatternRules>): Source => ({
  from,
  rules: { required: [], ...rules },
});

describe('the strictest of several', () => {
  const longer = (one: number, other: number) => one > other;
  test.each<[lengths: (number | undefined)[], value: number | undefined, from: number]>([
    [[], undefined, -1],
    [[undefined], undefined, -1],
    [[8], 8, 0],
    [[8, 10], 10, 1],
    [[10, 8], 10, 0],
    [[10, undefined], 10, 0],
    [[undefined, 10], 10, 1],
    [[10, 10], 10, 0],
  ])('of %j', (lengths, value, from) => {
    const places = ['pattern', 'passwordrules'] as const;
    const sources = lengths.map((minLength, at) =>
      source(places[at] ?? 'pattern', minLength === undefined ? {} : { minLength }),
    );
    expect(strictest(sources, 'minLength', longer)).toEqual({ value, from: places[from] ?? 'maxlength' });
  });
});

describe('what contradicts the rules before is left out, and that is said', () => {
  const before = [
    source('pattern', { minLength: 8, maxLength: 12 }),
    source('passwordrules', { minLength: 6, maxLength: 14, allowed: 'abc' }),
  ];
  const set = (characters: string) => ({ name: `of ${characters}`, characters });
  test.each<[rules: Partial<PatternRules>, before: Source[], left: Partial<PatternRules>, conflicts: unknown[]]>([
    [{ minLength: 12, maxLength: 8 }, before, { minLength: 12, maxLength: 8 }, []],
    [{ minLength: 13 }, before, {}, [13]],
    [{ maxLength: 7 }, before, {}, [7]],
    [{ minLength: 13, maxLength: 7 }, before.toReversed(), {}, [13, 7]],
    [{ maxLength: 1, minLength: 256 }, [], { maxLength: 1, minLength: 256 }, []],
    // No password of any policy is so long, or so short.
    [{ minLength: 257, maxLength: 0 }, [], {}, [257, 0]],
    [{ required: [set('cde'), set('xyz')] }, before, { required: [set('cde')] }, ['of xyz']],
    [{ required: [set('xyz')] }, [source('pattern', {})], { required: [set('xyz')] }, []],
    [{ maxConsecutive: 2, notFirst: 'a' }, before, { maxConsecutive: 2, notFirst: 'a' }, []],
  ])('%j', (rules, sources, left, conflicts) => {
    const problems: RuleProblem[] = [];
    const kept = asFarAs({ required: [], ...rules }, 'learnt', sources, problems);
    expect(kept).toStrictEqual({ required: [], ...left });
    const message = 'against the rules before it: left out';
    expect(problems).toEqual(conflicts.map((value) => ({ rule: 'learnt', code: 'conflict', value, message })));
  });
});

describe('a list that must appear may be all of the symbols that are taken', () => {
  const list = (...lists: string[]) => ({ required: lists.map((characters) => ({ name: 'list', characters })) });
  const some = symbols.slice(0, 28);
  test.each<[read: Requirements, allowed: string | undefined]>([
    [list('!@#'), `${alphanumeric}!@#`],
    [list('!@', '#'), `${alphanumeric}!@#`],
    [list(numbers, '!@'), `${alphanumeric}!@`],
    [list(numbers), undefined],
    [list('a!'), undefined],
    [list(), undefined],
    // All that a reader takes for special characters is no list.
    [list(some), alphanumeric + some],
    [list(symbols.slice(0, 29)), undefined],
    [list('!@', symbols.slice(0, 29)), undefined],
    // What the text allows, it lists itself, unless that is all symbols.
    [{ ...list('!'), allowed: `${alphanumeric}!@` }, `${alphanumeric}!@`],
    [{ ...list('!'), allowed: alphanumeric + some }, alphanumeric + some],
    [{ ...list('!'), allowed: alphanumeric + symbols }, `${alphanumeric}!`],
    [{ ...list('!'), allowed: uppercase + symbols }, `${uppercase}!`],
    [{ ...list(numbers), allowed: alphanumeric + symbols }, alphanumeric + symbols],
  ])('%j', (read, allowed) => {
    const { from, rules } = textRules('requirements', read, [], []);
    expect(from).toBe('requirements');
    expect(rules).toStrictEqual({ required: read.required, ...(allowed === undefined ? {} : { allowed }) });
  });
});

test.each<[kinds: number, allowed: string | undefined, sets: string[]]>([
  [0, undefined, []],
  [1, undefined, [lowercase]],
  [3, undefined, [lowercase, uppercase, numbers]],
  [4, undefined, [lowercase, uppercase, numbers, symbols]],
  [2, `${uppercase}01`, [uppercase, '01']],
  [3, `${uppercase}01`, [uppercase, '01']],
  [3, 'ab!AB', ['ab', 'AB', '!']],
])('of %d kinds, where %j is allowed, the safest', (kinds, allowed, sets) => {
  const required = sets.map((characters) => ({
    name: `one of ${kinds} kinds`,
    characters: [...characters].sort().join(''),
  }));
  const of = (found: PatternRules['required']) =>
    found.map(({ name, characters }) => ({ name, characters: [...characters].sort().join('') }));
  expect(of(kindsOf(kinds, allowed))).toEqual(required);
  const read = { kinds, required: [{ name: 'own', characters: 'a' }], ...(allowed === undefined ? {} : { allowed }) };
  expect(of(textRules('learnt', read, [], []).rules.required)).toEqual([{ name: 'own', characters: 'a' }, ...required]);
});
