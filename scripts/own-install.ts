/** Installs what only one check or measurement needs, from the package.json of its own folder, when it is first used. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param folder holds a package.json with exact versions, and its lock file
 * @throws Error when the packages cannot be installed
 */
export function ensureInstalled(folder: string): void {
  if (isCurrent(folder)) return;
  console.error(`Installing the packages of ${folder}.`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}`);
}

/** Whether every package is there in the version that package.json names. */
function isCurrent(folder: string): boolean {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(dependencies).every(([name, version]) => {
    const installed = join(folder, 'node_modules', name, 'package.json');
    return existsSync(installed) && JSON.parse(readFileSync(installed, 'utf8')).version === version;
  });
}
