/** What a package may do and what of others it holds grows only together with the document that says why. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { browsers, manifestFor } from '../scripts/manifest.ts';
import { root } from '../scripts/run.ts';
import { thirdParties } from '../scripts/third-party.ts';

const read = (path: string) => readFileSync(root + path, 'utf8');
/** What stands in code style in the first cells of a document's tables. */
function explained(path: string): Set<string | undefined> {
  const cells = [...read(path).matchAll(/^\|([^|]+)\|/gm)];
  return new Set(cells.flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name)));
}

it.each(browsers)('docs/security.md and the store listing say why %s needs each permission', (browser) => {
  const manifest = manifestFor(browser, JSON.parse(read('manifest.json')), '1.0.0') as Record<string, unknown>;
  const keys = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'];
  const asked = keys.flatMap((key) => (manifest[key] ?? []) as string[]);
  expect(asked).toContain('scripting');
  for (const path of ['docs/security.md', 'docs/store/listing.md']) {
    const known = explained(path);
    expect([path, asked.filter((permission) => !known.has(permission))]).toEqual([path, []]);
  }
});

it('docs/security.md says what each package is for whose code is inside', async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['background/main.ts', 'content/watch.ts', 'content/offer.ts', 'offscreen/main.ts', 'popup/main.tsx']
      .map((source) => `src/${source}`)
      .concat('src/options/main.tsx', 'src/node/main.ts'),
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'never-written',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
  });
  const names = thirdParties([metafile]).map(({ name }) => name);
  expect(names).toContain('preact');
  const known = explained('docs/security.md');
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

it('pins every package to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  expect(dependencies).toBeUndefined();
  for (const [name, version] of Object.entries(devDependencies))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
});
