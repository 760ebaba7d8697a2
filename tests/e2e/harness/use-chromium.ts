import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFailed } from 'vitest';
import { root } from '../../../scripts/run.ts';
import { startChromium, type TestBrowser, type TestBrowserOptions } from './chromium.ts';

/**
 * One browser for all tests of a file. Each test starts as after installation, and fails when anything went wrong in
 * the service worker, in Passmint's pages or in its content scripts. A failed test leaves a picture in `artifacts/`.
 * @returns gives the browser, inside of tests and hooks
 */
export function useChromium(options: TestBrowserOptions = {}): () => TestBrowser {
  let browser: TestBrowser | undefined;
  const current = () => {
    if (browser === undefined) throw new Error('The browser is there only while tests run.');
    return browser;
  };

  beforeAll(async () => {
    browser = await startChromium(options);
  });
  afterAll(() => browser?.close());

  beforeEach(async ({ task }) => {
    await current().reset();
    onTestFailed(() => photograph(current(), task.name));
  });
  afterEach(() => {
    expect(current().errors(), 'errors in the browser').toEqual([]);
  });
  return current;
}

async function photograph({ context, display }: TestBrowser, test: string): Promise<void> {
  const folder = `${root}artifacts`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/failed ${test.replace(/[^\w ]+/g, '-').slice(0, 80)}.png`;
  if (display !== null) await display.photograph(file);
  else await context.pages().at(-1)?.screenshot({ path: file });
  console.log(`Picture: ${file}`);
}
