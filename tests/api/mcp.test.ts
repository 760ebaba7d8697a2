import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTools } from '../../src/node/mcp-tools.ts';
import { words } from '../../src/node/words.ts';
import { createRandom, rowsFor, secretKinds, snakeCase } from '../../src/service/index.ts';
import { builtTool, newFolder, type ServerProcess, startServer } from './server-process.ts';

const folder = newFolder();
const copied = join(folder, 'copied');
/** What the tools have shown, over either transport. */
const shown: string[] = [];
let tool: string;
let server: ServerProcess;
const open: Client[] = [];

/** A stand-in for the clipboard's program: it keeps what it is given where the test can look. */
function fakeClipboard(): Record<string, string> {
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'xclip'), `#!/bin/sh\nexec cat > '${copied}'\n`, { mode: 0o755 });
  return { PATH: `${programs}:${process.env['PATH']}`, DISPLAY: ':99', WAYLAND_DISPLAY: '' };
}
let display: Record<string, string>;

async function overStdio(...flags: string[]): Promise<Client> {
  const args = [tool, 'mcp', '--folder', folder, ...flags];
  const env = { ...(process.env as Record<string, string>), ...display };
  return connected(new StdioClientTransport({ command: process.execPath, args, env, stderr: 'pipe' }));
}

/** Connects by an entry of a client's configuration, in the form that the contract shows. */
async function overHttp(): Promise<Client> {
  const text = readFileSync(new URL('../../examples/mcp-http.json', import.meta.url), 'utf8')
    .replace('PORT', new URL(server.url).port)
    .replace('YOUR_KEY', server.key);
  const { url, headers } = JSON.parse(text).mcpServers.passmint;
  return connected(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
}

async function connected(transport: StdioClientTransport | StreamableHTTPClientTransport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  open.push(client);
  return client;
}

beforeAll(async () => {
  tool = await builtTool(folder);
  display = fakeClipboard();
  server = await startServer(tool, '--folder', folder);
});
afterAll(async () => {
  await Promise.all(open.map((client) => client.close()));
  await server?.end();
});

describe.each([
  ['stdio', () => overStdio()],
  ['HTTP', () => overHttp()],
] as const)('the tools over %s', (transport, connect) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect();
  });
  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const result = await client.callTool({ name, arguments: args });
    const { password } = (result.structuredContent ?? {}) as { password?: string };
    if (password !== undefined) shown.push(password);
    return result;
  };

  it('are described by the rows that validate', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'generate_password',
      'generate_passphrase',
      'generate_pin',
      'check_policy',
    ]);
    for (const [at, kind] of [...secretKinds.entries(), [3, 'password'] as const]) {
      const { inputSchema, outputSchema, annotations } = tools[at] ?? {};
      const names = Object.keys(inputSchema?.properties ?? {});
      expect(names).toEqual(expect.arrayContaining(rowsFor(kind).map(({ key }) => snakeCase(key))));
      expect(outputSchema).toMatchObject({ type: 'object' });
      expect(annotations).toMatchObject({ readOnlyHint: at === 3, destructiveHint: false, openWorldHint: false });
    }
    expect(tools[0]?.inputSchema.properties?.['length']).toMatchObject({ type: 'integer', maximum: 128, default: 16 });
  });

  it('show what they make, as the contract does', async () => {
    const { structuredContent, content } = await call('generate_password', { length: 20, symbols: false });
    expect(structuredContent).toEqual({
      deliver: 'value',
      password: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
      length: 20,
      entropy_bits: 119,
      strength: 'very_strong',
    });
    expect(content).toEqual([{ type: 'text', text: JSON.stringify(structuredContent) }]);
    expect((await call('generate_passphrase')).structuredContent).toMatchObject({ entropy_bits: 77.5 });
    expect((await call('generate_pin', { length: 8 })).structuredContent).toMatchObject({ length: 8 });
  });

  it('check a policy', async () => {
    expect((await call('check_policy', { length: 12, symbols: false })).structuredContent).toEqual({
      possible: true,
      length: 12,
      entropy_bits: 71.3,
      strength: 'strong',
    });
    const { structuredContent } = await call('check_policy', { exclude: '0123456789' });
    expect(structuredContent).toEqual({ possible: false, reason: expect.stringContaining('numbers') });
  });

  it.each([
    ['generate_password', { lenght: 20 }, 'did you mean length?'],
    ['generate_password', { length: '20' }, 'length: got "20"'],
    ['generate_password', { deliver: 'email' }, 'deliver: got "email"'],
    ['generate_password', { deliver: 'file' }, 'path: '],
    ['generate_password', { deliver: 'env' }, 'name: '],
    ['generate_password', { deliver: 'env', name: 'A B' }, 'letters, digits and _'],
    ['generate_pin', { length: 3 }, '4 to 128'],
    ['check_policy', { deliver: 'value' }, 'there is no deliver'],
  ])('%s refuses %j', async (name, args, words) => {
    const { isError, content, structuredContent } = await call(name, args);
    expect([isError, structuredContent]).toEqual([true, undefined]);
    expect(content).toEqual([{ type: 'text', text: expect.stringContaining(words) }]);
  });

  it('put a password into a file that only its owner can read, and show nothing of it', async () => {
    const path = `password-${transport}`;
    const result = await call('generate_password', { deliver: 'file', path });
    const where = join(folder, path);
    expect(result.structuredContent).toEqual({ deliver: 'file', where, entropy_bits: 104.6 });
    const secret = readFileSync(where, 'utf8');
    expect(secret).toMatch(/^[!-~]{16}\n$/);
    expect(JSON.stringify(result)).not.toContain(secret.trim());
    expect(statSync(where).mode & 0o777).toBe(0o600);
    expect((await call('generate_password', { deliver: 'file', path })).isError).toBe(true);
    expect(readFileSync(where, 'utf8')).toBe(secret);
    expect((await call('generate_password', { deliver: 'file', path, replace: true })).isError).toBeUndefined();
    expect(readFileSync(where, 'utf8')).not.toBe(secret);
  });

  it('write nothing outside their folder', async () => {
    const elsewhere = newFolder();
    symlinkSync(elsewhere, join(folder, `link-${transport}`));
    symlinkSync(join(elsewhere, 'target'), join(folder, `file-link-${transport}`));
    const paths = ['../out', join(elsewhere, 'out'), `link-${transport}/out`, '.', '', '/etc/out'];
    for (const path of [...paths, `file-link-${transport}`]) {
      const { isError } = await call('generate_password', { deliver: 'file', path, replace: true });
      expect([path, isError]).toEqual([path, true]);
    }
    expect(() => statSync(join(elsewhere, 'out'))).toThrow();
    expect(() => statSync(join(elsewhere, 'target'))).toThrow();
  });

  it('add entries to an .env file, which Node reads back', async () => {
    const path = `${transport}.env`;
    const file = join(folder, path);
    writeFileSync(file, "# settings\nexport FIRST='1'\nOTHER=2");
    const entry = (name: string, more = {}) => call('generate_password', { deliver: 'env', path, name, ...more });
    const { structuredContent } = await entry('DATABASE_PASSWORD', { length: 128 });
    // Without the quote and the backslash: 92 characters of 94.
    expect(structuredContent).toEqual({
      deliver: 'env',
      where: `DATABASE_PASSWORD in ${file}`,
      entropy_bits: expect.closeTo(128 * Math.log2(92), 0),
    });
    await Promise.all(['A', 'B', 'C'].map((name) => entry(name)));
    expect((await entry('FIRST')).isError).toBe(true);
    expect((await entry('FIRST', { replace: true })).isError).toBeUndefined();
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^# settings\nFIRST='[^'\\]{16}'\nOTHER=2\nDATABASE_PASSWORD='[^'\\]{128}'\n/);
    const values = parseEnv(text) as Record<string, string>;
    expect(Object.keys(values).sort()).toEqual(['A', 'B', 'C', 'DATABASE_PASSWORD', 'FIRST', 'OTHER']);
    for (const name of ['A', 'B', 'C', 'FIRST']) expect(values[name]).toHaveLength(16);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('explain entropy', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['passmint://entropy', 'passmint://advice']);
    const { contents } = await client.readResource({ uri: 'passmint://entropy' });
    expect(contents[0]).toMatchObject({
      mimeType: 'text/markdown',
      text: expect.stringContaining('| 95 | 6.57 | 78.8 |'),
    });
  });
});

