/**
 * What addons.mozilla.org says of the Firefox package: `npm run lint:stores`, after a build. Errors, warnings and
 * notices fail it, but for those that Preact causes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { ensureInstalled } from './own-install.ts';
import { root } from './run.ts';

interface Finding {
  _type: string;
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

const tool = `${root}tests/web-ext`;
const extension = `${root}dist/firefox`;

/** Preact offers `dangerouslySetInnerHTML`, which no code of ours uses (a test looks), and so assigns to innerHTML. */
function isPreacts({ code, file = '', line = 0, column = 0 }: Finding): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT') return false;
  const text = readFileSync(`${extension}/${file}`, 'utf8').split('\n')[line - 1] ?? '';
  return text.slice(column - 1).match(/^[\w$]+\.innerHTML=[\w$]+\.__html/) !== null;
}

if (!existsSync(`${extension}/manifest.json`)) {
  console.error('There is no Firefox package to look at: npm run build');
  process.exit(1);
}
ensureInstalled(tool);
const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    `${tool}/node_modules/web-ext/bin/web-ext.js`,
    'lint',
    '--source-dir',
    extension,
    '--output',
    'json',
    '--no-config-discovery',
  ],
  { encoding: 'utf8' },
);
if (stdout === '') {
  console.error(stderr);
  process.exit(1);
}
const { errors, warnings, notices } = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', Finding[]>;
const all = [...errors, ...warnings, ...notices];
const own = all.filter((finding) => !isPreacts(finding));
for (const { _type, code, message, file, line, column } of own)
  console.error(`${_type} ${code} in ${file ?? 'the package'}${line ? `:${line}:${column}` : ''}: ${message}`);
console.log(`web-ext lint: ${own.length} findings of ours, ${all.length - own.length} of Preact's innerHTML.`);
process.exitCode = own.length === 0 ? 0 : 1;
