/**
 * How the HTTP server fares under clients that it does not deserve: thousands of idle connections, readers that take
 * nothing, bytes that are no request, and kill -9 under load with a start on the same port.
 *
 *   npm run bench:faults [-- --connections N]    builds the tool first; N idle connections, 10,000 by default
 *
 * Each line: requests that were answered, the time of 99 % of them, and what else came. Fails where anything but a
 * killed server keeps a request from its answer.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildCli, cliFile } from '../scripts/build-cli.ts';
import { newKey } from '../src/node/key-file.ts';
import { type Held, hold, load, p99, rawCorpus, sendRaw, slowReaders } from '../tests/api/hostile-clients.ts';
import { startServerAt } from '../tests/api/server-process.ts';

const clients = 32;
/** How long each load lasts, in milliseconds. */
const duration = 5_000;
const slow = 200;
const kills = 5;

const { values } = parseArgs({ options: { connections: { type: 'string', default: '10000' } } });
const connections = Number(values.connections);
const key = newKey();
let failed = false;

function row(what: string, times: readonly number[], rest: string, isWell: boolean): void {
  failed ||= !isWell;
  console.log(what.padEnd(44), String(times.length).padStart(8), p99(times).toFixed(1).padStart(8), ' ', rest);
}

await buildCli();
let server = await startServerAt(cliFile, 0, key, '--rate', '1000000000');

/** Loads the server while something else goes on. */
async function measured(what: string, meanwhile: () => Promise<string> = async () => ''): Promise<void> {
  const running = load(server, clients);
  const [said] = await Promise.all([meanwhile(), sleep(duration)]);
  const { times, refused, broken } = await running.end();
  const rest = `${refused.length} refused, ${broken} broken${said === '' ? '' : `; ${said}`}`;
  row(what, times, rest, refused.length + broken === 0 && times.length > 0);
}

async function besides(what: string, held: Held): Promise<void> {
  await measured(`${held.open} ${what}`);
  held.close();
}

try {
  console.log(''.padEnd(44), 'answered', '  p99 ms');
  await measured('alone');
  await besides('connections that say nothing', await hold(server, connections));
  await besides('readers that take nothing', await slowReaders(server, slow));
  await measured('bytes that are no request', async () => {
    let sent = 0;
    let errors = 0;
    const end = performance.now() + duration;
    while (performance.now() < end)
      for (const [, bytes] of rawCorpus(server)) {
        const statuses = await sendRaw(server, bytes);
        errors += statuses.filter((status) => status >= 500 && status !== 501).length;
        sent++;
      }
    failed ||= errors > 0;
    return `${sent} pieces, ${errors} answered as an error of the server`;
  });

  const running = load(server, clients);
  for (let times = 0; times < kills; times++) {
    await sleep(duration / kills);
    const ended = new Promise((resolve) => server.child.once('close', resolve));
    server.child.kill('SIGKILL');
    await ended;
    server = await startServerAt(cliFile, Number(new URL(server.url).port), key, '--rate', '1000000000');
  }
  const before = running.answered;
  await sleep(duration / kills);
  const answersOn = running.answered > before;
  const { times, refused, broken, passwords } = await running.end();
  const twice = passwords.length - new Set(passwords).size;
  row(
    `killed and started again ${kills} times`,
    times,
    `${refused.length} refused, ${broken} broken, ${twice} passwords twice`,
    answersOn && refused.length === 0 && twice === 0,
  );
} finally {
  await server.end();
}
if (failed) process.exitCode = 1;
