import { writeSync } from 'node:fs';
import { readCommand } from './command-flags.ts';
import { createDeliverer } from './deliver.ts';
import { CommandError } from './exit-codes.ts';
import { read as readFile, readPolicy, readSiteRules } from './input-files.ts';
import { allKeyHashes, defaultKeyFile } from './key-file.ts';
import { createLog } from './log.ts';
import { createMcpHandler } from './mcp-http.ts';
import { tokenBuckets } from './rate-limit.ts';
import { isLoopback, serve } from './serve.ts';
import { words } from './words.ts';

/** What the flags of `passmint serve` say. */
interface ServeValues {
  port: number;
  address: string;
  tlsCert?: string;
  tlsKey?: string;
  names?: string;
  keys?: string;
  rate: number;
  siteRules?: string;
  policy?: string;
  reveal: boolean;
  folder?: string;
  log: boolean;
}

const standardError = 2;

/**
 * `passmint serve`: listens until it is told to end, then finishes what is in flight.
 * @throws CommandError
 */
export async function run(args: readonly string[]): Promise<void> {
  const read = await readCommand<ServeValues>('serve', args);
  if (read === undefined) return;
  const { values } = read;
  const { port, address, names = '', rate } = values;
  const log = values.log ? createLog((lines) => writeSync(standardError, lines)) : undefined;
  const siteRules = values.siteRules === undefined ? undefined : await readSiteRules(values.siteRules);
  const policy = values.policy === undefined ? undefined : await readPolicy(values.policy);
  const context = { words, siteRules, policy };
  const server = await serve({
    port,
    address,
    tls: await readTls(values),
    names: names.split(',').filter((name) => name !== ''),
    keyHashes: await allKeyHashes(values.keys ?? defaultKeyFile()),
    context,
    mcp: createMcpHandler({
      context,
      reveal: values.reveal,
      // The files and the clipboard of a server elsewhere are not those of who asks.
      deliverer: isLoopback(address) ? createDeliverer(values.folder ?? process.cwd()) : undefined,
    }),
    limiter: rate === 0 ? undefined : tokenBuckets(rate),
    log,
  });
  process.stderr.write(`passmint: listening on ${server.url}\n`);
  await toldToEnd();
  await server.close();
}

async function readTls({ tlsCert, tlsKey }: ServeValues): Promise<{ cert: string; key: string } | undefined> {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert === undefined || tlsKey === undefined)
    throw new CommandError('usage', '--tls-cert and --tls-key go together');
  return { cert: await readFile('--tls-cert', tlsCert), key: await readFile('--tls-key', tlsKey) };
}

/** Waits for the signal that asks for an orderly end; a second one ends at once. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
