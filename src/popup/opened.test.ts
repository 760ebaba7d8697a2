import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../service/index.ts';
import { shownIn } from './history.ts';
import { type Opening, openedAs } from './opened.ts';

const page = { host: 'example.com', access: 'granted', offers: true, rule: null } as const;
const opening: Opening = {
  ...{ settings: defaultSettings, problems: [], locked: [], policyProblems: [], minimum: { length: 0, bits: 0 } },
  ...{ page, draft: null, previewed: null, fresh: { password: 'fresh', length: 5, bits: 80, strength: 'strong' } },
};
const left = (host: string, used: boolean, options: unknown = defaultSettings.options): Opening['draft'] => {
  const made = { password: 'left', bits: 90, used, site: null, options: JSON.stringify(options) };
  const none = { made: [], at: -1 };
  return {
    kind: 'password',
    host,
    open: ['more'],
    search: 'x',
    histories: { password: { made: [made], at: 0 }, passphrase: none, pin: none },
  };
};
const shown = (answer: Opening) => shownIn(openedAs(answer).histories.password)?.password;

describe('the popup opens', () => {
  it('with the new password where nothing was left', () => {
    expect(shown(opening)).toBe('fresh');
    expect(openedAs(opening).options?.password).toEqual(defaultSettings.options);
  });

  it('as it was left, used or not, over the same site', () => {
    const state = openedAs({ ...opening, draft: left('example.com', true) });
    expect(shownIn(state.histories.password)?.password).toBe('left');
    expect([state.open, state.search]).toEqual([['more'], 'x']);
  });

  it('with a new one over another site when the last was used, or when the options changed', () => {
    expect(shown({ ...opening, draft: left('other.example', true) })).toBe('fresh');
    expect(shown({ ...opening, draft: left('other.example', false) })).toBe('left');
    expect(shown({ ...opening, draft: left('example.com', false, {}) })).toBe('fresh');
  });

  it('with what the offer in the page will fill, before all else', () => {
    const previewed = { password: 'previewed', bits: 80, host: 'example.com' };
    expect(shown({ ...opening, previewed, draft: left('example.com', false) })).toBe('previewed');
  });
});
