/** What runs in pages is under the pages' rules for the network, so it must not hold any way to the network at all. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/run.ts';
import { sourceFiles } from '../scripts/source-files.ts';

/** As it ships, but with its names: what it reaches is in them. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/content/${entry}.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    loader: { '.css': 'text' },
    define: { BROWSER: '"chromium"' },
    legalComments: 'none',
    minifyWhitespace: true,
  });
  return outputFiles[0]?.text ?? '';
}

/** Ways out of a page, each with a line that uses it. */
const waysOut: Record<string, { pattern: RegExp; example: string }> = {
  fetch: { pattern: /\bfetch\b/, example: 'fetch(url)' },
  XMLHttpRequest: { pattern: /XMLHttpRequest/, example: 'new XMLHttpRequest()' },
  sockets: { pattern: /\b(WebSocket|WebTransport|EventSource|RTCPeerConnection)\b/, example: 'new WebSocket(url)' },
  beacons: { pattern: /sendBeacon/, example: 'navigator.sendBeacon(url)' },
  'code from elsewhere': {
    pattern: /\b(importScripts|Worker|SharedWorker|eval|Function)\(|\bimport\(|serviceWorker/,
    example: 'new Worker(url)',
  },
  navigation: {
    pattern: /\blocation(\.href)?\s*=(?!=)|location\.(assign|replace)\b|window\.open\b|\bopen\(['"`]/,
    example: 'location.href = url',
  },
  'attributes that load': {
    pattern: /\.(src|srcset|href|action|poster|data|background|ping|formAction)\s*=(?!=)/,
    example: 'image.src=url',
  },
  'attributes that load, by name': {
    pattern:
      /setAttribute(NS)?\(\s*[^)]*["'`](xlink:)?(src|srcset|href|action|poster|data|background|ping|formaction|style)["'`]/,
    example: 'link.setAttribute("href",url)',
  },
  'elements that load': {
    pattern:
      /\w\(\s*(["'`][^"'`]*["'`],\s*)?["'`](a|img|image|i?frame|script|link|object|embed|video|audio|source|track|base|form|meta|use)["'`]\s*[,)]/i,
    example: 'element("iframe")',
  },
  'styles that load': { pattern: /url\(|@import|image-set\(|@font-face/, example: 'background:url(x)' },
  'messages between windows': {
    pattern: /postMessage|["'`]message["'`]|onmessage\b|BroadcastChannel/,
    example: 'addEventListener("message",f)',
  },
  'storage that a page shares': {
    pattern: /localStorage|sessionStorage|indexedDB|document\.cookie/,
    example: 'localStorage.x',
  },
};

test.each(Object.entries(waysOut))('%s would be found', (_, { pattern, example }) => {
  expect(example).toMatch(pattern);
});

describe.each(['watch', 'offer'])('%s', async (entry) => {
  const text = await bundle(entry);

  test('is there', () => {
    expect(text.length).toBeGreaterThan(1_000);
  });

  test.each(Object.entries(waysOut))('holds no %s', (_, { pattern }) => {
    const found = pattern.exec(text);
    expect(found && text.slice(Math.max(0, found.index - 60), found.index + 60)).toBeNull();
  });
});

test('nothing of Passmint listens to messages of windows', () => {
  const listening = sourceFiles()
    .filter((path) => path.startsWith('src/') && !path.startsWith('src/node/') && !path.endsWith('.test.ts'))
    .filter((path) =>
      /(addEventListener|on)\(\s*['"`]message['"`]|onmessage\s*=/.test(readFileSync(root + path, 'utf8')),
    );
  expect(listening).toEqual([]);
});
