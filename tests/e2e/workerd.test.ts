/** The tests of the HTTP API again, inside the engine of a serverless platform, with that platform's rate limiter. */
import { createServer } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { nodeConstants } from '../../scripts/node-constants.ts';
import { ensureInstalled } from '../../scripts/own-install.ts';
import { hashOf, newKey } from '../../src/node/key-file.ts';
import { openApi } from '../../src/node/openapi.ts';
import { apiSuite, limitedTo } from '../api/suite.ts';

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

apiSuite('workerd', async () => {
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
