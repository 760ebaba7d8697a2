/** The files of the project itself: what is under version control, or would be. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { root } from './run.ts';

/** What .gitignore leaves out, for copies of the project that are not under version control. */
const ignored = /^(node_modules|dist|coverage|\.cache|artifacts|\.git)$|\.tgz$/;

/** Paths below the project's root, with slashes, sorted. */
export function sourceFiles(): string[] {
  const git = existsSync(`${root}.git`) && spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const files = git && git.status === 0 ? git.stdout.split('\0').filter((path) => path !== '') : walk('');
  return files.filter((path) => existsSync(root + path)).sort();
}

function walk(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter(({ name }) => !ignored.test(name))
    .flatMap((entry) => (entry.isDirectory() ? walk(`${folder}${entry.name}/`) : [folder + entry.name]));
}
