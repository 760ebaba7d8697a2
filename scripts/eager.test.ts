import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { eager } from './eager.ts';

const resolveDir = fileURLToPath(new URL('../src/content', import.meta.url));
const contents = "import { snapshotForm } from './snapshot.ts'; globalThis.snapshot = snapshotForm;";

async function bundle(minify: boolean): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: 'iife',
    minify,
    write: false,
    plugins: [eager],
  });
  return outputFiles[0]?.text ?? '';
}

test('what describes a form stands in parentheses, functions inside functions too', async () => {
  const text = await bundle(false);
  expect(text).not.toContain('compile at once');
  for (const name of ['scopeOf', 'outlineOf', 'snapshotForm', 'walk', 'visit', 'countBefore'])
    expect(text).toMatch(new RegExp(`[ ,]${name}=\\(function\\(`));
  expect(text).not.toMatch(/\n *function (scopeOf|outlineOf|snapshotForm|walk|visit|countBefore)\(/);
});

test('minified, too, the bundle is a script', async () => {
  const text = await bundle(true);
  expect(() => parse(text, { ecmaVersion: 'latest' })).not.toThrow();
  expect(text.match(/=\(function\(/g)?.length).toBeGreaterThan(20);
});
