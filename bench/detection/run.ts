/** Opens each page of a corpus in a real browser and runs the detector in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ensure, sandboxFlags } from '../../scripts/browser.ts';
import { buildTarget } from '../../scripts/manifest.ts';
import type { JudgedPage } from './in-page.ts';

export type CorpusPage = JudgedPage & { file: string };

/** The same for every page, so that nothing can be read from it. */
const address = 'https://page.example/';

/** The detector with all that it imports, minified as it ships. */
async function detectorScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./in-page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: buildTarget.chromium,
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Judges every `*.html` of a folder, in the order of their names. Pages cannot run scripts nor load anything.
 * @param loads how often each page is loaded afresh; `ms` is the quickest, so that other work of the machine counts less
 */
export async function judgeCorpus(folder: string, loads = 1): Promise<CorpusPage[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort();
  const script = await detectorScript();
  const browser = await chromium.launch({ executablePath: ensure('chromium').chromium, args: sandboxFlags });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    let html: Buffer | string = '';
    await page.route('**/*', (route) =>
      route.request().url() === address && route.request().isNavigationRequest()
        ? // Isolation from other origins makes the page's clock exact to 5 microseconds.
          route.fulfill({
            contentType: 'text/html; charset=utf-8',
            headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
            body: html,
          })
        : route.abort(),
    );
    const pages: CorpusPage[] = [];
    for (const file of files) {
      html = readFileSync(join(folder, file));
      const judged: JudgedPage[] = [];
      for (let load = 0; load < loads; load++) {
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        // The browser has laid the page out before anyone focuses a field.
        await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
        await page.evaluate(script);
        judged.push(await page.evaluate(() => globalThis.judged()));
      }
      const [first, ...others] = judged;
      if (first) pages.push({ file, ...first, ms: Math.min(first.ms, ...others.map(({ ms }) => ms)) });
    }
    return pages;
  } finally {
    await browser.close();
  }
}
