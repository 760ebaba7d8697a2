/**
 * A test runner for Stryker that keeps everything in one process. Vitest starts anew for every change: a second each,
 * hours for thousands. Here all tests are bundled once, evaluated anew where something may have been kept, and those
 * that reach the changed place are called, the changed file's own first, until one fails: milliseconds. Of Vitest the tests need no
 * more than what stands here, and its own `expect`.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';
import { build } from 'esbuild';
import fc from 'fast-check';

/** The tests of the core and of detection, and none that is slower. */
const testFiles = () => [
  ...['src/core', 'src/detection', 'src/detection/wording'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  ),
  'tests/requirements.test.ts',
  'tests/detection-pages.test.ts',
];
/** Tests that try thousands of cases for seconds: whatever no test notices would wait for all of them. */
const slow = [
  'property: whatever a page says, no fewer bits than the floor or than without its',
  'refinements hold beside the site’s rules, the stricter of each',
  'every wording makes passwords that keep what it says',
  'fitted to what was seen, a password comes through whole',
  'over all 65,536 words each pair of',
  'every combination of draws gives a word of its own',
  'the count is what writing down all dates gives',
];

/**
 * Milliseconds of tests that one change gets: what lives longer counts as not noticed, so on a busy machine the score is
 * too low. What Stryker counts as timed out, which it takes for noticed, may make it too high there.
 */
const patience = Number(process.env.MUTATION_PATIENCE ?? 2000);

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
// The first counter-example says enough, and the same cases come in every run.
fc.configureGlobal({ endOnFailure: true, seed: 12 });

/** Collects what one evaluation of the bundle declares. */
function collector() {
  const tests = [];
  const leftOut = new Set();
  const path = [];
  let file = '';
  const add = (name, run) => {
    const title = [...path, name].join(' ');
    const tooSlow = slow.find((part) => title.includes(part));
    if (tooSlow !== undefined) leftOut.add(tooSlow);
    else tests.push({ id: `${file}#${tests.length} ${title}`, file, title, run });
  };
  const listed = (one) => (Array.isArray(one) ? one : [one]);
  const each = (cases) => (name, run) => {
    for (const one of cases) add(name, () => run(...listed(one)));
  };
  const test = Object.assign(add, { each });
  const describe = (name, declare) => {
    path.push(name);
    declare();
    path.pop();
  };
  describe.each = (cases) => (name, declare) => {
    for (const one of cases) describe(name, () => declare(...listed(one)));
  };
  const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
  const starts = (name) => {
    file = name;
  };
  return { tests, leftOut, starts, vitest: { test, it: test, describe, expect } };
}

const isDetection = (file) => /(src|tests)\Wdetection/.test(file);

class InProcessRunner {
  #script;
  #loaded;
  #stale = false;
  #require = createRequire(join(resolve(), 'package.json'));
  #took = new Map();
  #namespace;

  constructor() {
    this.#namespace = globalThis.__stryker__ ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const files = testFiles();
    const entry = files.map((file) => `starts(${JSON.stringify(file)}); require(${JSON.stringify(`./${file}`)});`);
    const ownAddress = {
      name: 'own-address',
      setup: ({ onLoad }) =>
        onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
          contents: (await readFile(path, 'utf8')).replaceAll(
            'import.meta.url',
            JSON.stringify(pathToFileURL(path).href),
          ),
          loader: 'ts',
        })),
    };
    const { outputFiles } = await build({
      stdin: { contents: entry.join('\n'), resolveDir: resolve(), loader: 'js' },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
      plugins: [ownAddress],
    });
    this.#script = new Script(`(require, starts, module, exports) => {${outputFiles[0].text}\n}`);
  }

  #load() {
    const { tests, leftOut, starts, vitest } = collector();
    const loads = (name) => (name === 'vitest' ? vitest : this.#require(name));
    this.#script.runInThisContext()(loads, starts, { exports: {} }, {});
    const gone = slow.filter((part) => !leftOut.has(part));
    if (gone.length > 0) throw new Error(`no test is named so any more: ${gone.join('; ')}`);
    return tests;
  }

  #run(tests, bail) {
    const results = [];
    const end = performance.now() + (bail ? patience : Number.POSITIVE_INFINITY);
    for (const { id, title: name, file: fileName, run } of tests) {
      this.#namespace.currentTestId = id;
      const from = performance.now();
      let failureMessage;
      try {
        run();
      } catch (error) {
        failureMessage = String(error instanceof Error ? error.message : error).slice(0, 500);
      }
      const timeSpentMs = performance.now() - from;
      const failed = failureMessage !== undefined;
      results.push({
        id,
        name,
        fileName,
        timeSpentMs,
        status: failed ? TestStatus.Failed : TestStatus.Success,
        failureMessage,
      });
      if ((failed && bail) || performance.now() > end) break;
    }
    this.#namespace.currentTestId = undefined;
    return results;
  }

  async dryRun() {
    const namespace = this.#namespace;
    namespace.activeMutant = undefined;
    namespace.mutantCoverage = { static: {}, perTest: {} };
    const tests = this.#run(this.#load(), false);
    const { mutantCoverage } = namespace;
    for (const { id, timeSpentMs } of tests) this.#took.set(id, timeSpentMs);
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /** The tests, evaluated anew where something may have been kept: what is done at the start, and regular expressions. */
  #tests(anew) {
    if (anew || this.#loaded === undefined) this.#loaded = this.#load();
    return this.#loaded;
  }

  /** The tests of the changed file itself, then one of every file in turn, its folder's first: each time the quickest left. */
  #inTurn(tests, changed) {
    const own = `/${basename(changed, '.ts')}.test.ts`;
    const rank = ({ file }, turn) =>
      file.endsWith(own) ? -1 : isDetection(file) === isDetection(changed) ? turn : turn + tests.length;
    const took = ({ id }) => this.#took.get(id) ?? 0;
    const used = new Map();
    const turns = new Map();
    for (const test of tests.toSorted((one, other) => took(one) - took(other))) {
      const turn = used.get(test.file) ?? 0;
      used.set(test.file, turn + 1);
      turns.set(test, rank(test, turn));
    }
    return [...turns].sort(([, one], [, other]) => one - other).map(([test]) => test);
  }

  async mutantRun({ activeMutant, mutantActivation, hitLimit, testFilter, disableBail }) {
    const namespace = this.#namespace;
    namespace.hitLimit = undefined;
    namespace.hitCount = undefined;
    namespace.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    let results;
    try {
      const { fileName } = activeMutant;
      // Words are compiled once: of what makes them, only the first test that needed them is known.
      const wanted = fileName.includes('/wording/') ? undefined : testFilter && new Set(testFilter);
      const keeps =
        mutantActivation === 'static' ||
        isDetection(fileName) ||
        /\/(redraw|password|text-of-codes)\.ts/.test(fileName);
      const anew = keeps || this.#stale;
      this.#stale = keeps;
      const tests = this.#tests(anew).filter(({ id }) => wanted?.has(id) ?? true);
      const ordered = this.#inTurn(tests, fileName);
      Object.assign(namespace, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      results = this.#run(ordered, !disableBail);
    } catch (error) {
      results = [
        { id: 'load', name: 'load', timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) },
      ];
    }
    const timeout = determineHitLimitReached(namespace.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests: results });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
