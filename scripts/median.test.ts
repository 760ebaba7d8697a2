import { expect, test } from 'vitest';
import { median } from './median.ts';

test('the median of an odd and of an even count, and of none', () => {
  const odd = [10, 1, 2];
  expect(median(odd)).toBe(2);
  expect(odd).toEqual([10, 1, 2]);
  expect(median([4, 1])).toBe(2.5);
  expect(median([])).toBeNaN();
});
