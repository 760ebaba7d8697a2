import * as crypto from 'node:crypto';
import { createServer, type Server, type ServerOptions, STATUS_CODES } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { SecretContext } from '../service/index.ts';
import { type AppParts, createApp, unreadable } from './app.ts';
import { CommandError } from './exit-codes.ts';
import { createKeyring, type Digest } from './keyring.ts';
import type { Log } from './log.ts';
import type { RateLimiter } from './rate-limit.ts';
import { withCommonHeaders } from './responses.ts';

/** Times after which a connection is cut off, in milliseconds. */
export interface Patience {
  /** For the headers, and for the whole request. */
  readonly headers: number;
  readonly request: number;
  /** For a client that takes nothing of its answer; Node looks twice, so that it may take as long again. */
  readonly idle: number;
  /** For what is in flight when the server is told to end. */
  readonly end: number;
}

export const usualPatience: Patience = { headers: 5_000, request: 10_000, idle: 30_000, end: 30_000 };

export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Address to listen on. */
  readonly address: string;
  /** Certificate and key, PEM. Without them only loopback addresses are allowed. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  /** Further names that `Host` may say, without port. */
  readonly names: readonly string[];
  readonly keyHashes: readonly string[];
  readonly context: SecretContext;
  readonly limiter?: RateLimiter | undefined;
  readonly log?: Log | undefined;
  readonly mcp?: AppParts['mcp'];
  readonly patience?: Patience;
}

/** A server that listens. */
export interface Running {
  readonly url: string;
  /** Takes no more connections, and finishes what is in flight. */
  close(): Promise<void>;
}

/** In one step where Node has it (from 20.12): the hash object is a stream, and dear. */
const nodeDigest: Digest =
  'hash' in crypto
    ? (text) => crypto.hash('sha256', text, 'buffer')
    : (text) => crypto.createHash('sha256').update(text).digest();
/** Enough for every parameter at its longest, percent-encoded. */
const mostHeaderBytes = 16_384;
const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** Whether only this machine can reach an address. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^127(\.\d{1,3}){3}$/.test(address);
}

/**
 * Serves the HTTP API.
 * @throws CommandError `usage` for an address beyond this machine without TLS, `failed` when the address cannot be had
 */
export async function serve(options: ServeOptions): Promise<Running> {
  const { address, tls, port, patience = usualPatience, log } = options;
  if (!isLoopback(address) && tls === undefined)
    throw new CommandError('usage', `${address} is beyond this machine: give --tls-cert and --tls-key too`);
  const hosts = new Set<string>();
  const app = createApp({
    hosts,
    keys: createKeyring(options.keyHashes, nodeDigest),
    context: options.context,
    limiter: options.limiter,
    log: log && ((entry) => log.entry(entry)),
    mcp: options.mcp,
  });
  const listener = getRequestListener((request) => app.fetch(request), { errorHandler: () => unreadable() });
  const limits: ServerOptions = {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: Math.min(1_000, patience.headers / 2),
    maxHeaderSize: mostHeaderBytes,
  };
  const server = tls
    ? createTlsServer({ ...limits, ...tls, minVersion: 'TLSv1.2' }, listener)
    : createServer(limits, listener);
  server.timeout = patience.idle;
  server.on('clientError', refuseUnreadable);

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new CommandError('failed', `cannot listen: ${error.message}`)));
    server.listen(port, address, resolve);
  });
  const given = (server.address() as AddressInfo).port;
  const scheme = tls ? 'https' : 'http';
  const own = address.includes(':') ? `[${address}]` : address;
  for (const name of [own, ...(isLoopback(address) ? loopback : []), ...options.names]) {
    hosts.add(`${name}:${given}`);
    if (given === (tls ? 443 : 80)) hosts.add(name);
  }
  return { url: `${scheme}://${own}:${given}`, close: () => close(server, patience.end, log) };
}

const statusOfError: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Answers what Node could not read as HTTP, or what took too long, and cuts the connection off. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const status = statusOfError[error.code ?? ''] ?? 400;
  const common = [...withCommonHeaders(new Response(null)).headers].map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n${common.join('')}\r\n`,
  );
}

/** How often idle connections are looked for while the server ends, in milliseconds. */
const sweep = 50;

function close(server: Server, longest: number, log: Log | undefined): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), sweep);
    const tooLong = setTimeout(() => server.closeAllConnections(), longest);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(tooLong);
      log?.flush();
      resolve();
    });
    server.closeIdleConnections();
  });
}
