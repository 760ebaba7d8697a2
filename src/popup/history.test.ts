import { describe, expect, it } from 'vitest';
import { added, canUndo, comesBack, noHistory, shownIn, undone, used } from './history.ts';
import type { Made } from './kinds.ts';

const made = (password: string, changes: Partial<Made> = {}): Made => ({
  password,
  bits: 80,
  used: false,
  site: null,
  options: 'now',
  ...changes,
});

describe('undo', () => {
  it('brings back the one before, and loses neither', () => {
    const two = added(added(noHistory, made('first'), false), made('second'), false);
    const back = undone(two);
    expect(shownIn(back)?.password).toBe('first');
    expect(added(back, made('third'), false).made.map(({ password }) => password)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('ends at the first one, and there is none in an empty history', () => {
    expect(canUndo(added(noHistory, made('first'), false))).toBe(false);
    expect(undone(noHistory)).toEqual(noHistory);
  });

  it('skips what a moving slider made, but never what was handed out', () => {
    const moved = added(added(noHistory, made('first'), false), made('second'), true);
    expect(moved.made.map(({ password }) => password)).toEqual(['second']);
    expect(added(used(moved), made('third'), true).made).toHaveLength(2);
  });

  it('keeps the last twenty', () => {
    let history = noHistory;
    for (let index = 0; index < 30; index++) history = added(history, made(`p${index}`), false);
    expect(history.made).toHaveLength(20);
    expect(shownIn(history)?.password).toBe('p29');
  });
});

describe('reopening', () => {
  it.each<[string, Made | null, string | null, string | null, boolean]>([
    ['nothing was made', null, 'a.example', null, false],
    ['it was not used', made('one'), 'b.example', null, true],
    ['the options are others now', made('one', { options: 'then' }), 'a.example', null, false],
    ['it was used on this site', made('one', { used: true }), 'a.example', null, true],
    ['it was used on another site', made('one', { used: true }), 'b.example', null, false],
    ['it follows the rules of another site', made('one', { site: 'a.example' }), 'b.example', 'b.example', false],
  ])('%s', (_, one, over, site, expected) => {
    expect(comesBack(one, 'now', over, 'a.example', site)).toBe(expected);
  });
});
