import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensure } from '../../scripts/browser.ts';
import { commandFlags } from '../../src/node/command-flags.ts';
import { hashOf, newKey } from '../../src/node/key-file.ts';
import { createLog } from '../../src/node/log.ts';
import { type Running, type ServeOptions, serve, usualPatience } from '../../src/node/serve.ts';
import { words } from '../../src/node/words.ts';
import { kebabCase } from '../../src/service/index.ts';
import { builtTool, newFolder, type ServerProcess, startServer } from './server-process.ts';

const folder = newFolder();
const shortPatience = { ...usualPatience, headers: 200, request: 400 };
/** For a client that takes nothing, in milliseconds. */
const shortIdle = 400;
const key = newKey();
let tool: string;
let server: ServerProcess;

let options: ServeOptions;
/** In this process: one with the usual patience, and one that cuts off soon, for slow clients alone. */
let near: Running;
let hasty: Running;

beforeAll(async () => {
  tool = await builtTool(folder);
  server = await startServer(tool);
  options = {
    port: 0,
    address: '127.0.0.1',
    names: ['passwords.example'],
    keyHashes: [hashOf(key)],
    context: { words },
  };
  near = await serve(options);
  hasty = await serve({ ...options, patience: shortPatience });
});
afterAll(async () => {
  await near?.close();
  await hasty?.close();
  await server?.end();
});

const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8', env: { ...process.env, ...env }, timeout: 20_000 });

/** Status of a request whose Host says something. */
function asHost(host: string, url = near.url): Promise<{ status: number | undefined; cache: string | undefined }> {
  return new Promise((resolve, reject) => {
    const { port, hostname } = new URL(url);
    request({ port, hostname, path: '/v1/generate/password', headers: { host, 'x-api-key': key } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, cache: response.headers['cache-control'] });
    })
      .on('error', reject)
      .end();
  });
}

/** Everything that comes back on a connection until the server closes it. */
function raw(text: string, url = near.url): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

it('answers to its own names alone, against DNS rebinding', async () => {
  const { port } = new URL(near.url);
  for (const name of ['127.0.0.1', 'localhost', '[::1]', 'passwords.example'])
    expect(await asHost(`${name}:${port}`)).toEqual({ status: 200, cache: 'no-store' });
  for (const host of [`evil.example:${port}`, `127.0.0.1:1`, '127.0.0.1', `localhost.evil.example:${port}`])
    expect(await asHost(host)).toEqual({ status: 421, cache: 'no-store' });
  for (const host of ['a b', 'evil.example:80:80'])
    expect(await asHost(host)).toEqual({ status: 400, cache: 'no-store' });
});

/** The head of a request, without the empty line that ends it. */
function headOf({ url }: Running, line: string): string {
  return `${line} HTTP/1.1\r\nhost: ${new URL(url).host}\r\nx-api-key: ${key}\r\ncontent-type: application/json\r\n`;
}

it('cuts off who sends headers or a body slowly', async () => {
  const [slowHeaders, slowBody] = await Promise.all([
    raw(headOf(hasty, 'GET /v1/entropy'), hasty.url),
    raw(`${headOf(hasty, 'POST /v1/entropy')}content-length: 100\r\n\r\n{`, hasty.url),
  ]);
  expect(slowHeaders).toMatch(/^HTTP\/1\.1 408 .*cache-control: no-store/s);
  expect(slowBody).toMatch(/^HTTP\/1\.1 4(08|00) /);
});

it('cuts off who sends too much, or what is no request', async () => {
  const post = headOf(near, 'POST /v1/entropy');
  const [bigHeaders, bigAddress, garbage, bigBody] = await Promise.all([
    raw(`${headOf(near, 'GET /v1/entropy')}x: ${'x'.repeat(20_000)}\r\n\r\n`),
    raw(headOf(near, `GET /v1/entropy?exclude=${'x'.repeat(20_000)}`)),
    raw('nonsense\r\n\r\n'),
    raw(`${post}content-length: 1000000000\r\n\r\n{`),
  ]);
  expect(bigHeaders).toMatch(/^HTTP\/1\.1 431 .*cache-control: no-store/s);
  expect(bigAddress).toMatch(/^HTTP\/1\.1 431 /);
  expect(garbage).toMatch(/^HTTP\/1\.1 400 .*cache-control: no-store/s);
  expect(bigBody).toMatch(/^HTTP\/1\.1 413 /);
});

