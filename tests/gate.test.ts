/** What a package may do and what of others it holds grows only together with the document that says why. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { browsers, manifestFor } from '../scripts/manifest.ts';
import { root } from '../scripts/run.ts';
import { sourceFiles } from '../scripts/source-files.ts';
import { notices, thirdParties } from '../scripts/third-party.ts';

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

/** Every bundle that is published, as esbuild traces it. */
const traced = async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['background/main.ts', 'content/watch.ts', 'content/offer.ts', 'offscreen/main.ts', 'popup/main.tsx']
      .concat('options/main.tsx', 'welcome/main.tsx', 'node/main.ts')
      .map((source) => `src/${source}`),
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'never-written',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
  });
  return metafile;
};

it('docs/security.md says what each package is for whose code is inside', async () => {
  const names = thirdParties([await traced()]).map(({ name }) => name);
  expect(names).toContain('preact');
  const known = explained('docs/security.md');
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});

it('holds nothing in its bundles but its own source and those packages', async () => {
  const metafile = await traced();
  const packages = thirdParties([metafile]).map(({ name }) => `node_modules/${name}/`);
  const own = new Set(sourceFiles());
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.length).toBeGreaterThan(200);
  const untraced = inputs.filter((path) => !own.has(path) && !packages.some((folder) => path.startsWith(folder)));
  // What no byte is taken of has no row: a package's own choice between its files.
  const used = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const taken = new Set(used.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path));
  expect(untraced.filter((path) => taken.has(path))).toEqual([]);
});

it('holds packages of licenses that let it be passed on, each with its text', async () => {
  const parties = thirdParties([await traced()]);
  const terms: Record<string, string> = {
    MIT: 'Permission is hereby granted, free of charge',
    ISC: 'Permission to use, copy, modify, and/or distribute',
    'BSD-2-Clause': 'Redistribution and use',
    'BSD-3-Clause': 'Redistribution and use',
    'MPL-2.0': 'https://mozilla.org/MPL/2.0/',
  };
  const texts = notices(parties, true).split(/^-{80}$/m);
  expect(parties.length).toBeGreaterThan(5);
  for (const { name, version, license } of parties) {
    const text = texts.find((one) => one.includes(`${name} ${version} (${license})`));
    expect(text?.replace(/\s+/g, ' '), name).toContain(terms[license] ?? 'a license that lets it be passed on');
  }
});

const lockFiles = sourceFiles().filter((path) => path.endsWith('package-lock.json'));

it.each(lockFiles)('%s names every package by its hash', (path) => {
  const { packages } = JSON.parse(read(path)) as { packages: Record<string, Record<string, unknown>> };
  const installed = Object.entries(packages).filter(([folder]) => folder !== '');
  expect(installed.length).toBeGreaterThan(0);
  // A part that is packed inside of its package is covered by the hash of that one.
  const unproven = installed.filter(([, { integrity, inBundle, link }]) => !integrity && !inBundle && !link);
  expect(unproven.map(([folder]) => folder)).toEqual([]);
});

it('runs no code of a package when it is installed', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  // The folders with a package.json of their own do not read that file: one place installs them, and refuses by itself.
  const installers = sourceFiles().filter((path) => path.endsWith('.ts') && /'ci'[,]/.test(read(path)));
  expect(installers).toEqual(['scripts/own-install.ts']);
  expect(read('scripts/own-install.ts')).toContain("'--ignore-scripts'");
});

it('pins every package to one version', () => {
  for (const path of lockFiles.map((file) => file.replace('package-lock.json', 'package.json'))) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path));
    if (path === 'package.json') expect(dependencies).toEqual({});
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([path, name, version]).toEqual([path, name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)]);
  }
});
