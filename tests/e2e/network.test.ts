/** Passmint reads its own data files, and reaches nothing outside: the browser itself refuses. */

import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** Somebody outside who counts what arrives. */
let outside: Server;
let requests = 0;
const sockets = new Set<Socket>();
beforeAll(async () => {
  outside = createServer((socket) => {
    // Not connections: Chromium opens one to a frame's host, sends nothing, and refuses the frame then.
    socket.on('data', () => {
      requests++;
      socket.destroy();
    });
    sockets.add(socket);
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  requests = 0;
});
afterAll(() => {
  outside.close();
  for (const socket of sockets) socket.destroy();
});

const host = () => `127.0.0.1:${(outside.address() as AddressInfo).port}`;

/** Ways out that a worker has, as expressions. Each ends, whatever becomes of it. */
const waysOut = (to: string) => [
  `fetch('http://${to}/').catch(() => undefined)`,
  `fetch('http://${to}/', { method: 'POST', mode: 'no-cors', body: 'x', keepalive: true }).catch(() => undefined)`,
  `new Promise((done) => { const socket = new WebSocket('ws://${to}/'); socket.onerror = socket.onclose = done; })`,
];

/** Ways out that a page has besides. */
const waysOutOfAPage = (to: string) => [
  `new Promise((done) => { const r = new XMLHttpRequest(); r.onloadend = done; r.open('GET', 'http://${to}/'); r.send(); })`,
  `new Promise((done) => { new EventSource('http://${to}/').onerror = done; })`,
  `navigator.sendBeacon('http://${to}/', 'x')`,
  `new Promise((done) => { const i = new Image(); i.onerror = done; i.src = 'http://${to}/'; })`,
  ...['script', 'iframe', 'link', 'video'].map(
    (tag) => `new Promise((done) => {
      const element = document.createElement('${tag}');
      element.onerror = element.onload = done;
      element.rel = 'stylesheet';
      element[element.localName === 'link' ? 'href' : 'src'] = 'http://${to}/';
      document.body.append(element);
    })`,
  ),
];

/** The refusals are in the console, and nothing else is. */
async function expectRefused(atLeast: number) {
  expect(requests).toBe(0);
  const errors = browser().errors();
  expect(errors.length).toBeGreaterThanOrEqual(atLeast);
  for (const error of errors) expect(error).toMatch(/Content Security Policy|ERR_BLOCKED_BY_CSP|blocked by CSP/i);
  await browser().reset();
}

test('the service worker reads the word list', async () => {
  const words = await browser().worker.evaluate<string>(
    `fetch(chrome.runtime.getURL('words-en.txt')).then((answer) => answer.text())`,
  );
  expect(words.length).toBeGreaterThan(10_000);
});

test('the service worker reaches nothing outside', async () => {
  const ways = waysOut(host());
  for (const way of ways) await browser().worker.evaluate(way);
  await expectRefused(ways.length);
});

test('the pages of the extension reach nothing outside', async () => {
  const page = await browser().context.newPage();
  const ways = [...waysOut(host()), ...waysOutOfAPage(host())];
  await page.goto(`chrome-extension://${browser().id}/options.html`);
  for (const way of ways) await page.evaluate(way);
  await expectRefused(ways.length);
});

// Last, because a browser may try a page's connection again later.
test('the one who counts does count', async () => {
  const page = await browser().visit('plain.html');
  await page.evaluate((to) => fetch(`http://${to}/`).catch(() => undefined), host());
  expect(requests).toBeGreaterThan(0);
});
