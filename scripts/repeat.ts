/**
 * Runs tests in real browsers again and again: what fails one time in a hundred is a defect.
 *
 *   npm run test:repeat -- 20                   every file, twenty times; they need a build
 *   npm run test:repeat -- 20 offer faults      the files that have one of these in their name
 *   npm run test:repeat -- 20 --json FILE       and every run of every file, as JSON, written anew after each run
 *
 * It goes on after a failure, and says at the end how often each file passed in a row. It fails if anything did.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure } from './browser.ts';
import { median } from './median.ts';
import { forBrowserTests } from './programs.ts';
import { root, runNode } from './run.ts';
import { type Streak, withRun } from './streaks.ts';
import { countJson, summary } from './test-counts.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const [times = '', ...names] = positionals;
if (!/^[1-9]\d{0,3}$/.test(times)) throw new Error(`How often? Got ${JSON.stringify(times)}, allowed is 1 to 9999.`);
ensure(...forBrowserTests);

const results = mkdtempSync(join(tmpdir(), 'passmint-results-'));
const report = join(results, 'run.json');
let streaks: Streak[] = [];
let allWell = true;
try {
  for (let run = 1; run <= Number(times); run++) {
    // What an earlier run said is not to be taken for what this one does not say.
    rmSync(report, { force: true });
    const started = performance.now();
    const vitest = ['run', '--project', 'e2e', '--reporter', 'dot', '--reporter', 'json', '--outputFile.json', report];
    const ended = await runNode('node_modules/vitest/vitest.mjs', ...vitest, ...names);
    allWell &&= ended;
    const said = JSON.parse(readFileSync(report, 'utf8'));
    for (const file of said.testResults) file.name = relative(root, file.name);
    streaks = withRun(streaks, said);
    const seconds = (performance.now() - started) / 1000;
    console.log(`\n── run ${run} of ${times}: ${summary(countJson(said, ended))}, ${seconds.toFixed(1)} s\n`);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(streaks, null, 2)}\n`);
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}

console.log('in a row   of   seconds   file');
for (const { file, runs, inARow, failures, seconds } of streaks.sort((a, b) => median(b.seconds) - median(a.seconds))) {
  const columns = [String(inARow).padStart(8), String(runs).padStart(4), median(seconds).toFixed(1).padStart(9)];
  console.log(`${columns.join(' ')}   ${file}`);
  for (const failure of failures) console.log(`${' '.repeat(26)}run ${failure.run}: ${failure.test}`);
}
process.exitCode = allWell ? 0 : 1;