it('cuts off who sends too much in pieces', async () => {
  const piece = `4000\r\n${' '.repeat(0x4000)}\r\n`;
  const chunked = `${headOf(near, 'POST /v1/entropy')}transfer-encoding: chunked\r\n\r\n`;
  expect(await raw(chunked + piece.repeat(3))).toMatch(/^HTTP\/1\.1 413 /);
});

it('cuts off who takes nothing of the answer', async () => {
  const own = await serve({ ...options, patience: { ...usualPatience, idle: shortIdle } });
  const head = headOf(own, 'GET /v1/generate/password?count=1000000');
  const { port } = new URL(own.url);
  const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${head}accept: application/x-ndjson\r\n\r\n`));
  socket.on('error', () => undefined);
  // Node looks twice before it cuts off. In small steps, since a machine that stalls makes every timer late.
  for (let step = 0; step < 8; step++) await new Promise((resolve) => setTimeout(resolve, shortIdle / 2));
  let answer = 0;
  socket.on('data', (part) => (answer += part.length));
  await new Promise((resolve) => socket.on('close', resolve));
  // A million lines are some 90 MB; what the system had buffered is all that came.
  expect(answer).toBeGreaterThan(0);
  expect(answer).toBeLessThan(50_000_000);
  await own.close();
});

it('logs route, status, time and bits, and never a password or a key', async () => {
  const headers = { 'x-api-key': server.key };
  const made: string[] = [];
  for (const path of ['password?length=20', 'passphrase?separator=.', 'pin?length=9', 'password?count=3']) {
    const answer = await (await fetch(`${server.url}/v1/generate/${path}`, { headers })).json();
    made.push(...(answer.passwords ?? [answer.password]));
  }
  await fetch(`${server.url}/v1/generate/password?key=${server.key}`, { headers });
  await fetch(`${server.url}/${server.key}`, { headers: { 'x-api-key': `${server.key}x` } });
  await expect.poll(() => server.output().split('\n').length, { timeout: 5_000 }).toBeGreaterThanOrEqual(8);
  const lines = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  const log = lines.map((line) => JSON.parse(line));
  expect(log.map(({ route, status, bits }) => [route, status, bits])).toEqual([
    ['/v1/generate/password', 200, 130.9],
    ['/v1/generate/passphrase', 200, 77.5],
    ['/v1/generate/pin', 200, 29.9],
    ['/v1/generate/password', 200, 104.6],
    ['/v1/generate/password', 400, undefined],
    ['unknown', 404, undefined],
  ]);
  for (const entry of log) expect(Object.keys(entry).sort().join()).toMatch(/^(bits,)?ms,route,status,time$/);
  expect(made).toHaveLength(6);
  for (const secret of [...made, server.key, hashOf(server.key)]) expect(server.output()).not.toContain(secret);
});

it('tells of its own errors without their words', async () => {
  let logged = '';
  const log = createLog((lines) => (logged += lines));
  const broken = () => {
    throw new RangeError('a secret');
  };
  const keyHashes = [hashOf(key)];
  const own = await serve({ port: 0, address: '127.0.0.1', names: [], keyHashes, context: { words: broken }, log });
  const response = await fetch(`${own.url}/v1/generate/passphrase`, { headers: { 'x-api-key': key } });
  const body = await response.text();
  expect([response.status, response.headers.get('cache-control')]).toEqual([500, 'no-store']);
  await own.close();
  expect(JSON.parse(logged)).toMatchObject({ route: '/v1/generate/passphrase', status: 500, error: 'RangeError' });
  expect(body + logged).not.toContain('a secret');
});

it('finishes what is in flight at SIGTERM, takes nothing more, and ends well', async () => {
  const own = await startServer(tool, '--no-log');
  const headers = { 'x-api-key': own.key, accept: 'application/x-ndjson' };
  const response = await fetch(`${own.url}/v1/generate/password?count=300000`, { headers });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  const ending = own.end();
  await expect
    .poll(() =>
      fetch(`${own.url}/healthz`).then(
        () => 'answered',
        () => 'refused',
      ),
    )
    .toBe('refused');
  let lines = 0;
  let rest = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    rest += part.value;
    lines += rest.split('\n').length - 1;
    rest = rest.slice(rest.lastIndexOf('\n') + 1);
  }
  expect(rest).toBe('');
  expect(lines).toBeGreaterThan(290_000);
  expect(await ending).toBe(0);
}, 20_000);

it('keeps hashes of keys in a file of its own, and believes no file that others may read', async () => {
  const keys = join(folder, 'config', 'keys');
  const [first, second] = [run(['key', 'new', '--keys', keys]), run(['key', 'new', '--keys', keys])];
  expect(first.stdout).toMatch(/^pm_[\w-]{43}\n$/);
  const stored = readFileSync(keys, 'utf8');
  expect(stored).toContain(hashOf(first.stdout.trim()));
  expect(stored).toContain(hashOf(second.stdout.trim()));
  expect(stored).not.toContain(first.stdout.trim());
  expect(statSync(keys).mode & 0o777).toBe(0o600);
  const own = await startServer(tool, '--keys', keys, '--no-log');
  for (const { stdout } of [first, second])
    expect((await fetch(`${own.url}/v1/entropy`, { headers: { 'x-api-key': stdout.trim() } })).status).toBe(200);
  await own.end();
  chmodSync(keys, 0o644);
  const refused = run(['serve', '--port', '0', '--keys', keys]);
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('chmod 600')]);
});

it.each([
  [['serve', '--port', '0', '--keys', '/nowhere/keys'], {}, 1, 'passmint key new'],
  [['serve', '--port', '0'], { PASSMINT_API_KEY: 'short' }, 1, 'PASSMINT_API_KEY has fewer than 24 characters'],
  [['serve', '--port', '99999'], {}, 2, '--port: got 99999'],
  [['serve', '--prot', '0'], {}, 2, 'did you mean --port?'],
  [['serve', '--tls-cert', 'x'], {}, 2, '--tls-cert and --tls-key go together'],
  [['serve', '--address', '0.0.0.0'], { PASSMINT_API_KEY: 'x'.repeat(24) }, 2, 'beyond this machine'],
  [['key', 'old'], {}, 2, 'passmint key new'],
] as const)('refuses %j', (args, env, code, words) => {
  const { status, stderr } = run([...args], env);
  expect([status, stderr]).toEqual([code, expect.stringContaining(words)]);
});

it.each(['serve', 'mcp', 'key'])('prints the flags of %s', (command) => {
  const { status, stdout } = run([command, '--help']);
  expect(status).toBe(0);
  for (const { row } of commandFlags[command as keyof typeof commandFlags])
    expect(stdout).toContain(kebabCase(row.key));
});

it('goes beyond this machine with TLS', async () => {
  const { openssl } = ensure('openssl');
  const [cert, certKey] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=passwords.example', '-addext', 'subjectAltName=DNS:passwords.example'];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', certKey, '-out', cert];
  expect(spawnSync(openssl, ['req', '-x509', '-days', '2', ...made, ...subject]).status).toBe(0);
  const flags = ['--tls-cert', cert, '--tls-key', certKey, '--address', '0.0.0.0', '--names', 'passwords.example'];
  const own = await startServer(tool, ...flags);
  const { port } = new URL(own.url);
  const answer = await new Promise<string>((resolve, reject) => {
    const headers = { 'x-api-key': own.key, host: `passwords.example:${port}` };
    const options = { port, host: '127.0.0.1', servername: 'passwords.example', ca: readFileSync(cert), headers };
    tlsRequest({ ...options, path: '/v1/generate/password' }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
  expect(JSON.parse(answer)).toMatchObject({ length: 16, strength: 'very_strong' });
  await own.end();
});

it('does not start with a certificate that it cannot use', () => {
  const bad = join(folder, 'bad.pem');
  writeFileSync(bad, 'nothing');
  const { status, stderr } = run(['serve', '--port', '0', '--tls-cert', bad, '--tls-key', bad], {
    PASSMINT_API_KEY: 'x'.repeat(24),
  });
  expect([status, stderr.startsWith('passmint: ')]).toEqual([1, true]);
});
