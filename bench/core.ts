/**
 * How fast the core is, side by side with its peers.
 *
 *   npm run bench:core                     in Node and in Chromium's service worker
 *   npm run bench:core -- --json FILE      and the figures as JSON
 *   npm run bench:core -- --data FOLDER    folder of password-rules.json for the site rules (default ../shared/data)
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { find } from '../scripts/browser.ts';
import { buildTarget } from '../scripts/manifest.ts';
import { median } from '../scripts/median.ts';
import { ensureInstalled } from '../scripts/own-install.ts';
import { siteFigures } from './site-rules.ts';

interface Run {
  results: { name: string; classes: boolean; rounds: number[] }[];
  absent: { name: string; reason: string }[];
}
interface Row {
  name: string;
  classes: boolean;
  /** Median nanoseconds for a password. */
  nanoseconds: number;
  /** Median over the rounds of this time by Passmint's in the same round. */
  ratio: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const argument = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const lengths = [16, 64];
const rounds = 25;
/** At least so many times faster than the fastest peer with all classes, and than nanoid with the class loop. */
const bars: Record<string, [peers: number, nanoid: number]> = {
  'node 16': [8, 4],
  'node 64': [5, 3],
  'worker 16': [6, 0],
};

function rowsOf({ results }: Run): Row[] {
  const own = results.find(({ name }) => name === 'passmint')?.rounds ?? [];
  return results
    .map(({ name, classes, rounds: times }) => ({
      name,
      classes,
      nanoseconds: median(times),
      ratio: median(times.map((time, round) => time / (own[round] ?? Number.NaN))),
    }))
    .sort((one, other) => one.nanoseconds - other.nanoseconds);
}

/** Bundles one entry; packages that expect Node's or a page's globals get what they ask for. */
async function bundle(entry: string, out: string, platform: 'node' | 'browser'): Promise<string> {
  const outfile = `${out}/${entry}.${platform === 'node' ? 'cjs' : 'js'}`;
  await build({
    entryPoints: [`${root}bench/${entry}.js`],
    outfile,
    bundle: true,
    platform,
    format: platform === 'node' ? 'cjs' : 'iife',
    target: platform === 'node' ? 'node20' : buildTarget.chromium,
    ...(platform === 'browser'
      ? {
          define: { global: 'globalThis', window: 'globalThis' },
          external: ['crypto'],
          banner: { js: 'globalThis.process = { browser: true, env: {}, nextTick: queueMicrotask, version: "" };' },
        }
      : {}),
    logLevel: 'error',
  });
  return outfile;
}

/** Runs in a service worker of a page that this machine serves. */
async function inWorker(script: string, length: number): Promise<Run> {
  const executablePath = find('chromium');
  if (!executablePath) throw new Error('No Chromium found.');
  const source = readFileSync(script);
  const server = createServer((request, response) => {
    const isScript = request.url === '/worker.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? source : '<!doctype html><script>navigator.serviceWorker.register("/worker.js")</script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const context = await browser.newContext();
    const [worker] = await Promise.all([
      context.waitForEvent('serviceworker'),
      (await context.newPage()).goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    ]);
    return (await worker.evaluate(`run(${length}, ${rounds})`)) as Run;
  } finally {
    await browser.close();
    server.close();
  }
}

function print(place: string, rows: readonly Row[], absent: Run['absent']): void {
  console.log(`\n${place} characters`.padEnd(30), 'classes     ns each   times Passmint');
  for (const { name, classes, nanoseconds, ratio } of rows)
    console.log(
      name.padEnd(30),
      (classes ? 'yes' : 'no').padEnd(7),
      nanoseconds.toFixed(0).padStart(11),
      ratio.toFixed(2).padStart(16),
    );
  for (const { name, reason } of absent) console.log(name.padEnd(30), `does not run here: ${reason}`);
  const bar = bars[place];
  if (!bar) return;
  const peers = Math.min(
    ...rows
      .filter(({ name, classes }) => classes && name !== 'passmint' && !name.startsWith('nanoid'))
      .map(({ ratio }) => ratio),
  );
  const loop = rows.find(({ name }) => name === 'nanoid with class loop')?.ratio ?? Number.NaN;
  const verdict = (value: number, least: number) =>
    `${value.toFixed(1)} (bar ${least}${value < least ? ', MISSED' : ''})`;
  console.log(`fastest peer with all classes: ${verdict(peers, bar[0])}`);
  if (bar[1] > 0) console.log(`nanoid with the class loop: ${verdict(loop, bar[1])}`);
}

ensureInstalled(`${root}bench`);
const folder = mkdtempSync(`${tmpdir()}/passmint-bench-`);
const figures: Record<string, unknown> = {};
try {
  const nodeScript = await bundle('contestants-node', folder, 'node');
  const workerScript = await bundle('contestants-worker', folder, 'browser');
  const inNode = createRequire(import.meta.url)(nodeScript) as { run(length: number, rounds: number): Run };
  for (const length of lengths) {
    for (const [place, ran] of [
      ['node', async () => inNode.run(length, rounds)],
      ['worker', () => inWorker(workerScript, length)],
    ] as const) {
      const result = await ran();
      const rows = rowsOf(result);
      print(`${place} ${length}`, rows, result.absent);
      figures[`${place} ${length}`] = { rows, absent: result.absent };
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
figures['site rules'] = siteFigures(argument('--data') ?? `${root}../shared/data`);
const file = argument('--json');
if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
