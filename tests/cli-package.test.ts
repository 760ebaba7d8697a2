import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../scripts/run.ts';
import { ended, newFolder } from './cli-process.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

it('installs from its tarball without any other package, and runs', async () => {
  expect(await ended('npm', ['run', '-s', 'build:cli'])).toMatchObject({ code: 0 });
  const packed = await ended('npm', ['pack', root, '--json', '--pack-destination', folder]);
  expect(packed).toMatchObject({ code: 0 });
  const [tarball] = JSON.parse(packed.stdout);
  const files = tarball.files.map(({ path }: { path: string }) => path).filter((path: string) => path !== 'README.md');
  expect(files.sort()).toEqual(['LICENSE', 'dist/cli/THIRD-PARTY.txt', 'dist/cli/passmint.cjs', 'package.json']);

  const home = join(folder, 'home');
  mkdirSync(home);
  const installed = await ended('npm', [
    'install',
    // Also where these tests themselves were started with `npm run --silent`, which npm hands down.
    '--loglevel=notice',
    '--offline',
    '--no-audit',
    '--no-fund',
    '--prefix',
    home,
    join(folder, tarball.filename),
  ]);
  expect(installed).toMatchObject({ code: 0, stdout: expect.stringContaining('added 1 package') });
  const ran = await ended(join(home, 'node_modules/.bin/passmint'), ['--length', '20', '--json']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(ran.stdout)).toMatchObject({ length: 20, strength: 'very_strong' });
}, 60_000);
