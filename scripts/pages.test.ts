import { expect, test } from 'vitest';
import { loadedWith } from './pages.ts';

const output = (...imports: [path: string, kind: 'import-statement' | 'dynamic-import'][]) => ({
  imports: imports.map(([path, kind]) => ({ path, kind })),
  ...{ inputs: {}, exports: [], bytes: 1 },
});

test('a page loads what it imports and what that imports, each once, and nothing that waits until it is wanted', () => {
  const outputs = {
    'page.js': output(['one.js', 'import-statement'], ['two.js', 'import-statement'], ['later.js', 'dynamic-import']),
    'one.js': output(['two.js', 'import-statement']),
    'two.js': output(),
    'later.js': output(['three.js', 'import-statement']),
    'three.js': output(),
  };
  expect(loadedWith('page.js', { outputs })).toEqual(['page.js', 'one.js', 'two.js']);
  expect(loadedWith('two.js', { outputs })).toEqual(['two.js']);
});
