/** Every threat of the model is answered by a test that exists. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../scripts/run.ts';

const document = readFileSync(`${root}docs/security.md`, 'utf8');
const section = /^## Threat model$([\s\S]*?)^## /m.exec(document)?.[1] ?? '';

/** The rows of the tables whose last column is headed "proven by", without their heads. */
const rows = section
  .split('\n\n')
  .filter((block) => /^\|.*\| proven by +\|\n/.test(block))
  .flatMap((block) => block.split('\n').slice(2))
  .map((row) => row.split('|').slice(1, -1))
  .map(([threat = '', mitigation = '', proof = '']) => ({
    threat: threat.trim(),
    mitigation: mitigation.trim(),
    proof,
  }));

/** Whether a file has a test, or a group of tests, of that very title. */
const hasTest = (path: string, title: string) =>
  existsSync(root + path) && readFileSync(root + path, 'utf8').includes(`'${title}'`);

test('every kind of attacker has its table', () => {
  const attackers = [...section.matchAll(/^- \*\*(.+?)\*\*/gm)].length;
  const tables = [...section.matchAll(/\| proven by +\|/g)].length;
  expect(tables).toBe(7);
  expect(attackers).toBeGreaterThanOrEqual(tables);
  expect(rows.length).toBeGreaterThan(30);
});

test.each(rows)('$threat', ({ mitigation, proof }) => {
  expect(mitigation).not.toBe('');
  const named = [...proof.matchAll(/`([^`]+)`: "([^"]+)"/g)];
  expect(named).not.toEqual([]);
  for (const [, path = '', title = ''] of named)
    expect([path, title, hasTest(path, title)]).toEqual([path, title, true]);
});
