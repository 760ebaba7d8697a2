/** How large the core and its data may become, in bytes. The build checks the bundles that it makes of them. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { buildTarget } from '../scripts/manifest.ts';
import { root } from '../scripts/run.ts';
import { wordListTexts } from '../scripts/word-list.ts';
import { requirementWords } from '../src/core/requirement-words.ts';

/** The size of a bundle that exports those names of the core. */
async function minified(exports: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export ${exports} from './src/core/index.ts';`, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    target: buildTarget.chromium,
    write: false,
  });
  return outputFiles[0]?.contents.length ?? Number.POSITIVE_INFINITY;
}

test.each([
  ['the engine: a policy made ready, exact bits, passwords', '{ createRandom, compile, strengthOf }', 12_000],
  ['with the options that people choose', '{ createRandom, compile, strengthOf, policyFromOptions }', 16_000],
  ['all of it: rules of sites, requirements in words, passphrases, PINs, time to crack, key presses', '*', 61_000],
])('%s', async (_, exports, budget) => {
  expect(await minified(exports)).toBeLessThanOrEqual(budget);
});

test('the words of requirements, which are read only where a page states some', () => {
  expect(gzipSync(JSON.stringify(requirementWords)).length).toBeLessThanOrEqual(20_000);
});

test.each(Object.entries(wordListTexts()))(
  'the word list %s, which is read only for passphrases of it',
  (language, packed) => {
    expect(gzipSync(packed).length).toBeLessThanOrEqual(language === 'en' ? 25_000 : 7_000);
  },
);
