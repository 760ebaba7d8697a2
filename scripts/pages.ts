/**
 * The extension's pages are modules that share what they have in common. Each page's HTML names the shared ones, so that
 * the browser loads all of them side by side: else it finds them only once it has read the page's own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { root } from './run.ts';

const isPage = /\/main\.tsx$/;

/** What is loaded when a bundle is, by its path in the outputs: itself first, then all that it imports at once. */
export function loadedWith(bundle: string, { outputs }: Pick<Metafile, 'outputs'>): string[] {
  const found = new Set([bundle]);
  for (const path of found) {
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement') found.add(imported);
  }
  return [...found];
}

/** Writes beside its bundle the page of each `main.tsx`, which lies beside that, whenever one of both has changed. */
export const pages: Plugin = {
  name: 'pages',
  setup(bundler) {
    const htmlOf = (source: string) => `${dirname(source)}/${basename(dirname(source))}.html`;
    bundler.onLoad({ filter: isPage }, ({ path }) => ({
      contents: readFileSync(path),
      loader: 'tsx',
      watchFiles: [path, htmlOf(path)],
    }));
    bundler.onEnd(({ metafile = { outputs: {} } }) => {
      for (const [bundle, { entryPoint = '' }] of Object.entries(metafile.outputs)) {
        if (!isPage.test(entryPoint)) continue;
        const [, ...shared] = loadedWith(bundle, metafile).map((path) => basename(path));
        const html = withPreloads(readFileSync(root + htmlOf(entryPoint), 'utf8'), shared);
        writeFileSync(root + bundle.replace(/js$/, 'html'), html);
      }
    });
  },
};

const withPreloads = (html: string, names: readonly string[]): string =>
  html.replace(/^ *(?=<script type="module")/m, (indent) =>
    [...names.map((name) => `<link rel="modulepreload" href="${name}">`), ''].map((line) => indent + line).join('\n'),
  );
