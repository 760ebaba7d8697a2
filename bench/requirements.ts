/**
 * How well the requirement text beside password fields is read.
 *
 *   npm run bench:requirements                          the project's own wordings
 *   npm run bench:requirements -- --corpus FILE.json    others: [{ "text", "lang", "rules" }]
 *   npm run bench:requirements -- --json FILE           and every result as JSON
 *
 * `rules` is in the passwordrules language, with a few more rules: see bench/requirements/compare.ts. A wording is read
 * fully when exactly its rules were read. A wrong rule is one that the wording does not state, or states otherwise.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from '../scripts/run.ts';
import { createRequirementReader } from '../src/core/index.ts';
import { requirementWords } from '../src/core/requirement-words.ts';
import { compare, type Wording } from './requirements/compare.ts';

const readRequirements = createRequirementReader(requirementWords);

const argument = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;

/** The bar: at least so many read fully, and none into a wrong rule. */
const leastRead = 0.9;

const own = ['wordings.json', 'held-out.json'].map((name) => `${root}bench/requirements/${name}`);
const named = argument('--corpus');
const figures: Record<string, unknown> = {};
for (const file of named === undefined ? own : [named]) {
  const wordings = JSON.parse(readFileSync(file, 'utf8')) as Wording[];
  const start = performance.now();
  const results = wordings.map((wording) => ({
    ...wording,
    ...compare(wording, readRequirements(wording.text).rules),
  }));
  const each = (performance.now() - start) / wordings.length;
  const full = results.filter(({ missing, wrong }) => missing.length + wrong.length === 0).length;
  const wrong = results.filter((result) => result.wrong.length > 0).length;
  for (const result of results) {
    if (result.missing.length + result.wrong.length === 0) continue;
    console.log(`${result.lang}  ${JSON.stringify(result.text)}`);
    for (const rule of result.missing) console.log(`    not read: ${rule}`);
    for (const rule of result.wrong) console.log(`    WRONG:    ${rule}`);
  }
  const share = full / wordings.length;
  const languages = new Set(wordings.map(({ lang }) => lang)).size;
  console.log(
    `${file.split('/').at(-1)}: ${wordings.length} wordings in ${languages} languages, ${(100 * share).toFixed(1)} % read fully${
      share < leastRead ? ' (bar 90, MISSED)' : ''
    }, ${wrong} read into a wrong rule${wrong > 0 ? ' (bar 0, MISSED)' : ''}, ${each.toFixed(2)} ms each`,
  );
  figures[file] = { wordings: wordings.length, languages, full, wrong, milliseconds: each, results };
}
const output = argument('--json');
if (output) writeFileSync(output, `${JSON.stringify(figures, null, 2)}\n`);
