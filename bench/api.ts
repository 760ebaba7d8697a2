/**
 * How fast the HTTP API answers beside a bare server, and how soon the command line tool does.
 *
 *   npm run bench:api                  builds the tool first
 *   npm run bench:api -- --json FILE   and writes the figures as JSON
 *
 * Everything that is compared runs in turn, in short rounds, so that whatever else the machine does meets all alike.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from '../scripts/build-cli.ts';
import { median } from '../scripts/median.ts';
import { ensureInstalled } from '../scripts/own-install.ts';
import { cliStarts, printStarts } from './api-cli.ts';
import { type Server, startBare, startPassmint } from './api-servers.ts';

const connections = 64;
const rounds = 11;
/** Seconds that each server is loaded in a round. */
const seconds = 2;
/** At least so much of the bare server's requests, and so many streamed passwords a second. */
const bars = { ratio: 0.5, streamed: 500_000 };
const streamed = 100_000;
const streamRounds = 11;

/** What is used of the load generator; its types are not in the project's own install. */
interface Load {
  requests: { average: number };
  latency: { p99: number };
  non2xx: number;
  errors: number;
}
type Autocannon = (options: Record<string, unknown>) => Promise<Load>;

interface RequestFigures {
  name: string;
  /** Median requests a second. */
  requests: number;
  /** Median over the rounds of 99 % of the requests' milliseconds. */
  p99: number;
  /** Median over the rounds of this server's requests by the bare one's in the same round. */
  ratio: number;
}

async function requestFigures(contestants: readonly [name: string, server: Server, path: string][]) {
  const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;
  const loads = contestants.map((): Load[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [at, [name, server, path]] of contestants.entries()) {
      const load = await autocannon({
        url: server.url + path,
        headers: server.headers,
        connections,
        duration: seconds,
      });
      if (load.non2xx > 0 || load.errors > 0) throw new Error(`${name}: ${load.non2xx} refused, ${load.errors} failed`);
      // The first round only warms up.
      if (round >= 0) loads[at]?.push(load);
    }
  }
  const bare = loads[0] ?? [];
  return contestants.map(([name], at): RequestFigures => {
    const own = loads[at] ?? [];
    const ratios = own.map(({ requests }, round) => requests.average / (bare[round]?.requests.average ?? Number.NaN));
    return {
      name,
      requests: median(own.map(({ requests }) => requests.average)),
      p99: median(own.map(({ latency }) => latency.p99)),
      ratio: median(ratios),
    };
  });
}

/** One call for many passwords. @returns passwords a second, from sending the request to the last line */
function streamOnce({ url, headers }: Server): Promise<number> {
  const address = `${url}/v1/generate/password?count=${streamed}`;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(address, { headers: { ...headers, accept: 'application/x-ndjson' } }, (response) => {
      let lines = 0;
      response.on('data', (part: Buffer) => {
        for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) lines++;
      });
      response.on('end', () => {
        if (lines === streamed) resolve((streamed / (performance.now() - start)) * 1000);
        else reject(new Error(`${lines} lines of ${streamed} came`));
      });
    }).on('error', reject);
  });
}

function printRequests(figures: readonly RequestFigures[]): boolean {
  console.log(`\n${connections} connections`.padEnd(46), 'requests/s   p99 ms   of the bare server');
  for (const { name, requests, p99, ratio } of figures)
    console.log(
      name.padEnd(45),
      requests.toFixed(0).padStart(10),
      p99.toFixed(0).padStart(8),
      ratio.toFixed(2).padStart(20),
    );
  const least = Math.min(...figures.slice(1).map(({ ratio }) => ratio));
  const met = least >= bars.ratio;
  console.log(`least of ours: ${least.toFixed(2)} (bar at least ${bars.ratio}${met ? '' : ', MISSED'})`);
  return met;
}

const folder = mkdtempSync(join(tmpdir(), 'passmint-bench-'));
const servers: Server[] = [];
try {
  ensureInstalled(fileURLToPath(new URL('.', import.meta.url)));
  await buildCli();
  const [bare, own] = [await startBare(folder), await startPassmint(folder)];
  servers.push(bare, own);
  const password = '/v1/generate/password';
  const requests = await requestFigures([
    ['bare node:http, a constant', bare, '/'],
    ['passmint, ?length=16', own, `${password}?length=16`],
    ['passmint, ?length=20&symbols=false', own, `${password}?length=20&symbols=false`],
  ]);
  const streams: number[] = [];
  for (let round = -2; round < streamRounds; round++) {
    const rate = await streamOnce(own);
    if (round >= 0) streams.push(rate);
  }
  const starts = cliStarts();

  const rate = median(streams);
  const met = [printRequests(requests), rate >= bars.streamed];
  const missed = rate >= bars.streamed ? '' : ', MISSED';
  console.log(
    `\n${streamed} passwords in one streamed call: ${Math.round(rate)} a second (bar at least ${bars.streamed}${missed})`,
  );
  met.push(printStarts(starts));
  const at = process.argv.indexOf('--json');
  const file = at === -1 ? undefined : process.argv[at + 1];
  if (file !== undefined) writeFileSync(file, `${JSON.stringify({ requests, streamed: rate, starts }, null, 2)}\n`);
  if (met.includes(false)) process.exitCode = 1;
} finally {
  for (const server of servers) server.process.kill();
  rmSync(folder, { recursive: true });
}
