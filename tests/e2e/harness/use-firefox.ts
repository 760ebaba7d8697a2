import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFailed } from 'vitest';
import { root } from '../../../scripts/run.ts';
import { startFirefox, type TestFirefox, type TestFirefoxOptions } from './firefox.ts';

/**
 * One Firefox for all tests of a file. Each test starts as after installation, and fails when anything went wrong in
 * Passmint's background, pages or content scripts. A failed test leaves a picture in `artifacts/`.
 * @returns gives the browser, inside of tests and hooks
 */
export function useFirefox(options: TestFirefoxOptions = {}): () => TestFirefox {
  let browser: TestFirefox | undefined;
  const current = () => {
    if (browser === undefined) throw new Error('The browser is there only while tests run.');
    return browser;
  };

  beforeAll(async () => {
    browser = await startFirefox(options);
  });
  afterAll(() => browser?.close());

  beforeEach(async ({ task }) => {
    await current().reset();
    onTestFailed(async () => {
      const folder = `${root}artifacts`;
      mkdirSync(folder, { recursive: true });
      await current().display.photograph(`${folder}/failed in Firefox ${task.name.replace(/[^\w ]+/g, '-')}.png`);
    });
  });
  afterEach(async () => {
    expect(await current().errors(), 'errors in the browser').toEqual([]);
  });
  return current;
}
