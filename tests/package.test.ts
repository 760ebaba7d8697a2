import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../scripts/run.ts';
import { sourceFiles } from '../scripts/source-files.ts';
import { ended, newFolder } from './cli-process.ts';

const folder = newFolder();
/** Two copies of the source that differ in whatever should not matter. */
const copies = [
  { path: join(folder, 'one'), umask: '077', zone: 'America/St_Johns', clear: 0o077 },
  { path: join(folder, 'a rather longer', 'path/to it'), umask: '000', zone: 'Pacific/Kiritimati', clear: 0 },
] as const;
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

async function packed({ path, umask, zone, clear }: (typeof copies)[number]): Promise<void> {
  for (const name of sourceFiles()) {
    const to = join(path, name);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(root + name, to);
    chmodSync(to, ((statSync(root + name).mode & 0o100) === 0 ? 0o666 : 0o777) & ~clear);
  }
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
  const script = `umask ${umask} && cd "${path}" && "${process.execPath}" node_modules/tsx/dist/cli.mjs scripts/package.ts`;
  const ran = await ended('sh', ['-c', script], { TZ: zone });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
}

beforeAll(() => Promise.all(copies.map(packed)), 120_000);
// Two copies of everything: on a busy machine their removal takes its time, too.
afterAll(() => rmSync(folder, { recursive: true }), 120_000);

it('makes the same bytes in another folder, time zone and umask', () => {
  const [one, other] = copies.map(({ path }) => readFileSync(join(path, 'artifacts/SHA256SUMS'), 'utf8'));
  expect(one).toBe(other);
  expect(one?.split('\n').map((line) => line.slice(66))).toEqual([
    `passmint-${version}-chromium.zip`,
    `passmint-${version}-firefox.zip`,
    `passmint-${version}-source.zip`,
    `passmint-${version}.tgz`,
    `passmint-${version}.cdx.json`,
    '',
  ]);
});

it('makes a Firefox zip from the source zip alone that is the very same', async () => {
  const reviewed = join(folder, 'reviewed');
  const { path } = copies[0];
  const script = `import zipfile, sys; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])`;
  expect(
    await ended('python3', ['-c', script, join(path, `artifacts/passmint-${version}-source.zip`), reviewed]),
  ).toMatchObject({ code: 0 });
  symlinkSync(join(root, 'node_modules'), join(reviewed, 'node_modules'));
  expect(await ended('npm', ['run', '--prefix', reviewed, 'build-for-amo'])).toMatchObject({ code: 0 });
  const zip = `artifacts/passmint-${version}-firefox.zip`;
  expect(readFileSync(join(reviewed, zip)).equals(readFileSync(join(path, zip)))).toBe(true);
});

it('keeps the Chromium zip small', () => {
  expect(statSync(join(copies[0].path, `artifacts/passmint-${version}-chromium.zip`)).size).toBeLessThan(300_000);
});

it('makes zips that another program finds whole, with plain modes', async () => {
  const script = [
    'import json, sys, zipfile',
    'zip = zipfile.ZipFile(sys.argv[1])',
    'assert zip.testzip() is None',
    'print(json.dumps([[i.filename, oct(i.external_attr >> 16), list(i.date_time)] for i in zip.infolist()]))',
  ].join('\n');
  const ran = await ended('python3', ['-c', script, join(copies[0].path, `artifacts/passmint-${version}-source.zip`)]);
  const entries: [name: string, mode: string, time: number[]][] = JSON.parse(ran.stdout);
  expect(entries.map(([name]) => name)).toEqual(sourceFiles());
  for (const [name, mode, time] of entries) {
    expect([name, mode]).toEqual([name, (statSync(root + name).mode & 0o100) === 0 ? '0o100644' : '0o100755']);
    expect(time).toEqual([1980, 1, 1, 0, 0, 0]);
  }
});

it('lists in its bill of materials what the packages hold, with license and hash', () => {
  const bill = JSON.parse(readFileSync(join(copies[0].path, `artifacts/passmint-${version}.cdx.json`), 'utf8'));
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component: { version } } });
  const names = bill.components.map(({ purl, name }: { purl?: string; name: string }) => purl ?? name);
  for (const name of ['pkg:npm/preact@', 'pkg:npm/valibot@', 'pkg:npm/webextension-polyfill@', 'pkg:npm/hono@', 'EFF'])
    expect(names).toContainEqual(expect.stringContaining(name));
  for (const component of bill.components) {
    expect(component.licenses).toHaveLength(1);
    if (component.type === 'library') expect(component.hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
  }
});
