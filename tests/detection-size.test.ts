import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('keeps the detector with all its languages within 30 kB: it goes into pages', async () => {
  const entry = fileURLToPath(new URL('../src/detection/index.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
  });
  expect(outputFiles[0]?.contents.length).toBeGreaterThan(10_000);
  expect(outputFiles[0]?.contents.length).toBeLessThanOrEqual(30_000);
});
