/**
 * Whether passwords are as random as they are said to be.
 *
 *   npm run test:statistics                  a million passwords of each policy, then ent, rngtest and dieharder, from
 *                                            Node and from the service worker of a real browser
 *   npm run test:statistics -- --json FILE   and every result as JSON
 *
 * A perfect generator fails such a run once in a thousand times: every single test fails below 1/1000 divided by the
 * number of tests (Bonferroni), so that many tests are no more likely to raise a false alarm than one.
 */
import { writeFileSync } from 'node:fs';
import { MissingProgramError } from '../../scripts/browser.ts';
import { runNode } from '../../scripts/run.ts';
import { compile, compilePassphrase, createRandom, defaultPassphraseOptions } from '../../src/core/index.ts';
import { forcedClasses, moduloBiased } from './biased.ts';
import type { Result } from './chi-square.ts';
import { testMadeUp } from './made-up.ts';
import { type Tested, testedPolicies } from './policies.ts';
import { symbolStream } from './symbol-stream.ts';
import { dieharder, ensureTools, ent, rngtest } from './tools.ts';
import { testUniformity } from './uniformity.ts';
import { type BrowserWorker, openWorker } from './worker.ts';

/** How often a run may fail although everything is right. */
const falseAlarm = 1 / 1000;

const passwords = 1_000_000;
/** The counting table takes longer for a password. */
const counted = 200_000;
const entBytes = 100_000_000;
const fipsBlocks = 20_000;
/** A browser hands its passwords over in lists, which takes longer; a million of 16 give these. */
const browserEntBytes = 8_000_000;
const browserFipsBlocks = 3_000;

interface Section {
  readonly name: string;
  /** A control is wrong on purpose and must be rejected. */
  readonly control: boolean;
  readonly results: Result[];
}

const random = createRandom();
const tested = (name: string): Tested => {
  const found = testedPolicies.find((one) => one.name === name);
  if (!found) throw new Error(`no policy is called ${name}`);
  return found;
};
const { policy: ofAllClasses } = tested('16 of all classes');
const { policy: plain, options: plainOptions } = tested('16 of 94, nothing required');

const sections: Section[] = [];
async function section(name: string, control: boolean, test: () => Result[] | Promise<Result[]>) {
  const start = performance.now();
  const results = await test();
  sections.push({ name, control, results });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name.padEnd(60)} ${String(results.length).padStart(3)} tests, ${seconds} s`);
}

let worker: BrowserWorker;
try {
  ensureTools();
  if (!(await runNode('scripts/build.ts'))) process.exit(1);
  worker = await openWorker();
} catch (error) {
  if (!(error instanceof MissingProgramError)) throw error;
  console.error(error.message);
  process.exit(1);
}

for (const { name, policy, counted: slow } of testedPolicies) {
  const { sample } = compile(policy);
  const times = slow ? counted : passwords;
  await section(`${times} passwords: ${name}`, false, () => testUniformity(policy, () => sample(random), times));
}
const madeUp = { ...defaultPassphraseOptions, words: 3, separator: '', pronounceable: true };
const { sample: phrase } = compilePassphrase(madeUp, []);
await section(`${counted} passphrases: 3 made-up words`, false, () => testMadeUp(() => phrase(random), 3, counted));
const streamOf = (make: () => string) => symbolStream(make, plain.alphabet);
const { sample } = compile(plain);
const own = streamOf(() => sample(random));
await section(`ent, ${entBytes / 1e6} MB`, false, () => ent(own, entBytes));
await section(`rngtest, ${fipsBlocks} blocks`, false, () => rngtest(own, fipsBlocks));
await section('dieharder', false, () => dieharder(own));

/** Gives what has been made, one after the other. */
function next(made: readonly string[]): () => string {
  let at = 0;
  return () => {
    const one = made[at++];
    if (one === undefined) throw new Error(`only ${made.length} passwords were made`);
    return one;
  };
}
try {
  for (const { name, policy, options, counted: slow } of testedPolicies) {
    if (options === undefined) continue;
    const times = slow ? counted : passwords;
    await section(`${times} from the worker: ${name}`, false, async () =>
      testUniformity(policy, next(await worker.passwords(options, times)), times),
    );
  }
  if (plainOptions === undefined) throw new Error('a worker knows only what options give');
  const made = await worker.passwords(plainOptions, passwords);
  await section(`ent from the worker, ${browserEntBytes / 1e6} MB`, false, () =>
    ent(symbolStream(next(made), plain.alphabet), browserEntBytes),
  );
  await section(`rngtest from the worker, ${browserFipsBlocks} blocks`, false, () =>
    rngtest(symbolStream(next(made), plain.alphabet), browserFipsBlocks),
  );
} finally {
  await worker.close();
}

const forced = forcedClasses(16);
const modulo = moduloBiased(16);
await section(`${counted} from forced classes, shuffled`, true, () => testUniformity(ofAllClasses, forced, counted));
await section(`${counted} from a byte modulo 94`, true, () => testUniformity(plain, modulo, counted));
await section('ent on a byte modulo 94', true, () => ent(streamOf(modulo), 10_000_000));

const tests = sections.filter(({ control }) => !control).flatMap(({ results }) => results);
const limit = falseAlarm / tests.length;
const lowest = (results: readonly Result[]) => results.reduce((one, other) => (other.p < one.p ? other : one));
console.log(
  `\n${tests.length} tests, each at ${limit.toExponential(1)}: all together raise a false alarm once in 1000 runs.`,
);
let wrong = 0;
for (const { name, control, results } of sections) {
  const worst = lowest(results);
  const rejected = worst.p < limit;
  if (rejected !== control) wrong++;
  const verdict = `${rejected ? 'rejected' : 'accepted'}${rejected === control ? '' : ', WRONG'}`;
  console.log(`${name.padEnd(60)} ${verdict}: lowest p ${worst.p.toExponential(1)} (${worst.name}, ${worst.seen})`);
}
const file = process.argv.includes('--json') ? process.argv[process.argv.indexOf('--json') + 1] : undefined;
if (file) writeFileSync(file, `${JSON.stringify({ falseAlarm, tests: tests.length, limit, sections }, null, 2)}\n`);
console.log(wrong === 0 ? '\nUniform, and both biased generators rejected.' : `\n${wrong} sections went wrong.`);
process.exitCode = wrong === 0 ? 0 : 1;
