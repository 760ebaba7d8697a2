/** Passwords from the service worker of a real browser, over the port by which the options page gets its lists. */
import type { Page } from 'playwright-core';
import { openChromium } from '../../scripts/chromium.ts';
import type { GenerationOptions } from '../../src/core/index.ts';
import { type ListReply, type ListRequest, portName } from '../../src/messaging/lists.ts';

/** The most that one list may hold. */
const longest = 100_000;

export interface BrowserWorker {
  /** Passwords by some options, as many as are asked for. */
  passwords(options: GenerationOptions, count: number): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Opens Chromium with the extension that was built.
 * @throws MissingProgramError when there is no browser
 */
export async function openWorker(): Promise<BrowserWorker> {
  const { context, id, close } = await openChromium({ headless: true });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  return {
    async passwords(options, count) {
      await page.evaluate((chosen) => chrome.storage.sync.set({ settings: { version: 1, options: chosen } }), options);
      const made: string[] = [];
      while (made.length < count)
        for (const one of await list(page, Math.min(longest, count - made.length))) made.push(one);
      return made;
    },
    close,
  };
}

function list(page: Page, count: number): Promise<string[]> {
  const request: ListRequest = { kind: 'password', count, different: false, sites: [] };
  return page.evaluate(
    ([name, asked]) =>
      new Promise<string[]>((resolve, reject) => {
        const port = chrome.runtime.connect({ name });
        const made: string[] = [];
        port.onDisconnect.addListener(() => reject(new Error('the worker broke the list off')));
        port.onMessage.addListener((reply: ListReply) => {
          if ('error' in reply) {
            reject(new Error(reply.error.message));
            return;
          }
          for (const { password } of reply.rows) made.push(password);
          if (reply.done) resolve(made);
          else port.postMessage('more');
        });
        port.postMessage(asked);
      }),
    [portName, request] as const,
  );
}
