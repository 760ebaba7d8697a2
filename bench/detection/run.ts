/** Opens each page of a corpus in a real browser and runs the detector in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ensure, sandboxFlags } from '../../scripts/browser.ts';
import { eager } from '../../scripts/eager.ts';
import { buildTarget } from '../../scripts/manifest.ts';
import type { JudgedPage } from './in-page.ts';

export interface CorpusPage extends Pick<JudgedPage, 'fields' | 'forms'> {
  file: string;
  times: Times;
  /** What one page costs as Passmint ships: `described` and `prepared`. */
  ms: number;
}

/** Milliseconds, each of the quickest load. */
interface Times {
  /** The script is compiled and started: page's and background's parts in one, with what is compiled at once. */
  script: number;
  /** The form is described in the page, by a script that has just come into it. */
  described: number;
  /** It is judged by a background that has compiled the English words, as it does while the script is injected. */
  prepared: number;
  /** It is judged by a background that does nothing before the form comes. */
  unprepared: number;
}

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
    plugins: [eager],
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Judges every `*.html` of a folder, in the order of their names. Pages cannot run scripts nor load anything.
 * @param loads how often each page is loaded again for its times; the quickest counts, so that other work of the machine
 * counts less. With 0 `unprepared` is not measured
 */
export async function judgeCorpus(folder: string, loads = 0): Promise<CorpusPage[]> {
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
    let evaluated = 0;
    for (const file of files) {
      html = readFileSync(join(folder, file));
      const judge = async (prepared: boolean) => {
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        // The browser has laid the page out before anyone focuses a field.
        await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
        // V8 keeps what it compiled by the text of a script: with a text of its own each load compiles everything again.
        const started = await page.evaluate((text) => {
          const start = performance.now();
          // biome-ignore lint/security/noGlobalEval: the bench's own script, with the clock beside it
          globalThis.eval(text);
          return performance.now() - start;
        }, `${script}\n// ${evaluated++}`);
        return { ...(await page.evaluate((is) => globalThis.judged(is), prepared)), script: started };
      };
      const { fields, forms, judged: prepared, ...first } = await judge(true);
      const times: Times = { ...first, prepared, unprepared: Number.POSITIVE_INFINITY };
      for (let load = 0; load < loads; load++) {
        const [again, coldAgain] = [await judge(true), await judge(false)];
        times.script = Math.min(times.script, again.script, coldAgain.script);
        times.described = Math.min(times.described, again.described);
        times.prepared = Math.min(times.prepared, again.judged);
        times.unprepared = Math.min(times.unprepared, coldAgain.judged);
      }
      pages.push({ file, fields, forms, times, ms: times.described + times.prepared });
    }
    return pages;
  } finally {
    await browser.close();
  }
}
