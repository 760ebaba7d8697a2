/** An administrator's policy, as file of the built tool in processes of their own: command line, HTTP and tools obey it. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended } from '../cli-process.ts';
import { builtTool, newFolder, type ServerProcess, startServer } from './server-process.ts';

const folder = newFolder();
const fileOf = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const prescribed = { minimumLength: 20, minimumBits: 100, options: { symbols: false }, colour: 'green' };
const policy = fileOf('policy.json', JSON.stringify(prescribed));

let tool: string;
let server: ServerProcess;
let stdio: Client;
let http: Client;

beforeAll(async () => {
  tool = await builtTool(folder);
  server = await startServer(tool, '--policy', policy);
  [stdio, http] = [new Client({ name: 'test', version: '1' }), new Client({ name: 'test', version: '1' })];
  const started = { command: process.execPath, args: [tool, 'mcp', '--policy', policy], stderr: 'pipe' as const };
  await stdio.connect(new StdioClientTransport(started));
  const requestInit = { headers: { 'x-api-key': server.key } };
  const transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp/generate/`), { requestInit });
  await http.connect(transport as Parameters<Client['connect']>[0]);
}, 120_000);
afterAll(async () => {
  await Promise.all([stdio?.close(), http?.close(), server?.end()]);
  rmSync(folder, { recursive: true });
});

const passmint = (...args: string[]) => ended(process.execPath, [tool, ...args]);

/** Answer or refusal of one password, however it is asked for. */
type Asked = (given: Record<string, string | number | boolean>) => Promise<{ password?: string; refused?: string }>;

const byCommand: Asked = async (given) => {
  const flags = Object.entries(given).map(([key, value]) => `--${key}=${value}`);
  const { code, stdout, stderr } = await passmint('--policy', policy, ...flags);
  return code === 0 ? { password: stdout.trimEnd() } : { refused: stderr };
};
const byRequest: Asked = async (given) => {
  const query = new URLSearchParams(Object.entries(given).map(([key, value]) => [key, String(value)]));
  const headers = { 'x-api-key': server.key };
  const answer = await fetch(`${server.url}/v1/generate/password?${query}`, { headers });
  const body = await answer.json();
  return answer.ok ? { password: body.password } : { refused: body.detail };
};
const byTool =
  (client: () => Client): Asked =>
  async (given) => {
    const { content, structuredContent } = await client().callTool({ name: 'generate_password', arguments: given });
    const { password } = (structuredContent ?? {}) as { password?: string };
    return password === undefined ? { refused: JSON.stringify(content) } : { password };
  };

describe.each([
  ['the command line', byCommand],
  ['an HTTP request', byRequest],
  ['a tool over stdio', byTool(() => stdio)],
  ['a tool over HTTP', byTool(() => http)],
])('with --policy, %s', (_, ask) => {
  it('gets what is prescribed where it says nothing of it', async () => {
    expect(await ask({})).toEqual({ password: expect.stringMatching(/^[A-Za-z0-9]{20}$/) });
    expect(await ask({ length: 24 })).toEqual({ password: expect.stringMatching(/^[A-Za-z0-9]{24}$/) });
  });

  it('is refused less than the minimum, and another value than the prescribed', async () => {
    expect(await ask({ length: 12 })).toEqual({ refused: expect.stringContaining('at least 20, by the minimum') });
    expect(await ask({ symbols: true })).toEqual({ refused: expect.stringContaining('false, by the policy') });
  });
});

it('the rest of a request is free, and other kinds keep the minimum, too', async () => {
  const headers = { 'x-api-key': server.key };
  const pin = await (await fetch(`${server.url}/v1/generate/pin`, { headers })).json();
  // 100 bits are more digits than 20.
  expect(pin.password).toMatch(/^\d{31}$/);
  const phrase = await (await fetch(`${server.url}/v1/generate/passphrase?words=3`, { headers })).json();
  expect(phrase.detail).toContain('words: got 3, allowed is at least 8, by the minimum');
});

it('names what it leaves out of the policy when it starts', async () => {
  expect(server.output()).toContain('passmint: --policy: colour is left out');
  const { stderr } = await passmint('--policy', policy);
  expect(stderr).toBe('passmint: --policy: colour is left out: it is unknown, or its value is not allowed\n');
});

it.each([
  ['missing', 1, /^passmint: --policy: ENOENT/],
  ['broken', 2, /is not JSON$/],
  ['list', 2, /holds no object$/],
])('a policy that is %s starts nothing: nobody works without one by mistake', async (name, code, words) => {
  const path = name === 'missing' ? join(folder, name) : fileOf(name, name === 'list' ? '[]' : '{');
  for (const command of [[], ['serve', '--port', '0'], ['mcp']]) {
    const result = await passmint(...command, '--policy', path);
    expect({ ...result, stderr: result.stderr.trimEnd() }).toEqual({
      code,
      stdout: '',
      stderr: expect.stringMatching(words),
    });
  }
});

it('a minimum that the characters cannot reach is impossible, not a mistake in the command line', async () => {
  const most = fileOf('most.json', JSON.stringify({ minimumBits: 400 }));
  const digits = ['--no-uppercase', '--no-lowercase', '--no-symbols', '--exclude', '12345678'];
  const { code, stderr } = await passmint('--policy', most, ...digits);
  expect([code, stderr]).toEqual([3, 'passmint: --bits: got 400, allowed is at most 128 with these characters\n']);
});

it('a preset over HTTP holds for the request that names it: its minimum where no length is given, else a refusal', async () => {
  const free = await startServer(tool);
  const ask = async (path: string) =>
    (await fetch(`${free.url}/v1/generate/${path}`, { headers: { 'x-api-key': free.key } })).json();
  try {
    expect((await ask('pin')).length).toBe(6);
    expect((await ask('pin?preset=nist-800-63b-4')).length).toBe(15);
    expect((await ask('pin?preset=nist-800-63b-4-mfa')).length).toBe(8);
    expect((await ask('password?preset=owasp-asvs-5&bits=60')).length).toBe(15);
    expect(await ask('password?preset=owasp-asvs-5&length=14')).toMatchObject({
      status: 400,
      parameter: 'length',
      detail: 'length: got 14, allowed is at least 15, by the minimum',
    });
    expect((await ask('password?preset=asvs')).detail).toContain('none, nist-800-63b-4');
  } finally {
    await free.end();
  }
});
