/** Another extension, really installed, that attacks Passmint as far as a browser lets it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { kinds, sendAll } from './forged.ts';

/** What it tells in the page, as JSON in an attribute of the document element. */
interface Attack {
  /** Of each message, by the sender: its background and its content script. */
  messages: { background: string[]; content: string[] };
  /** What became of a port to Passmint. */
  port: string;
  /** What became of a command to Passmint's content script. */
  command: string;
}

/** Asserts that nothing of an attack with a message of every kind came to Passmint. */
export function expectUnheard(told: string): void {
  const { messages, port, command } = JSON.parse(told) as Attack;
  for (const outcomes of Object.values(messages)) {
    expect(outcomes).toHaveLength(kinds.length);
    for (const outcome of outcomes) expect(outcome).toMatch(/^not sent: .*Receiving end does not exist/);
  }
  expect(port).toBe('closed');
  expect(command).not.toBe('answered');
}

export const attackAttribute = 'data-attack';

/**
 * Writes it into a new folder.
 * @param target Passmint's id
 * @param envelopes what it sends
 */
export function otherExtension(target: string, envelopes: readonly unknown[]): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'other-extension-'));
  const messages = JSON.stringify(JSON.stringify(envelopes));
  const manifest = {
    manifest_version: 3,
    name: 'Other extension',
    version: '1.0',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    host_permissions: ['http://*/*'],
    content_scripts: [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_idle' }],
    browser_specific_settings: { gecko: { id: 'other@passmint.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'background.js'),
    `const sendAll = ${sendAll};
    const port = () => new Promise((resolve) => {
      const opened = chrome.runtime.connect(${JSON.stringify(target)});
      opened.onMessage.addListener(() => resolve('answered'));
      opened.onDisconnect.addListener(() => resolve('closed'));
      opened.postMessage(${JSON.stringify(envelopes[0])});
    });
    const command = (tab) => chrome.tabs
      .sendMessage(tab, { to: 'content', kind: 'fill-field', request: { target: 'page', handedOut: null } })
      .then((answer) => answer === undefined ? 'ignored' : 'answered', () => 'not sent');
    chrome.runtime.onMessage.addListener((_, { tab }, reply) => {
      Promise.all([sendAll(${messages}, ${JSON.stringify(target)}), port(), command(tab.id)])
        .then(([background, port, command]) => reply({ background, port, command }));
      return true;
    });`,
  );
  writeFileSync(
    join(folder, 'content.js'),
    `const sendAll = ${sendAll};
    (async () => {
      const content = await sendAll(${messages}, ${JSON.stringify(target)});
      const { background, ...rest } = await chrome.runtime.sendMessage('attack');
      const attack = { messages: { background, content }, ...rest };
      document.documentElement.setAttribute(${JSON.stringify(attackAttribute)}, JSON.stringify(attack));
    })();`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
