/** The server under clients that it does not deserve, and killed under load. `npm run bench:faults` does more of it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPaths } from '../../src/node/endpoints.ts';
import { newKey } from '../../src/node/key-file.ts';
import { hold, load, rawCorpus, sendRaw, slowReaders } from './hostile-clients.ts';
import { builtTool, type ServerProcess, startServerAt } from './server-process.ts';

const unlimited = ['--rate', '1000000000'];
const key = newKey();
let tool: string;
let server: ServerProcess;

beforeAll(async () => {
  tool = await builtTool();
  server = await startServerAt(tool, 0, key, ...unlimited);
});
afterAll(() => server?.end());

const health = async () => (await fetch(`${server.url}${openPaths.health}`)).status;

/** Waits until so many more requests were answered. */
async function more(running: ReturnType<typeof load>, count: number): Promise<void> {
  const goal = running.answered + count;
  while (running.answered < goal) await new Promise((resolve) => setTimeout(resolve, 10));
}

it('answers every byte that is no request with a refusal or a closed connection, and goes on', async () => {
  for (const [what, bytes] of rawCorpus(server)) {
    const statuses = await sendRaw(server, bytes);
    expect(
      statuses.filter((status) => status >= 500 && status !== 501),
      what,
    ).toEqual([]);
    if (what.startsWith('a hundred')) expect(statuses).toEqual(new Array(100).fill(200));
    expect(await health(), what).toBe(200);
  }
  expect(server.output()).not.toMatch(/uncaught|unhandled| at .*\.cjs:/i);
});

it('answers the others while a thousand connections say nothing and fifty take nothing', async () => {
  const idle = await hold(server, 1_000);
  const slow = await slowReaders(server, 50);
  const running = load(server, 8);
  await more(running, 300);
  expect(idle.open + slow.open).toBeGreaterThan(1_000);
  const { refused, broken } = await running.end();
  expect(refused).toEqual([]);
  expect(broken).toBe(0);
  idle.close();
  slow.close();
  expect(await health()).toBe(200);
});

it('killed under load and started again, it answers on, and gives nobody half a password or the same twice', async () => {
  const running = load(server, 16);
  for (let times = 0; times < 2; times++) {
    await more(running, 200);
    const port = Number(new URL(server.url).port);
    const ended = new Promise((resolve) => server.child.once('close', resolve));
    server.child.kill('SIGKILL');
    await ended;
    server = await startServerAt(tool, port, key, ...unlimited);
  }
  await more(running, 200);
  const { refused, broken, passwords } = await running.end();
  expect(broken).toBeGreaterThan(0);
  expect(refused).toEqual([]);
  for (const password of passwords) expect(password).toMatch(/^[!-~]{16}$/);
  expect(new Set(passwords).size).toBe(passwords.length);
});
