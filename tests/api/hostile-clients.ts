/** Clients that no server deserves: bytes that are no request, readers that take nothing, thousands of connections. */
import { Agent, get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where a server listens, and a key that it knows. */
export interface Target {
  url: string;
  key: string;
}

const portOf = ({ url }: Target) => Number(new URL(url).port);

/** Repeatable bytes (xorshift). */
function noise(length: number, seed: number): Buffer {
  let state = seed;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 255;
  };
  return Buffer.from(Array.from({ length }, next));
}

/** What goes over a connection as it is, by what is wrong with it. */
export function rawCorpus({ url, key }: Target): [what: string, bytes: Buffer][] {
  const { host } = new URL(url);
  const path = '/v1/generate/password';
  const head = (line: string, more = '') => `${line}\r\nhost: ${host}\r\nx-api-key: ${key}\r\n${more}\r\n`;
  const good = head(`GET ${path}?length=16 HTTP/1.1`, 'connection: close\r\n');
  const post = (more: string, body: string) =>
    head(`POST ${path} HTTP/1.1`, `content-type: application/json\r\n${more}`) + body;
  const texts: [string, string][] = [
    ['nothing', ''],
    ['line ends alone', '\r\n'.repeat(5_000)],
    ['HTTP/0.9', `GET ${path}\r\n`],
    ['HTTP/9.9', head(`GET ${path} HTTP/9.9`)],
    ['the beginning of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0'],
    ['no host', `GET ${path} HTTP/1.1\r\n\r\n`],
    ['two hosts', head(`GET ${path} HTTP/1.1`, 'host: evil.example\r\n')],
    ['an address of another server', head(`GET http://evil.example${path} HTTP/1.1`)],
    ['a way up', head('GET /v1/../../../../etc/passwd HTTP/1.1')],
    ['a NUL in the address', head(`GET ${path}?exclude=%00 HTTP/1.1`)],
    ['a raw NUL in the address', head(`GET ${path}?exclude=\0 HTTP/1.1`)],
    ['a percent sign alone', head(`GET ${path}?exclude=% HTTP/1.1`)],
    ['bytes that are no UTF-8', head(`GET ${path}?exclude=%ff%fe HTTP/1.1`)],
    ['an unknown method', head(`BREW ${path} HTTP/1.1`)],
    ['a method in small letters', head(`get ${path} HTTP/1.1`)],
    ['CONNECT', head('CONNECT evil.example:443 HTTP/1.1')],
    ['OPTIONS of everything', head('OPTIONS * HTTP/1.1', 'connection: close\r\n')],
    ['TRACE', head(`TRACE ${path} HTTP/1.1`, 'connection: close\r\n')],
    ['an upgrade', head(`GET ${path} HTTP/1.1`, 'connection: upgrade\r\nupgrade: websocket\r\n')],
    ['a header without a colon', head(`GET ${path} HTTP/1.1`, 'nonsense\r\n')],
    ['a folded header', head(`GET ${path} HTTP/1.1`, 'x: a\r\n b\r\n')],
    ['a header with a NUL', head(`GET ${path} HTTP/1.1`, 'x: a\0b\r\n')],
    ['line feeds alone', good.replaceAll('\r', '')],
    ['five thousand headers', head(`GET ${path} HTTP/1.1`, 'x: y\r\n'.repeat(5_000))],
    ['a negative length', post('content-length: -1\r\n', '{}')],
    ['two lengths', post('content-length: 2\r\ncontent-length: 30\r\n', '{}')],
    ['a length and chunks', post('content-length: 2\r\ntransfer-encoding: chunked\r\n', '0\r\n\r\n')],
    ['a chunk of no size', post('transfer-encoding: chunked\r\n', 'zz\r\n')],
    ['a chunk of all sizes', post('transfer-encoding: chunked\r\n', 'ffffffffffffffff\r\n{')],
    ['an encoding that there is not', post('transfer-encoding: banana\r\n', '{}')],
    ['a body that is shorter than it says', post('content-length: 500\r\n', '{"length": 16')],
    ['a body that is no JSON', post('content-length: 5\r\nconnection: close\r\n', '{{{{{')],
    [
      'JSON a thousand deep',
      post('content-length: 2000\r\nconnection: close\r\n', '['.repeat(1_000) + ']'.repeat(1_000)),
    ],
    ['a body with __proto__', post('content-length: 31\r\nconnection: close\r\n', '{"__proto__": {"length": 16 } }')],
    ['an expectation', post('expect: the-unexpected\r\ncontent-length: 2\r\n', '{}')],
    ['a hundred requests at once', good.replace('connection: close\r\n', '').repeat(99) + good],
  ];
  return [
    ...texts.map(([what, text]): [string, Buffer] => [what, Buffer.from(text, 'latin1')]),
    ['the beginning of TLS', Buffer.from('16030100a5010000a10303', 'hex')],
    ...[1, 2, 3, 4].map((seed): [string, Buffer] => [`noise ${seed}`, noise(4_000, seed)]),
    ...[1, 10, 30, 60, good.length - 1].map((at): [string, Buffer] => [
      `a request that ends after ${at} bytes`,
      Buffer.from(good.slice(0, at), 'latin1'),
    ]),
  ];
}

