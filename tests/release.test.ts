/** A release, in a repository of its own: what it refuses, and what it leaves behind when it is made. */
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../scripts/run.ts';
import { sourceFiles } from '../scripts/source-files.ts';
import { ended, newFolder } from './cli-process.ts';

const folder = newFolder();
const path = join(folder, 'project');
const list = join(folder, 'list.json');
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const next = version.replace(/\d+$/, (patch: string) => Number(patch) + 1);

const git = (...args: string[]) => ended('git', ['-C', path, '-c', 'user.name=Test', '-c', 'user.email=a@b', ...args]);
/** What the registry answers to `npm audit`; everything else is fetched where it always is. */
let weaknesses: { status: number; found: object } = { status: 200, found: {} };
let elsewhere = '';
const registry = createServer((request, response) => {
  if (request.method === 'POST') response.writeHead(weaknesses.status).end(JSON.stringify(weaknesses.found));
  else response.writeHead(302, { location: new URL(`.${request.url}`, elsewhere).href }).end();
});

/** Who commits is told to the script by the environment, as a person's configuration would. */
const releaseWith = (config: Record<string, string>, ...args: string[]) =>
  ended(process.execPath, [join(path, 'node_modules/tsx/dist/cli.mjs'), join(path, 'scripts/release.ts'), ...args], {
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'a@b',
    npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`,
    ...config,
  });
const release = (...args: string[]) => releaseWith({}, ...args);
const changed = async () => (await git('status', '--porcelain')).stdout;

beforeAll(async () => {
  elsewhere = (await ended('npm', ['config', 'get', 'registry'])).stdout.trim();
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  for (const name of sourceFiles()) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    copyFileSync(root + name, join(path, name));
  }
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
  const changelog = readFileSync(join(path, 'CHANGELOG.md'), 'utf8');
  // Also between two releases, when nothing is listed yet.
  writeFileSync(join(path, 'CHANGELOG.md'), changelog.replace('## Unreleased\n', '## Unreleased\n\n- A change.\n'));
  writeFileSync(list, JSON.stringify({ 'example.org': { 'password-rules': 'minlength: 12; required: lower;' } }));
  await git('init', '--quiet');
  appendFileSync(join(path, '.git/info/exclude'), 'node_modules\n');
  await git('add', '--all');
  expect(await git('commit', '--quiet', '--message', 'Begin')).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true });
}, 60_000);

it.each([
  ['no version', 'next', /no version/],
  ['a version that does not follow', '99.0.0', /does not follow/],
])('refuses %s, and changes nothing', async (_, given, why) => {
  expect(await release(given)).toMatchObject({ code: 1, stderr: expect.stringMatching(why) });
  expect(await changed()).toBe('');
});

it('refuses when something is not committed', async () => {
  appendFileSync(join(path, 'LICENSE'), '\n');
  expect(await release(next)).toMatchObject({ code: 1, stderr: expect.stringMatching(/LICENSE/) });
  await git('checkout', '--quiet', 'LICENSE');
});

it('refuses when a weakness of a package is known', async () => {
  const advisory = {
    id: 1,
    url: 'https://example.org/1',
    title: 'Draws what it should not',
    severity: 'high',
    vulnerable_versions: '<99.0.0',
    cwe: [],
    cvss: { score: 0, vectorString: null },
  };
  weaknesses = { status: 200, found: { preact: [advisory] } };
  // Set like this, npm would ask nobody, and report that there is nothing.
  for (const config of [{}, { npm_config_offline: 'true', npm_config_omit: 'dev' }])
    expect(await releaseWith(config, next)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('preact: high: Draws what it should not (https://example.org/1)'),
    });
  expect(await changed()).toBe('');
});

it('makes a version everywhere, with its list, its packages, its commit and its tag', async () => {
  weaknesses = { status: 503, found: {} };
  const made = await release(next, '--site-rules', list, '--skip-tests');
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('Tests skipped, because of --skip-tests.') });
  // Said when it is asked, and once more where it is not overlooked.
  expect(made.stdout.match(/^NOT CHECKED for known weaknesses: .*503/gm)).toHaveLength(2);
  // What changed of the rules is shown before anything is packed.
  expect(made.stdout).toContain('+ example.org: minlength: 12; required: lower;');
  expect(await changed()).toBe('');
  expect((await git('log', '-1', '--format=%s')).stdout).toBe(`Release ${next}\n`);
  expect((await git('describe', '--exact-match')).stdout).toBe(`v${next}\n`);
  expect((await git('diff', '--name-only', 'HEAD~1')).stdout).toBe('CHANGELOG.md\npackage-lock.json\npackage.json\n');
  const read = (name: string) => readFileSync(join(path, name), 'utf8');
  expect(read('CHANGELOG.md')).toMatch(
    new RegExp(`^## Unreleased\n\n## ${next} \\(\\d{4}-\\d\\d-\\d\\d\\)\n\n- `, 'm'),
  );
  expect(JSON.parse(read('package.json')).version).toBe(next);
  for (const browser of ['chromium', 'firefox']) {
    expect(JSON.parse(read(`dist/${browser}/manifest.json`)).version).toBe(next);
    expect(read(`dist/${browser}/site-rules.json`)).toContain('example.org');
  }
  expect(read('artifacts/SHA256SUMS')).toContain(`passmint-${next}-chromium.zip`);
}, 300_000);
