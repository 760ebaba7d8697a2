/**
 * Builds the command line tool: one file that runs by itself wherever Node does.
 *
 *   npm run build        builds it too
 */
import { chmodSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { nodeConstants } from './node-constants.ts';
import { writeNotices } from './third-party.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where package.json says that it is. */
export const cliFile = `${root}dist/cli/passmint.cjs`;

/** @param outfile elsewhere for tests */
export async function buildCli(outfile = cliFile): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/node/main.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    // Node starts a CommonJS file sooner than a module.
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    define: nodeConstants(),
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  chmodSync(outfile, 0o755);
  if (outfile === cliFile) writeNotices('cli', [metafile], false);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildCli();
