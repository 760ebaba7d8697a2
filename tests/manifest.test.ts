/** The limits that Chrome's and Edge's stores and browsers set to a manifest. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { browsers, manifestFor } from '../scripts/manifest.ts';
import { root } from '../scripts/run.ts';

type Json = Record<string, unknown>;
const json = (path: string) => JSON.parse(readFileSync(root + path, 'utf8'));
const { version } = json('package.json');
const languages = readdirSync(`${root}src/_locales`);
/** A text of the manifest in one language. */
const translated = (text: string, language: string): string =>
  text.replace(/__MSG_(\w+)__/g, (_, key: string) => json(`src/_locales/${language}/messages.json`)[key].message);
const manifests = browsers.map((browser) => ({
  browser,
  manifest: manifestFor(browser, json('manifest.json'), version) as Json,
}));

it.each(languages)('keeps name and descriptions within the limits in %s', (language) => {
  const { name, description, commands } = json('manifest.json');
  // Chrome takes 75 characters of name, Edge's store 45; both 132 of description.
  expect(translated(name, language).length).toBeLessThanOrEqual(45);
  expect(translated(description, language).length).toBeLessThanOrEqual(132);
  expect(translated(description, language).length).toBeGreaterThan(20);
  for (const command of Object.values<Json>(commands)) {
    if (typeof command['description'] === 'string')
      expect(translated(command['description'], language).length).toBeLessThanOrEqual(132);
  }
});

it.each(manifests)('$browser: version, languages and commands are what browsers take', ({ manifest }) => {
  // One to four integers of at most 65,535 without leading zeros.
  expect(manifest['version']).toMatch(/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){0,3}$/);
  expect(languages).toContain(manifest['default_locale']);
  const commands = Object.values(manifest['commands'] as Record<string, { suggested_key?: object }>);
  expect(commands.filter(({ suggested_key }) => suggested_key).length).toBeLessThanOrEqual(4);
});

it.each(manifests)('$browser: every icon is there, as large as it says', ({ manifest }) => {
  const icons = Object.entries(manifest['icons'] as Record<string, string>);
  expect(icons.map(([size]) => size)).toEqual(expect.arrayContaining(['16', '48', '128']));
  for (const [size, path] of icons) {
    expect(existsSync(root + path)).toBe(true);
    const png = readFileSync(root + path);
    expect([path, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([path, Number(size), Number(size)]);
  }
});

it.each(manifests)('$browser: no permission twice, none that only the other browser knows', ({ browser, manifest }) => {
  const permissions = manifest['permissions'] as string[];
  expect(new Set(permissions).size).toBe(permissions.length);
  const foreign = browser === 'chromium' ? ['menus'] : ['contextMenus', 'offscreen', 'sidePanel', 'declarativeContent'];
  expect(permissions.filter((permission) => foreign.includes(permission))).toEqual([]);
});

it('Firefox: says that it collects nothing, and the oldest versions it runs in', () => {
  const firefox = manifests.find(({ browser }) => browser === 'firefox')?.manifest;
  expect(firefox?.['browser_specific_settings']).toMatchObject({
    gecko: {
      id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  });
  expect(Object.keys(firefox ?? {})).not.toContain('minimum_chrome_version');
});

it('no code of ours assigns HTML', () => {
  const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  expect(sources.length).toBeGreaterThan(50);
  const assigning = sources.filter((path) =>
    /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/.test(
      readFileSync(`${root}src/${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
    ),
  );
  expect(assigning.filter((path) => !path.endsWith('.test.ts'))).toEqual([]);
});
