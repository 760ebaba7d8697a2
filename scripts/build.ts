/**
 * Builds `dist/chromium` and `dist/firefox`, each loadable unpacked, and the command line tool into `dist/cli`.
 *
 *   npm run build            both browsers, minified, budgets checked
 *   npm run dev              the same without minifying, again at every change
 *   … -- --site-rules FILE   with that list of site rules instead of the one that npm run site-rules fetched
 */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, context, type Metafile, type Plugin, transform, transformSync } from 'esbuild';
import { requirementWords } from '../src/core/requirement-words.ts';
import { buildCli } from './build-cli.ts';
import { eager } from './eager.ts';
import { languages, messagesOf, packaged, source } from './locales.ts';
import { managedSchema } from './managed-schema.ts';
import { type Browser, browsers, buildTarget, manifestFor } from './manifest.ts';
import { loadedWith, pages } from './pages.ts';
import { siteRulesText } from './site-rules.ts';
import { writeNotices } from './third-party.ts';
import { wordListTexts } from './word-list.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Every bundle, by the name it has in the package, with its source and its largest size when minified, in bytes. A page's
 * is what the page loads: with the modules that it shares with others.
 */
const bundles = {
  'watch.js': { source: 'src/content/watch.ts', budget: 4_000 },
  'offer.js': { source: 'src/content/offer.ts', budget: 50_000 },
  'background.js': { source: 'src/background/main.ts', budget: 150_000 },
  'offscreen.js': { source: 'src/offscreen/main.ts', budget: 2_000 },
  'opening.js': { source: 'src/popup/opening.ts', budget: 300 },
  'popup.js': { source: 'src/popup/main.tsx', budget: 60_000, as: 'page' },
  'large.js': { source: 'src/popup/large.ts', budget: 12_000, as: 'onDemand' },
  'qr.js': { source: 'src/popup/qr.ts', budget: 10_000, as: 'onDemand' },
  'options.js': { source: 'src/options/main.tsx', budget: 120_000, as: 'page' },
  'welcome.js': { source: 'src/welcome/main.tsx', budget: 25_000, as: 'page' },
} as const satisfies Record<string, { source: string; budget: number; as?: 'page' | 'onDemand' }>;

/** How bundles are made: scripts, what pages import on demand, and the pages' modules, which share what they have in common. */
const ways = [undefined, 'onDemand', 'page'] as const;

/** Files that are copied as they are: source, name in the package. */
const copies = [
  ['src/popup/popup.css', 'popup.css'],
  ['src/options/options.css', 'options.css'],
  ['src/welcome/welcome.css', 'welcome.css'],
  ['src/ui/ui.css', 'ui.css'],
  ['src/offscreen/offscreen.html', 'offscreen.html'],
  ['icons', 'icons'],
] as const;

const onlyChromium = new Set(['offscreen.js', 'offscreen.html']);
const belongs = (name: string, browser: Browser) => browser === 'chromium' || !onlyChromium.has(name);

/** Styles that a script puts into a page come as text, minified like everything else. */
const minifiedCss: Plugin = {
  name: 'minified-css',
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text', watchFiles: [path] };
    });
  },
};

/**
 * The polyfill as a module of its own. Taken as CommonJS, esbuild would copy a getter for each of the browser's APIs, and
 * each is made when it is first looked at: 5 ms of an opening popup. Without `exports` it sets the global `browser`.
 */