/** Sends bytes as they are and says no more. @returns the status of every answer until the server closes */
export function sendRaw(target: Target, bytes: Buffer): Promise<number[]> {
  return new Promise((resolve) => {
    const socket = connect(portOf(target), '127.0.0.1', () => socket.end(bytes));
    let answer = '';
    socket.setEncoding('latin1').on('data', (part: string) => {
      answer += part;
    });
    // A server that has heard enough may cut off what is still being sent.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve([...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))));
  });
}

export interface Held {
  /** How many there are. */
  readonly open: number;
  close(): void;
}

/** Opens connections and leaves them open, some hundred at a time. @param first what each of them sends */
export async function hold(target: Target, count: number, first = ''): Promise<Held> {
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const more = Array.from({ length: Math.min(200, count - sockets.length) }, async () => {
      const socket = connect(portOf(target), '127.0.0.1');
      sockets.push(socket);
      socket.on('error', () => undefined);
      await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
      if (first !== '') socket.write(first);
    });
    await Promise.all(more);
  }
  return {
    get open() {
      return sockets.filter(({ readyState }) => readyState === 'open').length;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Connections that ask for a hundred thousand passwords each and take none of them. */
export const slowReaders = (target: Target, count: number): Promise<Held> =>
  hold(
    target,
    count,
    `GET /v1/generate/password?count=100000 HTTP/1.1\r\nhost: ${new URL(target.url).host}\r\nx-api-key: ${target.key}\r\naccept: application/x-ndjson\r\n\r\n`,
  );

export interface Load {
  /** How many were answered so far. */
  readonly answered: number;
  /** Ends it. */
  end(): Promise<Loaded>;
}

interface Loaded {
  /** Milliseconds of each answer, in ascending order. */
  times: number[];
  /** Statuses other than 200. */
  refused: number[];
  /** Connections that broke or were not taken. */
  broken: number;
  passwords: string[];
}

/** Asks for passwords over and over, as many clients as given at once. */
export function load({ url, key }: Target, clients: number): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const loaded: Loaded = { times: [], refused: [], broken: 0, passwords: [] };
  let on = true;
  const once = () =>
    new Promise<void>((resolve) => {
      const started = performance.now();
      const request = get(`${url}/v1/generate/password`, { agent, headers: { 'x-api-key': key } }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part) => {
          body += part;
        });
        response.on('close', () => {
          if (!response.complete) loaded.broken++;
          else if (response.statusCode === 200) {
            loaded.times.push(performance.now() - started);
            loaded.passwords.push(JSON.parse(body).password);
          } else loaded.refused.push(response.statusCode ?? 0);
          resolve();
        });
      });
      request.on('error', () => {
        loaded.broken++;
        resolve(sleep(5));
      });
    });
  const client = async () => {
    while (on) await once();
  };
  const running = Array.from({ length: clients }, client);
  return {
    get answered() {
      return loaded.times.length;
    },
    async end() {
      on = false;
      await Promise.all(running);
      agent.destroy();
      loaded.times.sort((one, other) => one - other);
      return loaded;
    },
  };
}

/** 99 % of the times are at most this. */
export const p99 = (times: readonly number[]): number => times[Math.floor(times.length * 0.99)] ?? Number.NaN;
