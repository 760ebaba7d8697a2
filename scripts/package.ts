/**
 * Makes everything that is published, in `artifacts`:
 *
 *   npm run package                          zips for the stores, the source for AMO's reviewers, the npm tarball of the
 *                                            command line tool, checksums, bill of materials
 *   npm run package -- --site-rules FILE     with that list of site rules
 *   npm run build-for-amo                    the Firefox zip alone: what a reviewer compares
 *
 * The same source gives the same bytes, whatever the folder, the time zone and the umask.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runNode } from './run.ts';
import { sbom } from './sbom.ts';
import { siteRulesFile } from './site-rules.ts';
import { sourceFiles } from './source-files.ts';
import { bundled } from './third-party.ts';
import { type ZipEntry, zip } from './zip.ts';

const out = `${root}artifacts/`;
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const version: string = manifest.version;

/** Every file below a folder, as it goes into a zip. */
function filesBelow(folder: string, below = ''): ZipEntry[] {
  return readdirSync(folder + below, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(folder, `${below}${entry.name}/`)
      : [{ path: below + entry.name, bytes: readFileSync(folder + below + entry.name) }],
  );
}

function storeZip(browser: 'chromium' | 'firefox'): string {
  const name = `passmint-${version}-${browser}.zip`;
  writeFileSync(out + name, zip(filesBelow(`${root}dist/${browser}/`)));
  return name;
}

/** The source, with the list of site rules that the build embedded, where it will find it again. */
function sourceZip(): string {
  const entries: ZipEntry[] = sourceFiles().map((path) => ({
    path,
    bytes: readFileSync(root + path),
    executable: (statSync(root + path).mode & 0o100) !== 0,
  }));
  const rules = siteRulesFile(process.argv);
  if (rules !== undefined) entries.push({ path: '.cache/site-rules.json', bytes: readFileSync(rules) });
  const name = `passmint-${version}-source.zip`;
  writeFileSync(out + name, zip(entries));
  return name;
}

/** The command line tool alone: modes as everywhere, and of package.json only what an installed package needs. */
function npmTarball(): string {
  const staged = mkdtempSync(join(tmpdir(), 'passmint-npm-'));
  try {
    const { scripts, devDependencies, ...published } = manifest;
    writeFileSync(join(staged, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
    copyFileSync(`${root}LICENSE`, join(staged, 'LICENSE'));
    if (existsSync(`${root}README.md`)) copyFileSync(`${root}README.md`, join(staged, 'README.md'));
    cpSync(`${root}dist/cli`, join(staged, 'dist/cli'), { recursive: true });
    for (const { path } of filesBelow(`${staged}/`))
      chmodSync(join(staged, path), path.endsWith('.cjs') ? 0o755 : 0o644);
    const { status, stdout } = spawnSync('npm', ['pack', staged, '--json', '--pack-destination', out], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`npm pack ended with ${status}`);
    return JSON.parse(stdout)[0].filename;
  } finally {
    rmSync(staged, { recursive: true });
  }
}

function billOfMaterials(): string {
  const name = `passmint-${version}.cdx.json`;
  writeFileSync(out + name, sbom(version, bundled()));
  return name;
}

function checksums(names: readonly string[]): string {
  const lines = names.map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(out + name))
        .digest('hex')}  ${name}\n`,
  );
  writeFileSync(`${out}SHA256SUMS`, lines.join(''));
  return 'SHA256SUMS';
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
if (!(await runNode('scripts/build.ts', ...process.argv.slice(2)))) process.exit(1);
const names = process.argv.includes('--amo')
  ? [storeZip('firefox')]
  : [storeZip('chromium'), storeZip('firefox'), sourceZip(), npmTarball(), billOfMaterials()];
for (const name of [...names, checksums(names)])
  console.log(name.padEnd(36), `${statSync(out + name).size} bytes`.padStart(16));
