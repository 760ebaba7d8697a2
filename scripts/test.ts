/**
 * Everything that must hold, in one run: types, lint, unit tests, build, tests in real browsers.
 *
 *   npm test                         the last line is `N passed, N failed`
 *   npm test -- --skip-browsers      leaves out the tests in real browsers and counts them as skipped
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensure, MissingProgramError } from './browser.ts';
import { forBrowserTests } from './programs.ts';
import { root, runNode } from './run.ts';
import { add, type Counts, countJson, failed, none, passed, summary } from './test-counts.ts';

const vitest = 'node_modules/vitest/vitest.mjs';
const skipBrowsers = process.argv.includes('--skip-browsers');
const results = mkdtempSync(join(tmpdir(), 'passmint-results-'));

async function step(name: string, work: () => Promise<Counts>): Promise<Counts> {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const counts = await work();
  console.log(`── ${name}: ${summary(counts)}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return counts;
}

/** A step that is one thing: it holds or it does not. */
const single = async (script: string, ...args: string[]) => ((await runNode(script, ...args)) ? passed(1) : failed(1));

async function runTests(project: 'unit' | 'e2e'): Promise<Counts> {
  const file = join(results, `${project}.json`);
  const ended = await runNode(
    vitest,
    'run',
    ...['--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', file],
  );
  try {
    return countJson(JSON.parse(readFileSync(file, 'utf8')), ended);
  } catch {
    return failed(1);
  }
}

/** How many tests in real browsers there are, without running them; 1 when they cannot even be listed. */
function browserTestCount(): number {
  const listed = spawnSync(process.execPath, [vitest, 'list', '--project', 'e2e', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  try {
    return Math.max(1, JSON.parse(listed.stdout).length);
  } catch {
    return 1;
  }
}

async function browserTests(built: boolean): Promise<Counts> {
  if (skipBrowsers) {
    console.log('Skipped, because of --skip-browsers.');
    return { ...none, skipped: browserTestCount() };
  }
  if (!built) {
    console.log('There is no build to test.');
    return failed(browserTestCount());
  }
  try {
    ensure(...forBrowserTests);
  } catch (error) {
    if (!(error instanceof MissingProgramError)) throw error;
    console.log(`${error.message}\nOr leave these tests out: npm test -- --skip-browsers`);
    return failed(browserTestCount());
  }
  return runTests('e2e');
}

try {
  const checks = [
    await step('type check', () => single('scripts/typecheck.ts')),
    await step('lint', () => single('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')),
    await step('build', () => single('scripts/build.ts')),
    await step('unit tests', () => runTests('unit')),
  ];
  const built = checks[2]?.failed === 0;
  const total = [...checks, await step('tests in real browsers', () => browserTests(built))].reduce(add);
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`\n${summary(total)}`);
} finally {
  rmSync(results, { recursive: true, force: true });
}
