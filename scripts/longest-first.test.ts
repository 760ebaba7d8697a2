import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { longestFiles, placeOf } from './longest-first.ts';
import { root } from './run.ts';

it.each(longestFiles)('%s is a file of browser tests', (name) => {
  expect(existsSync(join(root, 'tests/e2e', name))).toBe(true);
});

it('a file that takes long comes before those that are not known to', () => {
  const files = ['/a/tests/e2e/fill.test.ts', '/a/tests/e2e/offer.test.ts', '/a/tests/e2e/detection-corpus.test.ts'];
  expect(files.sort((a, b) => placeOf(a) - placeOf(b))).toEqual([
    '/a/tests/e2e/detection-corpus.test.ts',
    '/a/tests/e2e/offer.test.ts',
    '/a/tests/e2e/fill.test.ts',
  ]);
});
