/** Looks at what `npm run package` made as those who get it will. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run.ts';
import { digest } from './site-rules.ts';

/**
 * @throws Error when a checksum does not hold, a package is missing, or one says another version
 */
export function verifyPackages(version: string): void {
  const folder = `${root}artifacts/`;
  const sums = readFileSync(`${folder}SHA256SUMS`, 'utf8').trimEnd().split('\n');
  for (const line of sums) {
    const [sum, name] = line.split('  ');
    if (name === undefined || digest(readFileSync(folder + name)) !== sum)
      throw new Error(`the checksum of ${name} is wrong`);
    if (!name.includes(version)) throw new Error(`${name} is not of version ${version}`);
  }
  for (const browser of ['chromium', 'firefox']) {
    const manifest = JSON.parse(readFileSync(`${root}dist/${browser}/manifest.json`, 'utf8'));
    if (manifest.version !== version) throw new Error(`the ${browser} manifest says ${manifest.version}`);
  }
  const home = mkdtempSync(join(tmpdir(), 'passmint-verify-'));
  try {
    const tarball = `${folder}passmint-${version}.tgz`;
    const install = ['install', '--offline', '--no-audit', '--no-fund', '--prefix', home, tarball];
    if (spawnSync('npm', install, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
      throw new Error('the npm tarball does not install');
    const said = spawnSync(join(home, 'node_modules/.bin/passmint'), ['--version'], { encoding: 'utf8' });
    if (said.stdout !== `${version}\n`) throw new Error(`the command line tool says ${said.stdout}`);
  } finally {
    rmSync(home, { recursive: true });
  }
  console.log(`${sums.length} packages of ${version}: checksums, manifests and the installed tool are right.`);
}
