/**
 * Whether the tests of the core and of detection notice when the code is wrong: changes one place after the other and
 * counts which changes a test notices. It fails where fewer than 85 of 100 are noticed.
 *
 *   npm run test:mutation                            everything: a quarter of an hour on two cores, with other work beside it
 *   npm run test:mutation -- src/core/pin.ts …       some files
 *
 * docs/testing.md says which files are left out and why, and which changes make no difference.
 * What went unnoticed is printed with the lines that were changed, and is in `artifacts/mutation/report.json`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './own-install.ts';
import { root } from './run.ts';

const folder = join(root, 'tests/mutation');
ensureInstalled(folder);
mkdirSync(join(root, 'artifacts'), { recursive: true });
const files = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    join(folder, 'stryker.config.json'),
    ...(files.length > 0 ? ['--mutate', files.join(',')] : []),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
