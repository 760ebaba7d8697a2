/** What detection makes of the labelled pages as a browser saw them: tests/e2e/detection-corpus keeps that true. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Truth } from '../bench/detection/figures.ts';
import { root } from '../scripts/run.ts';
import { classify } from '../src/detection/index.ts';
import { knownFailures } from './forms/known-failures.ts';
import { formOf, judgedIn, seenPages } from './forms/seen.ts';

const pages = seenPages();
const truth: Truth[] = JSON.parse(readFileSync(`${root}tests/forms/truth.json`, 'utf8'));
const refresh = 'where it is meant: npx vitest run --project e2e tests/e2e/detection-corpus.test.ts -u';
const labels = new Map(truth.map(({ file, fields }) => [file, fields]));

test('every labelled page was seen, and every known failure is of one', () => {
  const files = pages.map(({ file }) => file);
  expect(files).toEqual([...labels.keys()].sort());
  for (const failure of knownFailures) expect(files).toContain(failure.split(' ')[0]);
});

test.each(pages.map((page) => [page.file, page.forms] as const))('%s', (file, forms) => {
  for (const seen of forms) {
    const form = formOf(seen);
    const offers = classify(form).map(({ offer }) => offer);
    expect(judgedIn(form), refresh).toEqual(seen.judged.map(([, ...judged]) => judged));
    seen.judged.forEach(([input], at) => {
      const asks = labels.get(file)?.some((field) => field.input === input && field.kind === 'new') ?? false;
      if (input !== null)
        expect(offers[at], `input ${input}`).toBe(asks !== knownFailures.includes(`${file} ${input}`));
    });
  }
});
