/** The lint rules of the project's own, run on what they forbid. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../scripts/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'passmint-lint-'));
for (const name of ['biome.json', 'scripts/lint']) cpSync(join(root, name), join(folder, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the linter says of a file of one line. */
function lint(path: string, line: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${line}\n`);
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

test.each(['export const a = Math.random();', "export const a = Math['random']();"])('no prediction: %s', (line) => {
  expect(lint('src/popup/a.ts', line)).toContain('Math.random can be predicted');
});

test.each([
  'export const a = (drawn: number) => drawn % 94;',
  'export const a = (drawn: number) => {\n  let rest = drawn;\n  rest %= 94;\n  return rest;\n};',
])('no remainder: %s', (line) => {
  expect(lint('src/core/a.ts', line)).toContain('The remainder of a random value is biased');
});

test('what is as it should be passes', () => {
  const line = 'export const a = (random: { below(limit: number): number }) => random.below(94);';
  expect(lint('src/core/a.ts', line)).toContain('Checked 1 file');
  expect(lint('src/core/a.ts', line)).not.toContain('plugin');
});
