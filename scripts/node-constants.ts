import { readFileSync } from 'node:fs';
import { wordListTexts } from './word-list.ts';

/** What src/node/globals.d.ts declares, for a bundler's or a test runner's `define`. */
export function nodeConstants(): Record<'WORDS' | 'VERSION', string> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return { WORDS: JSON.stringify(wordListTexts()), VERSION: JSON.stringify(version) };
}
