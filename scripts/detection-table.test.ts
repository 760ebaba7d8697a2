import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { weights } from '../src/detection/weights.ts';
import { withTable } from './detection-table.ts';

/** The formatter pads the cells of a table. */
const unpadded = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

it('lists in docs/detection.md the signals and weights of the code; `npm run fit:detection` writes them', () => {
  const text = readFileSync(new URL('../docs/detection.md', import.meta.url), 'utf8');
  expect(text).toContain('| silence ');
  expect(unpadded(withTable(text, weights))).toBe(unpadded(text));
});
