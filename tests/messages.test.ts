/** The texts agree with what shows them: none is missing, none is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { browsers, manifestFor } from '../scripts/manifest.ts';
import messages from '../src/_locales/en/messages.json' with { type: 'json' };
import { optionTable, passphraseTable, pinTable } from '../src/core/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const tables = { option: optionTable, passphrase: passphraseTable, pin: pinTable };

/** Keys that are put together while running: of options, their choices and hints, and of permissions. */
const ofOptions = Object.entries(tables).flatMap(([of, table]) =>
  table.flatMap((row) => {
    // What languages are called the browser knows.
    const all: readonly string[] = 'choices' in row ? row.choices : [];
    const choices = row.key === 'list' ? all.filter((choice) => choice === 'own') : all;
    return [of + capitalised(row.key), ...choices.map((choice) => of + capitalised(row.key) + capitalised(choice))];
  }),
);
const ofPermissions = browsers
  .flatMap((browser) => manifestFor(browser, manifest, '0').permissions)
  .map((name) => `permission${capitalised(name)}`);

const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => readFileSync(`${root}src/${name}`, 'utf8'));
const code = [...sources, JSON.stringify(manifest)].join('\n');
const missing = (asked: readonly string[]) => asked.filter((key) => !(key in messages));
const nowhere = 'these are not in src/_locales/en/messages.json';

it('each option, each of its choices and each permission has a text', () => {
  expect(missing([...ofOptions, ...ofPermissions]), nowhere).toEqual([]);
});

it('each text that the code asks for is there', () => {
  const asked = [...code.matchAll(/\b(text|counted|template)\(\s*'(\w+)'\s*[,)]|__MSG_(\w+)__/g)].map(
    ([, how, key = '', inManifest]) => (how === 'counted' ? `${key}_other` : (inManifest ?? key)),
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(missing(asked), nowhere).toEqual([]);
});

it('each text is used', () => {
  const computed = new Set([...ofOptions, ...ofOptions.map((key) => `${key}Hint`), ...ofPermissions]);
  // Those for errors are put together of code and field: tests/problems.test.ts.
  const others = Object.keys(messages).filter((key) => !key.startsWith('problem'));
  const unused = others.filter((key) => {
    // A text that counts something is asked for by its stem.
    const stem = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    return !computed.has(key) && !new RegExp(`['"_]${stem}(['"]|__)`).test(code);
  });
  expect(unused, 'nothing asks for these').toEqual([]);
});
