/** Forms that are drawn by a library which keeps the values itself: what was filled must be what it holds and sends. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { click } from '../../scripts/closed-root.ts';
import { buildTarget } from '../../scripts/manifest.ts';
import { ensureInstalled } from '../../scripts/own-install.ts';
import { contentWorldOf } from './harness/content-world.ts';
import { filledValue, offerAt } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();
const folder = fileURLToPath(new URL('../frameworks', import.meta.url));
const libraries = ['react', 'preact', 'vue', 'angular', 'svelte', 'solid', 'lit', 'jquery-validate', 'plain'];

/** What the library of a page holds; see tests/frameworks/form.ts. */
interface Held {
  password: string;
  confirmation: string;
  valid: boolean;
}

/** Compiles Svelte's components by Svelte itself. */
const svelte: Plugin = {
  name: 'svelte',
  setup(bundler) {
    bundler.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const { compile } = await import(pathToFileURL(`${folder}/node_modules/svelte/src/compiler/index.js`).href);
      const { js } = compile(await readFile(path, 'utf8'), { filename: path, generate: 'client' });
      return { contents: js.code, loader: 'js', resolveDir: folder };
    });
  },
};

const scripts = new Map<string, string>();

beforeAll(async () => {
  ensureInstalled(folder);
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: libraries.map((name) => `${name}.ts`),
    outdir: folder,
    bundle: true,
    write: false,
    format: 'esm',
    target: buildTarget.chromium,
    conditions: ['browser', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    // The plugin asks for jQuery in the older way, which would find another copy.
    alias: { jquery: './node_modules/jquery/dist/jquery.js' },
    plugins: [svelte],
    logLevel: 'error',
  });
  for (const { path, text } of outputFiles) scripts.set(path.slice(folder.length + 1, -'.js'.length), text);
});

/** Opens a page that is drawn by a library. */
async function visit(library: string): Promise<Page> {
  const page = await browser().context.newPage();
  const title = '<!doctype html><meta charset=utf-8><title>Sign up</title><link rel=stylesheet href=page.css>';
  const body = `${title}<h1>Create an account</h1><div id=app></div><script type=module src=${library}.js></script>`;
  await page.route('**/made.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.route(`**/${library}.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: scripts.get(library) ?? '' }),
  );
  await page.goto(browser().site.url('made.html'));
  await page.bringToFront();
  await contentWorldOf(page);
  return page;
}

const held = (page: Page) => page.evaluate(() => (window as unknown as { held(): Held }).held());

test.each(libraries)('%s holds what was filled, calls it valid, and sends it', async (library) => {
  const page = await visit(library);
  await page.fill('#email', 'ada@example.com');
  await click(page, await offerAt(page, '#password'));
  const password = await filledValue(page, '#password');
  expect(password).toHaveLength(16);
  await until('the library has both', async () => (await held(page)).confirmation === password);
  await until('the library calls the form valid', async () => (await held(page)).valid);
  expect(await held(page)).toEqual({ password, confirmation: password, valid: true });
  // Drawn again by the library, the fields still hold it.
  expect(await page.inputValue('#password')).toBe(password);
  expect(await page.inputValue('#confirmation')).toBe(password);

  await page.click('#submit');
  await page.waitForSelector('#done');
  const sent = browser().site.submissions.at(-1);
  expect(sent?.get('password')).toBe(password);
  expect(sent?.get('confirmation')).toBe(password);
});
