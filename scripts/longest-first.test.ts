import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { longerThanTheyLook, placeOf } from './longest-first.ts';
import { root } from './run.ts';

it.each(longerThanTheyLook)('%s is a file of browser tests', (name) => {
  expect(existsSync(join(root, 'tests/e2e', name))).toBe(true);
});

it('a file that takes longer than it looks comes before those that are not known to', () => {
  const files = ['/a/tests/e2e/fill.test.ts', '/a/tests/e2e/sites.test.ts', '/a/tests/e2e/detection-corpus.test.ts'];
  expect(files.sort((a, b) => placeOf(a) - placeOf(b))).toEqual([
    '/a/tests/e2e/detection-corpus.test.ts',
    '/a/tests/e2e/sites.test.ts',
    '/a/tests/e2e/fill.test.ts',
  ]);
});
