/** What real pages can do with the local server: its own page can call it, pages of other origins get nothing made. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensure, sandboxFlags } from '../../scripts/browser.ts';
import { builtTool, type ServerProcess, startServer } from '../api/server-process.ts';

/** A second, which is what Vitest waits, may pass on a machine that does other things too. */
const slow = { timeout: 60_000 };

/** A name that an attacker's DNS points at this machine. */
const rebound = 'rebound.example';

let browser: Browser;
let server: ServerProcess;
let foreign: Server;
let foreignPort: number;

beforeAll(async () => {
  server = await startServer(await builtTool());
  foreign = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>A page of another origin</title><body>');
  });
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  foreignPort = (foreign.address() as AddressInfo).port;
  browser = await chromium.launch({
    executablePath: ensure('chromium').chromium,
    args: [...sandboxFlags, `--host-resolver-rules=MAP ${rebound} 127.0.0.1`],
  });
});
afterAll(async () => {
  await browser?.close();
  foreign?.close();
  await server?.end();
});

interface Logged {
  route: string;
  status: number;
  bits?: number;
}

/** What the server has logged since a place in its output. */
function loggedSince(place: number): Logged[] {
  const lines = server.output().slice(place).split('\n');
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}

/** Everything a page can send to an address without asking anybody, and what asks first. */
async function attack(page: Page, api: string, key: string): Promise<Record<string, string>> {
  return page.evaluate(
    async ([base, stolen]) => {
      const address = `${base}/v1/generate/password`;
      const ended = (element: HTMLElement) =>
        new Promise<string>((resolve) => {
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          document.body.append(element);
        });
      const framed = (form: HTMLFormElement, name: string) =>
        new Promise<string>((resolve) => {
          const frame = document.createElement('iframe');
          frame.name = name;
          document.body.append(frame, form);
          form.target = name;
          frame.onload = () => {
            // A document of the page's own origin is the empty one that every frame begins with.
            if (frame.contentDocument === null) resolve('not readable');
          };
          form.submit();
        });
      const form = (method: string, enctype = '') =>
        Object.assign(document.createElement('form'), { method, action: address, ...(enctype && { enctype }) });
      const asked = (init: RequestInit) =>
        fetch(address, init).then(
          async (response) => (response.type === 'opaque' ? 'not readable' : response.text()),
          () => 'refused',
        );
      const headers = { 'x-api-key': stolen };
      return {
        image: await ended(Object.assign(document.createElement('img'), { src: address })),
        script: await ended(Object.assign(document.createElement('script'), { src: address })),
        style: await ended(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })),
        frame: await framed(form('get'), 'get'),
        form: await framed(form('post', 'application/x-www-form-urlencoded'), 'post'),
        textForm: await framed(form('post', 'text/plain'), 'text'),
        fetch: await asked({}),
        fetchWithKey: await asked({ headers }),
        fetchWithBearer: await asked({ headers: { authorization: `Bearer ${stolen}` } }),
        fetchPost: await asked({
          method: 'POST',
          body: '{}',
          headers: { ...headers, 'content-type': 'application/json' },
        }),
        fetchNoCors: await asked({ mode: 'no-cors' }),
        beacon: navigator.sendBeacon(address, '{}') ? 'sent' : 'refused',
        webSocket: await new Promise<string>((resolve) => {
          const socket = new WebSocket(address.replace('http', 'ws'));
          socket.onopen = () => resolve('opened');
          socket.onerror = () => resolve('refused');
        }),
        events: await new Promise<string>((resolve) => {
          const events = new EventSource(address);
          events.onopen = () => resolve('opened');
          events.onerror = () => resolve('refused');
        }),
      };
    },
    [api, key] as const,
  );
}

const nothing = {
  image: 'refused',
  script: 'refused',
  style: 'refused',
  frame: 'not readable',
  form: 'not readable',
  textForm: 'not readable',
  fetch: 'refused',
  fetchWithKey: 'refused',
  fetchWithBearer: 'refused',
  fetchPost: 'refused',
  // Also the opaque answer is withheld, by Cross-Origin-Resource-Policy.
  fetchNoCors: 'refused',
  beacon: 'sent',
  webSocket: 'refused',
  events: 'refused',
};

it.each([
  ['another port of this machine', () => `http://127.0.0.1:${foreignPort}/`],
  ['another name of this machine', () => `http://localhost:${foreignPort}/`],
  ['another site', () => `http://${rebound}:${foreignPort}/`],
])('a page of %s gets nothing made, not even with a stolen key', async (_, address) => {
  const page = await browser.newPage();
  await page.goto(address());
  const place = server.output().length;
  expect(await attack(page, server.url, server.key)).toEqual(nothing);
  // Of what the browser lets out at all, everything came to the server and was refused.
  await expect.poll(() => loggedSince(place).length, slow).toBeGreaterThanOrEqual(8);
  for (const { status, bits } of loggedSince(place)) expect([status, bits]).toEqual([403, undefined]);
  await page.close();
});

it('a name that was pointed at this machine gets nothing made', async () => {
  const { port } = new URL(server.url);
  const page = await browser.newPage();
  const place = server.output().length;
  const response = await page.goto(`http://${rebound}:${port}/`);
  expect(response?.status()).toBe(421);
  // The page is of the same origin as the API now, as far as the browser can tell, and has stolen the key too.
  const statuses = await page.evaluate(async (key) => {
    const headers = { 'x-api-key': key };
    const calls = ['/v1/generate/password', '/v1/generate/pin?count=2', '/v1/entropy', '/openapi.json'];
    return Promise.all(calls.map(async (path) => (await fetch(path, { headers })).status));
  }, server.key);
  expect(statuses).toEqual([421, 421, 421, 421]);
  await expect.poll(() => loggedSince(place).length, slow).toBeGreaterThanOrEqual(5);
  for (const { bits } of loggedSince(place)) expect(bits).toBeUndefined();
  await page.close();
});

it('a link from elsewhere leads to the page, and not to a password', async () => {
  const page = await browser.newPage();
  const follow = async (path: string) => {
    await page.goto(`http://${rebound}:${foreignPort}/`);
    const answered = page.waitForResponse((response) => response.url() === server.url + path);
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
    }, server.url + path);
    const status = (await answered).status();
    await page.waitForURL(server.url + path);
    return status;
  };
  expect(await follow('/')).toBe(200);
  expect(await follow('/v1/generate/password')).toBe(403);
  await page.close();
});

it('its own page makes a password under its strict policy', async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(server.url);
  await page.fill('#key', server.key);
  const form = page.locator('form[data-path="/v1/generate/password"]');
  await page.locator('summary', { hasText: '/v1/generate/password' }).click();
  await form.locator('input[name="length"]').fill('24');
  await form.locator('input[name="symbols"]').fill('false');
  await form.locator('button').click();
  await expect.poll(() => page.textContent('#answer'), slow).toMatch(/200\s+\{\s+"password": "[A-Za-z0-9]{24}"/);
  await form.locator('input[name="length"]').fill('7');
  await form.locator('button').click();
  await expect.poll(() => page.textContent('#answer'), slow).toContain('length: got 7, allowed is 8 to 128');
  // Chromium itself tells of the 400.
  expect(problems.filter((text) => !text.includes('status of 400'))).toEqual([]);
  for (const url of asked) expect(url.startsWith(`${server.url}/`)).toBe(true);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.close();
});
