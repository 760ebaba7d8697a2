/** The tests of the HTTP API again, inside the engine of a serverless platform, with that platform's rate limiter. */
import { connect, createServer } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeConstants } from '../../scripts/node-constants.ts';
import { ensureInstalled } from '../../scripts/own-install.ts';
import { hashOf, newKey } from '../../src/node/key-file.ts';
import { openApi } from '../../src/node/openapi.ts';
import { apiSuite, limitedTo, type Subject } from '../api/suite.ts';
import { until } from './harness/until.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}tests/workerd`;

/** What is used of miniflare; its types are not in the project's own install. */
interface Engine {
  ready: Promise<URL>;
  dispose(): Promise<void>;
}
/** What is used of the validator. */
interface Judge {
  version: string;
  validate(description: object): Promise<{ valid: boolean }>;
}
type Miniflare = new (options: Record<string, unknown>) => Engine;

/** The worker of examples/, as one module. The engine has web standards alone: nothing of Node is let in. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['examples/worker.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['workerd'],
    define: nodeConstants(),
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

async function startWorker(): Promise<Subject> {
  ensureInstalled(folder);
  const { Miniflare } = (await import(pathToFileURL(`${folder}/node_modules/miniflare/dist/src/index.js`).href)) as {
    Miniflare: Miniflare;
  };
  const [key, otherKey] = [newKey(), newKey()];
  const port = await freePort();
  const engine = new Miniflare({
    modules: true,
    script: await bundled(),
    compatibilityDate: '2026-04-01',
    host: '127.0.0.1',
    port,
    bindings: { API_KEY_HASHES: [key, otherKey].map(hashOf).join(' '), HOSTS: `127.0.0.1:${port}` },
    ratelimits: { RATE_LIMITER: { simple: { limit: limitedTo, period: 60 } } },
  });
  await engine.ready;
  return { url: `http://127.0.0.1:${port}`, key, otherKey, fetch, close: () => engine.dispose() };
}

apiSuite('workerd', startWorker);

describe('a connection that is kept', () => {
  let subject: Subject;
  beforeAll(async () => {
    subject = await startWorker();
  });
  afterAll(() => subject?.close());

  it.each([
    ['whose type is not taken', '/v1/generate/password', 'text/plain', 415],
    ['with a query', '/v1/generate/password?length=12', 'application/json', 400],
    ['to nobody', '/nothing', 'application/json', 404],
    ['to what only gives', '/healthz', 'application/json', 405],
  ])('outlives the refusal of a body %s', async (_, path, type, status) => {
    const { host, hostname, port } = new URL(subject.url);
    const socket = connect(Number(port), hostname);
    let said = '';
    let ended = false;
    socket.on('data', (bytes) => {
      said += bytes;
    });
    for (const end of ['end', 'error']) socket.on(end, () => (ended = true));
    const answers = () => [...said.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, code]) => Number(code));
    const head = (first: string) => `${first} HTTP/1.1\r\nHost: ${host}\r\nX-API-Key: ${subject.key}\r\n`;
    try {
      socket.write(`${head(`POST ${path}`)}Content-Type: ${type}\r\nContent-Length: 2\r\n\r\n{}`);
      await until('the refusal', () => ended || answers().length === 1);
      socket.write(`${head('GET /healthz')}\r\n`);
      await until('the next answer', () => ended || answers().length === 2);
      expect(answers()).toEqual([status, 200]);
    } finally {
      socket.destroy();
    }
  });
});

it('describes itself in valid OpenAPI 3.1', async () => {
  ensureInstalled(folder);
  const path = `${folder}/node_modules/@seriousme/openapi-schema-validator/index.js`;
  const { Validator } = (await import(pathToFileURL(path).href)) as { Validator: new () => Judge };
  const judge = new Validator();
  expect(await judge.validate(JSON.parse(JSON.stringify(openApi())))).toEqual({ valid: true });
  expect(judge.version).toBe('3.1');
  expect(await judge.validate({ openapi: '3.1.0', info: {}, paths: {} })).toMatchObject({ valid: false });
});

/** The worker must be told its name before it listens. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
