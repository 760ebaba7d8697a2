/**
 * What Passmint costs the pages that a person visits, in real Chromium, beside no extension at all.
 *
 *   npm run bench:page                                 after npm run build
 *   npm run bench:page -- --rounds 21 --json FILE      more visits to each page; every figure as JSON
 *   npm run bench:page -- --with NAME=DIR              and another unpacked extension, as often as wanted
 *
 * Each round visits each page in each browser in turn. The figures are medians, and differences to no extension.
 * Exits with 1 when a bar is missed.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { type BareChromium, distribution, loadUnpacked, openBareChromium, openChromium } from '../scripts/chromium.ts';
import { median } from '../scripts/median.ts';
import { type Cost, type Visit, visit } from './page/measure.ts';
import { type BenchPage, benchPages } from './page/pages.ts';

const { values } = parseArgs({
  options: {
    with: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '11' },
    json: { type: 'string' },
  },
});

const none = 'no extension';
const contestants = new Map<string, string | null>([
  [none, null],
  ['Passmint', distribution],
]);
for (const named of values.with) {
  const [name = '', folder] = named.split(/=(.*)/s);
  if (name === '' || !folder) throw new TypeError(`--with takes NAME=DIR, not ${named}.`);
  contestants.set(name, folder);
}

const server = createServer((request, response) => {
  const page = benchPages[Number(request.url?.slice(1))];
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page?.html ?? '');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browsers = new Map<string, BareChromium>();
/** The visits to a page by a contestant. */
const visits = new Map<string, Visit[]>();
const visitsOf = (page: BenchPage, contestant: string) => visits.get(`${page.name} ${contestant}`) ?? [];

try {
  for (const [name, folder] of contestants) {
    const launch = { headless: true };
    const browser = folder === distribution ? await openChromium(launch) : await openBareChromium(launch);
    browsers.set(name, browser);
    if (folder !== null && folder !== distribution) await loadUnpacked(browser.cdp, folder);
  }
  // The first round warms up and does not count.
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const [index, page] of benchPages.entries()) {
      for (const [name, browser] of browsers) {
        const cost = await visit(browser, `${origin}/${index}`, page);
        if (round > 0) visits.set(`${page.name} ${name}`, [...visitsOf(page, name), cost]);
      }
    }
  }
} finally {
  for (const browser of browsers.values()) await browser.close();
  server.close();
  server.closeAllConnections();
}

const keys = ['script', 'task', 'heap', 'nodes'] as const satisfies readonly (keyof Cost)[];

interface Row {
  page: string;
  contestant: string;
  median: Cost;
  /** Median minus that of no extension. */
  difference: Cost;
  /** Whether the page's markup is what it is without any extension. */
  unchanged: boolean;
  bar: number | null;
  met: boolean | null;
}

const costs = (values: (key: keyof Cost) => number) =>
  Object.fromEntries(keys.map((key) => [key, values(key)])) as unknown as Cost;

const rows: Row[] = benchPages.flatMap((page) => {
  const plain = visitsOf(page, none);
  const without = costs((key) => median(plain.map((cost) => cost[key])));
  return [...contestants.keys()].map((contestant) => {
    const own = visitsOf(page, contestant);
    const at = costs((key) => median(own.map((cost) => cost[key])));
    const difference = costs((key) => at[key] - without[key]);
    const unchanged = own.every(({ markup }) => markup === plain[0]?.markup);
    const judged = contestant === 'Passmint' && page.bar !== undefined;
    return {
      ...{ page: page.name, contestant, median: at, difference, unchanged },
      bar: judged ? (page.bar ?? null) : null,
      met: judged ? difference.script <= (page.bar ?? 0) && unchanged : null,
    };
  });
});

const ms = (value: number) => value.toFixed(2);
const signed = (value: number, digits = 2) => `${value < 0 ? '' : '+'}${value.toFixed(digits)}`;
console.log(`${values.rounds} visits to each page; medians, and differences to no extension\n`);
console.log('| page | extension | script ms | task ms | heap kB | nodes | markup | bar |');
console.log('|---|---|---|---|---|---|---|---|');
for (const { page, contestant, median: at, difference, unchanged, bar, met } of rows) {
  const cell = (key: keyof Cost, show: (value: number) => string, digits?: number, unit = 1) =>
    contestant === none ? show(at[key] / unit) : `${show(at[key] / unit)} (${signed(difference[key] / unit, digits)})`;
  const verdict = met === null ? '' : `${bar} ms: ${met ? 'met' : 'missed'}`;
  console.log(
    `| ${page} | ${contestant} | ${cell('script', ms)} | ${cell('task', ms)} | ${cell('heap', (value) => value.toFixed(0), 0, 1_000)} | ${cell('nodes', String, 0)} | ${unchanged ? 'as it was' : 'changed'} | ${verdict} |`,
  );
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(rows, null, 1));
if (rows.some(({ met }) => met === false)) process.exitCode = 1;
