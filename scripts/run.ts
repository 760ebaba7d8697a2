/** Runs the project's other scripts and tools in a process of their own. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program of `node_modules` with this very Node, so that no shell and no PATH is involved.
 * @param script path below the project's root
 * @returns whether it ended well
 */
export function runNode(script: string, ...args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    spawn(process.execPath, [...process.execArgv, script, ...args], { cwd: root, stdio: 'inherit' })
      .on('error', () => resolve(false))
      .on('exit', (code) => resolve(code === 0));
  });
}

/** Brings a file that a script wrote into the project's form, as `npm run format` would. */
export function formatFile(path: string): void {
  spawnSync(`${root}node_modules/.bin/biome`, ['format', '--write', path], {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
  });
}
