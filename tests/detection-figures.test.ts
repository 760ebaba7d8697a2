import { expect, it } from 'vitest';
import { compare, type Truth } from '../bench/detection/figures.ts';

const truth: Truth[] = [
  {
    file: 'up',
    site: 'a',
    fields: [
      { input: 1, kind: 'new' },
      { input: 2, kind: 'new' },
    ],
  },
  { file: 'in', site: 'a', fields: [{ input: 1, kind: 'current' }] },
  { file: 'pay', site: 'b', fields: [{ input: 0, kind: 'other' }] },
  { file: 'none', site: 'c', fields: [] },
];

it('counts fields, pages and false offers', () => {
  const figures = compare(truth, [
    { file: 'up', offered: [1] },
    { file: 'in', offered: [] },
    { file: 'pay', offered: [0] },
    { file: 'none', offered: [] },
  ]);
  expect(figures).toMatchObject({ precision: 50, recall: 50, f1: 50, pages: 3, pagesWithoutNew: 2 });
  expect(figures.pagesRight).toBeCloseTo(100 / 3);
  expect(figures.pagesFalselyOffered).toBe(1);
  expect(figures.errors).toEqual([
    { file: 'up', input: 2, kind: 'new' },
    { file: 'pay', input: 0, kind: 'other' },
  ]);
});

it('counts an offer at a field that has no label as wrong', () => {
  const { errors, pagesFalselyOffered } = compare(truth, [{ file: 'none', offered: [4] }]);
  expect(pagesFalselyOffered).toBe(1);
  expect(errors).toContainEqual({ file: 'none', input: 4, kind: 'unlabelled' });
});