it('puts a password on the clipboard', async () => {
  const client = await overStdio();
  const { structuredContent } = await client.callTool({
    name: 'generate_password',
    arguments: { deliver: 'clipboard' },
  });
  expect(structuredContent).toEqual({
    deliver: 'clipboard',
    where: 'the clipboard, cleared in 45 s if it is unchanged',
    entropy_bits: 104.6,
  });
  expect(readFileSync(copied, 'utf8')).toMatch(/^[!-~]{16}$/);
});

it('shows nothing when it was started so', async () => {
  const client = await overStdio('--no-reveal');
  const { tools } = await client.listTools();
  expect(tools[0]?.inputSchema).toMatchObject({
    properties: { deliver: { enum: ['clipboard', 'file', 'env'] } },
    required: ['deliver'],
  });
  for (const args of [{}, { deliver: 'value' }]) {
    for (const name of ['generate_password', 'generate_passphrase', 'generate_pin']) {
      const result = await client.callTool({ name, arguments: args });
      expect(result).toEqual({
        isError: true,
        content: [{ type: 'text', text: expect.stringMatching(/^deliver: .*no secret/) }],
      });
    }
  }
  const kept = await client.callTool({ name: 'generate_pin', arguments: { deliver: 'file', path: 'pin' } });
  expect(kept.structuredContent).toMatchObject({ deliver: 'file' });
});

it('offers no clipboard and no file where there is none', () => {
  const [first] = createTools({ context: { words }, random: createRandom(), reveal: true });
  expect(first?.inputSchema.properties['deliver']).toMatchObject({ enum: ['value'], default: 'value' });
  expect(first?.inputSchema.properties).not.toHaveProperty('path');
});

describe('/mcp/generate/', () => {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'generate_pin', arguments: {} } };
  const send = (headers: Record<string, string>, body: unknown = message) =>
    fetch(`${server.url}/mcp/generate/`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    });

  it('has the checks of every endpoint', async () => {
    const key = { 'x-api-key': server.key };
    const good = await send(key);
    expect([good.status, good.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await send({})).status).toBe(401);
    expect((await send({ 'x-api-key': `${server.key}x` })).status).toBe(401);
    expect((await send({ ...key, origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ ...key, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(key, [message, message])).status).toBe(400);
    expect((await send(key, { ...message, id: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await fetch(`${server.url}/mcp/generate/`, { headers: key })).status).toBe(405);
  });

  it('is in the log with its bits', async () => {
    const made = () =>
      /"route":"\/mcp\/generate\/","status":200,"ms":[\d.]+,"bits":([\d.]+)/.exec(server.output())?.[1];
    await expect.poll(made, { timeout: 4_000 }).toBe('119');
    expect(shown.length).toBeGreaterThan(2);
    for (const secret of [...shown, server.key]) expect(server.output()).not.toContain(secret);
  });
});
