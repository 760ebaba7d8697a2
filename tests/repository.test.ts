/** The repository agrees with itself: what documents and configuration say is what there is. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));
const sources = tracked.filter((path) => /^src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .map(({ name }) => name);

/** The import table of docs/architecture.md. */
const table = new Map(
  // The rows behind the header's.
  [
    ...(read('docs/architecture.md').split(/^\| folder .*\n.*\n/m)[1] ?? '').matchAll(
      /^\|(.+)\|(.+)\|(.+)\|.+\|.+\|$/gm,
    ),
  ].map((row) => {
    const [folder = '', imports = '', packages = ''] = row.slice(1).map((cell) => cell.trim());
    const list = (cell: string) => (/^(?:nothing|none)$/.test(cell) ? [] : cell.split(', '));
    return [folder, { folders: list(imports), packages: list(packages) }];
  }),
);

/** What a file imports: other folders below src, and packages. */
function importsOf(path: string): { folders: string[]; packages: string[] } {
  const found = { folders: new Set<string>(), packages: new Set<string>() };
  for (const [, from = ''] of read(path).matchAll(/(?:from|import)\s*\(?'([^']+)'/g)) {
    if (!from.startsWith('.')) found.packages.add(from.startsWith('node:') ? 'node:' : from.replace(/\/.*/, ''));
    else {
      const [top, folder = ''] = join(dirname(path), from).split('/');
      if (top === 'src' && folders.includes(folder) && folder !== path.split('/')[1]) found.folders.add(folder);
    }
  }
  return { folders: [...found.folders], packages: [...found.packages] };
}

describe('the import table', () => {
  test('has a row for every folder below src', () => {
    expect([...table.keys()].sort()).toEqual(folders.sort());
  });

  test.each(sources)('%s imports what its row allows', (path) => {
    const folder = path.split('/')[1] ?? '';
    const row = table.get(folder);
    const { folders: imported, packages } = importsOf(path);
    expect(imported.filter((name) => !row?.folders.includes(name))).toEqual([]);
    if (folder !== 'node') expect(packages.filter((name) => !row?.packages.includes(name))).toEqual([]);
  });

  test('is what biome.json enforces', () => {
    const { overrides } = JSON.parse(read('biome.json')) as {
      overrides: {
        includes: string[];
        linter?: { rules: { style?: { noRestrictedImports?: { options: { patterns: { group: string[] }[] } } } } };
      }[];
    };
    const enforced = overrides.flatMap(({ includes, linter }) => {
      const patterns = linter?.rules.style?.noRestrictedImports?.options.patterns;
      const folder = /^src\/(\w+)\//.exec(includes[0] ?? '')?.[1];
      if (patterns === undefined || folder === undefined) return [];
      const refused = patterns.flatMap(({ group }) => group).map((entry) => /^\.\.\/(\w+)\//.exec(entry)?.[1]);
      return [[folder, folders.filter((name) => name !== folder && !refused.includes(name)).sort()]];
    });
    const written = [...table].map(([folder, row]) => [folder, [...row.folders].sort()]);
    expect(Object.fromEntries(enforced)).toEqual(Object.fromEntries(written));
  });
});

describe('documents', () => {
  const documents = tracked.filter((path) => path.endsWith('.md') && !path.startsWith('node_modules'));
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

  test.each(documents)('%s names npm scripts that exist', (path) => {
    const named = [...read(path).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test.each(documents)('%s names paths that exist', (path) => {
    const text = read(path);
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, to = '']) =>
      join(dirname(path), to),
    );
    const mentioned = [...text.matchAll(/\b(?:src|scripts|tests|bench|docs|examples|icons)\/[\w./-]*\w/g)]
      .map(([name]) => name)
      // What the build makes is not there before it.
      .filter((name) => !name.startsWith('dist/'));
    const missing = [...links, ...mentioned].filter((name) => !existsSync(join(root, name)));
    expect(missing).toEqual([]);
  });
});

test('the version is written in package.json alone', () => {
  expect(read('manifest.json')).not.toContain('"version"');
});
