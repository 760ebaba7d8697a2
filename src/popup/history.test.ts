import { describe, expect, it } from 'vitest';
import { added, canUndo, comesBack, noHistory, overAnotherSite, shownIn, undone, used } from './history.ts';
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
  it.each<[string, Made | null, string | null, boolean]>([
    ['nothing was made', null, null, false],
    ['everything is as it was', made('one'), null, true],
    ['the options are others now', made('one', { options: 'then' }), null, false],
    ['it follows the rules of another site', made('one', { site: 'a.example' }), 'b.example', false],
    ['it follows the rules of this site', made('one', { site: 'a.example' }), 'a.example', true],
  ])('%s', (_, one, site, expected) => {
    expect(comesBack(one, 'now', site)).toBe(expected);
  });

  it('shows no password that was handed out over another site, but undo brings it back', () => {
    const history = added(noHistory, made('one'), false);
    expect(overAnotherSite(history)).toEqual(history);
    const left = overAnotherSite(used(history));
    expect(shownIn(left)).toBeNull();
    expect(shownIn(undone(added(left, made('two'), false)))?.password).toBe('one');
  });
});
