/**
 * Makes a release: known weaknesses of packages, version, changelog, list of site rules, tests, packages, and a commit
 * with its tag. It publishes nothing; docs/releasing.md says what a person then does.
 *
 *   npm run release -- 0.2.0
 *   … --site-rules FILE     that list of site rules, instead of the newest
 *   … --skip-tests          when they have just run; it is said in the output
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { auditPackages } from './audit.ts';
import { checkNext, releasedChangelog } from './changelog.ts';
import { root, runNode } from './run.ts';
import { verifyPackages } from './verify-packages.ts';

/** Runs a program of the system; its output goes where ours goes. @throws Error when it fails */
function run(program: string, ...args: string[]): void {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}`);
}

/** Runs another script of ours. @throws Error when it fails */
async function script(name: string, ...args: string[]): Promise<void> {
  if (!(await runNode(`scripts/${name}.ts`, ...args))) throw new Error(`scripts/${name}.ts failed`);
}

/** @throws Error when something is not committed */
function checkClean(): void {
  const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (stdout !== '') throw new Error(`commit or stash this first:\n${stdout}`);
}

async function release(args: readonly string[]): Promise<void> {
  const [version = ''] = args;
  const flag = args.indexOf('--site-rules');
  const siteRules = flag === -1 ? undefined : args[flag + 1];
  const { version: current } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  checkNext(current, version);
  checkClean();
  const changelog = `${root}CHANGELOG.md`;
  const date = new Date().toISOString().slice(0, 10);
  const released = releasedChangelog(readFileSync(changelog, 'utf8'), version, date);
  const audited = auditPackages();
  console.log(audited);

  await script('update-site-rules', ...(siteRules === undefined ? [] : ['--from', siteRules]));
  writeFileSync(changelog, released);
  // The only places where the version is written; the manifests and the command line tool take it from there.
  run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version');
  if (args.includes('--skip-tests')) console.log('Tests skipped, because of --skip-tests.');
  else await script('test');
  await script('package');
  await script('lint-stores');
  verifyPackages(version);
  run('git', 'commit', '--quiet', '--all', '--message', `Release ${version}`);
  run('git', 'tag', '--annotate', `v${version}`, '--message', `Passmint ${version}`);
  // Once more at the end: what was not checked must not be lost among the output of the tests.
  console.log(`\n${audited}\nReleased ${version} here. docs/releasing.md says how it is published.`);
}

try {
  await release(process.argv.slice(2));
} catch (error) {
  console.error(`Not released: ${error instanceof Error ? error.message : error}`);
  console.error('What was changed so far is not committed: git diff shows it, git checkout . takes it back.');
  process.exitCode = 1;
}
