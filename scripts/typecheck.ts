/**
 * Type-checks every tsconfig of the project, each with only the library types its folder may see
 * (the DOM does not exist in `src/core`, Node does not exist in `src/content`).
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [...readdirSync(`${root}src`).map((name) => `src/${name}`), 'tests'];
const configs = folders.map((folder) => `${folder}/tsconfig.json`).filter((path) => existsSync(root + path));

const check = (config: string) =>
  new Promise<boolean>((resolve) => {
    spawn(`${root}node_modules/.bin/tsc`, ['-p', config], { cwd: root, stdio: 'inherit' }).on('exit', (code) =>
      resolve(code === 0),
    );
  });

const results = await Promise.all(configs.map(check));
const failed = configs.filter((_, index) => !results[index]);
console.log(failed.length === 0 ? `${configs.length} folders type-check` : `type errors in ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
