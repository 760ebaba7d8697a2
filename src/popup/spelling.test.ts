import { afterEach, expect, test, vi } from 'vitest';
import { languages } from '../../scripts/locales.ts';
import { i18nOf } from '../../tests/speak.ts';
import { characterClasses } from '../core/characters.ts';

afterEach(() => vi.unstubAllGlobals());

/** The texts are read once: each language needs a module of its own. */
async function spellingIn(language: string) {
  vi.stubGlobal('chrome', { i18n: i18nOf(language) });
  vi.resetModules();
  return (await import('./spelling.ts')).nameOf;
}

test('English names letters as radio does', async () => {
  const nameOf = await spellingIn('en');
  expect([...'kK7?é É'].map(nameOf)).toEqual([
    ...['Kilo', 'capital Kilo', 'seven', 'question mark', 'é', 'space', 'capital É'],
  ]);
});

test.each(['en', ...languages])('%s: each printable character has a name of its own', async (language) => {
  const nameOf = await spellingIn(language);
  const all = [...Object.values(characterClasses).join(''), ' '];
  const names = all.map(nameOf);
  expect(new Set(names).size).toBe(all.length);
  for (const character of [...characterClasses.numbers, ...characterClasses.symbols, ' '])
    expect(nameOf(character)).not.toMatch(/^[!-/:-@[-`{-~ ]?$/);
});