const polyfill: Plugin = {
  name: 'polyfill',
  setup(bundler) {
    bundler.onLoad({ filter: /browser-polyfill\.js$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\nexport default globalThis.browser;`,
    }));
  },
};

/** What a page imports on demand is a bundle of its own, beside the page's. */
const onDemand: Plugin = {
  name: 'on-demand',
  setup(bundler) {
    bundler.onResolve({ filter: /\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : undefined,
    );
  },
};

/** Data that the worker reads on demand: a service worker has no dynamic import. */
const siteRules = siteRulesText(process.argv);
const data = {
  ...Object.fromEntries(Object.entries(wordListTexts()).map(([list, words]) => [`words-${list}.txt`, words])),
  'requirement-words.json': JSON.stringify(requirementWords),
  // Without the list an empty one: the scripts are the same in either build.
  'site-rules.json': siteRules ?? '{}',
};
if (siteRules === undefined)
  console.log(
    'Built without the list of site rules; `npm run site-rules` fetches it, --site-rules FILE names another.',
  );

type Settings = BuildOptions & { metafile: true };

/** esbuild's settings for one browser, in every way that bundles are made. */
const settings = (browser: Browser, minify: boolean): Settings[] => ways.map((way) => settingsOf(browser, minify, way));

function settingsOf(browser: Browser, minify: boolean, way: (typeof ways)[number]): Settings {
  const wanted = Object.entries(bundles).filter(
    ([name, bundle]) => belongs(name, browser) && ('as' in bundle ? bundle.as : undefined) === way,
  );
  return {
    absWorkingDir: root,
    entryPoints: wanted.map(([name, { source }]) => ({ in: source, out: name.replace(/\.js$/, '') })),
    outdir: `dist/${browser}`,
    bundle: true,
    minify,
    format: way === undefined ? 'iife' : 'esm',
    ...(way === 'page' ? { splitting: true, chunkNames: 'shared-[hash]' } : {}),
    // The names of shared modules depend on the paths of what is in them, wherever a link leads.
    preserveSymlinks: true,
    metafile: true,
    target: buildTarget[browser],
    define: { BROWSER: JSON.stringify(browser) },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    // The words of twenty languages would be twice as long in escapes.
    charset: 'utf8',
    plugins: [minifiedCss, polyfill, onDemand, ...(way === 'page' ? [pages] : []), ...(minify ? [eager] : [])],
    logLevel: 'warning',
  };
}

/** Writes everything that is neither a bundle nor a page with one: manifest, styles, icons, texts, data. */
function copyStatic(browser: Browser) {
  const out = `${root}dist/${browser}/`;
  if (browser === 'chromium') writeFileSync(`${out}managed-schema.json`, JSON.stringify(managedSchema));
  for (const [from, to] of copies) {
    if (belongs(to, browser))
      cpSync(root + from, out + to, { recursive: true, filter: (path) => !path.endsWith('.svg') });
    if (to.endsWith('.css') && belongs(to, browser)) {
      const { code } = transformSync(readFileSync(root + from, 'utf8'), { loader: 'css', minify: true });
      writeFileSync(out + to, code);
    }
  }
  for (const [name, text] of Object.entries(data)) writeFileSync(out + name, text);
  const english = messagesOf(source);
  for (const language of [source, ...languages]) {
    mkdirSync(`${out}_locales/${language}`, { recursive: true });
    writeFileSync(`${out}_locales/${language}/messages.json`, packaged(language, messagesOf(language), english));
  }
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const manifest = JSON.parse(readFileSync(`${root}manifest.json`, 'utf8'));
  writeFileSync(`${out}manifest.json`, `${JSON.stringify(manifestFor(browser, manifest, version), null, 2)}\n`);
}

/** Prints each bundle's size and reports whether all are within their budgets. */
function withinBudgets(browser: Browser, outputs: Metafile['outputs']): boolean {
  let within = true;
  for (const [name, { budget }] of Object.entries(bundles)) {
    if (!belongs(name, browser)) continue;
    const loaded = loadedWith(`dist/${browser}/${name}`, { outputs });
    const size = loaded.reduce((sum, path) => sum + statSync(root + path).size, 0);
    const verdict = size <= budget ? '' : '  over budget';
    console.log(`${browser}/${name}`.padEnd(26), `${size} of ${budget} bytes${verdict}`);
    within &&= size <= budget;
  }
  return within;
}

// Shared modules are named after what is in them: those of another build would stay.
rmSync(`${root}dist`, { recursive: true, force: true });
if (process.argv.includes('--watch')) {
  for (const browser of browsers) {
    mkdirSync(`${root}dist/${browser}`, { recursive: true });
    copyStatic(browser);
    for (const one of settings(browser, false)) await (await context(one)).watch();
  }
  const again = () => browsers.forEach(copyStatic);
  watch(`${root}manifest.json`, again);
  for (const folder of ['src', 'icons']) {
    watch(root + folder, { recursive: true }, (_, name) => {
      if (!name?.match(/\.tsx?$/)) again();
    });
  }
  console.log('Built. Watching for changes; Ctrl-C ends.');
} else {
  const within = [];
  for (const browser of browsers) {
    const made = await Promise.all(settings(browser, true).map(build<Settings>));
    copyStatic(browser);
    const metafiles = made.map(({ metafile }) => metafile);
    writeNotices(browser, metafiles, siteRules !== undefined);
    within.push(withinBudgets(browser, Object.assign({}, ...metafiles.map(({ outputs }) => outputs))));
  }
  await buildCli();
  if (within.includes(false)) {
    console.error('A bundle is larger than its budget in scripts/build.ts.');
    process.exitCode = 1;
  }
}
