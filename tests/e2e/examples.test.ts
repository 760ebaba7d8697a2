/** Every file of examples/ that a person can run, run against a live server. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensure } from '../../scripts/browser.ts';
import { builtTool, newFolder, type ServerProcess, startServer } from '../api/server-process.ts';
import { openDisplay } from './harness/display.ts';
import { until } from './harness/until.ts';

const run = promisify(execFile);
const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const children: ChildProcess[] = [];
let tool: string;
let server: ServerProcess;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  tool = await builtTool();
  server = await startServer(tool);
  env = { ...process.env, PASSMINT_URL: server.url, PASSMINT_API_KEY: server.key };
});
afterAll(async () => {
  for (const child of children) child.kill();
  await server?.end();
});

/** Starts the registration service. @returns what posts to it */
async function startRegistration(more: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(examples, 'registration.mjs')], { env: { ...env, PORT: '0', ...more } });
  children.push(child);
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /listening on (\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  const post = async (path: string, body: object) => {
    const response = await fetch(url + path, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  };
  return { post, output: () => output };
}

it('JavaScript: a user is registered with a temporary password that must be changed', async () => {
  const { post, output } = await startRegistration();
  const { status, body } = await post('/register', { name: 'ada' });
  expect([status, body.temporary]).toEqual([201, expect.stringMatching(/^[!-~]{12}$/)]);
  const password = body.temporary as string;
  expect((await post('/register', { name: 'ada' })).status).toBe(409);
  expect((await post('/log-in', { name: 'ada', password })).status).toBe(403);
  expect((await post('/log-in', { name: 'ada', password: `${password}x` })).status).toBe(401);
  expect((await post('/log-in', { name: 'nobody', password })).status).toBe(401);
  expect((await post('/password', { name: 'ada', password, new: password })).status).toBe(400);
  expect((await post('/password', { name: 'ada', password, new: 'a password of my own' })).status).toBe(200);
  expect((await post('/log-in', { name: 'ada', password: 'a password of my own' })).status).toBe(200);
  expect((await post('/log-in', { name: 'ada', password })).status).toBe(401);
  expect(output()).not.toContain(password);
});

it('JavaScript: a temporary password expires', async () => {
  const { post } = await startRegistration({ TEMPORARY_LIFE: '1' });
  const { body } = await post('/register', { name: 'ada' });
  const temporary = { name: 'ada', password: body.temporary };
  expect((await post('/log-in', temporary)).status).toBe(401);
  expect((await post('/password', { ...temporary, new: 'a password of my own' })).status).toBe(401);
});

it('Python: passwords in bulk', async () => {
  const { python } = ensure('python');
  const { stdout } = await run(python, [join(examples, 'bulk.py'), server.url], { env });
  const passwords = stdout.trimEnd().split('\n');
  expect(passwords).toHaveLength(20);
  expect(new Set(passwords).size).toBe(20);
  for (const password of passwords) expect(password).toMatch(/^[!-~]{14}$/);
});

it('shell: a password onto the clipboard, and nowhere else', async () => {
  const { curl, jq } = ensure('curl', 'jq');
  const path = [curl, jq].map(dirname).join(':');
  const display = await openDisplay();
  try {
    const shellEnv = { ...env, DISPLAY: display.name, PATH: `${path}:${env['PATH']}` };
    // Not awaited through its pipes: the clipboard's program stays behind, and holds them.
    const child = spawn(join(examples, 'clipboard.sh'), [server.url], { env: shellEnv, stdio: 'ignore' });
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
    await until('a password is on the clipboard', async () => /^[!-~]{16}$/.test(await display.clipboard()));
    const wrong = spawn(join(examples, 'clipboard.sh'), [server.url], {
      env: { ...shellEnv, PASSMINT_API_KEY: 'wrong' },
      stdio: 'ignore',
    });
    expect(await new Promise((resolve) => wrong.once('exit', resolve))).not.toBe(0);
    expect(await display.clipboard()).toMatch(/^[!-~]{16}$/);
  } finally {
    await display.close();
  }
});

it('MCP: both client entries connect', async () => {
  const read = (name: string) => JSON.parse(readFileSync(join(examples, name), 'utf8')).mcpServers.passmint;
  const { url, headers } = read('mcp-http.json');
  expect(headers).toEqual({ 'X-API-Key': 'YOUR_KEY' });
  const address = new URL(url.replace('PORT', new URL(server.url).port));
  const http = new StreamableHTTPClientTransport(address, { requestInit: { headers: { 'X-API-Key': server.key } } });
  const { command, args } = read('mcp-stdio.json');
  const programs = newFolder();
  symlinkSync(tool, join(programs, command));
  const stdio = new StdioClientTransport({
    command,
    args,
    env: { PATH: `${programs}:${env['PATH']}` },
    stderr: 'pipe',
  });
  for (const transport of [http, stdio]) {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(transport as Parameters<Client['connect']>[0]);
    const { structuredContent } = await client.callTool({ name: 'check_policy', arguments: { length: 12 } });
    expect(structuredContent).toMatchObject({ possible: true, length: 12 });
    await client.close();
  }
});
