/**
 * How well and how fast Passmint knows a field that asks for a new password, in real Chromium.
 *
 *   npm run bench:detection                               on ../shared/data/forms or, where that is not, on tests/forms
 *   npm run bench:detection -- --corpus DIR               on every *.html of DIR, against its truth.json if there is one
 *   npm run bench:detection -- --corpus DIR --json FILE   and what was said of each field, as JSON
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { foldersOf, ownForms, realForms } from './detection/corpora.ts';
import { compare, figuresTable, type Truth } from './detection/figures.ts';
import { type CorpusPage, judgeCorpus } from './detection/run.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, json: { type: 'string' } },
});

const [folder = ownForms] = values.corpus === undefined ? foldersOf(undefined, [realForms, ownForms]) : [values.corpus];
const pages = await judgeCorpus(folder, 2);
const truthFile = join(folder, 'truth.json');
if (existsSync(truthFile)) printFigures(JSON.parse(readFileSync(truthFile, 'utf8')));
printTimes();
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(pages.map(plain), null, 1));

/** What the file says of a page. */
function plain({ file, ms, fields }: CorpusPage) {
  return { file, ms, fields: fields.map(({ input, offer, score, reasons }) => ({ input, offer, score, reasons })) };
}

function printFigures(truth: Truth[]) {
  const said = pages.map(({ file, fields }) => ({
    file,
    offered: fields.filter(({ offer }) => offer).map(({ input }) => input),
  }));
  const figures = compare(truth, said);
  console.log(figuresTable([['Passmint', figures]]));
  for (const { file, input, kind } of figures.errors) {
    const field = pages.find((page) => page.file === file)?.fields.find((one) => one.input === input);
    const why = field?.reasons.map(({ signal, weight }) => `${signal} ${weight}`).join(', ') ?? 'not judged';
    console.log(`  ${file} input ${input} is ${kind}, score ${field?.score.toFixed(2) ?? '-'}: ${why}`);
  }
}

function printTimes() {
  const judged = pages.filter(({ fields }) => fields.length > 0);
  console.log(`${judged.length} pages with password fields, milliseconds a page  median     p95   worst`);
  const print = (name: string, of: (page: CorpusPage) => number) => {
    const times = judged.map(of).sort((one, other) => one - other);
    const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(2);
    console.log(name.padEnd(53) + [0.5, 0.95, 1].map((share) => at(share).padStart(8)).join(''));
  };
  print('the script itself, compiled and started', ({ times }) => times.script);
  print('described, by a script new in the page', ({ times }) => times.described);
  print('judged, by the background as it is prepared', ({ times }) => times.prepared);
  print('judged, by a background that was not', ({ times }) => times.unprepared);
  print('in all, as Passmint ships', ({ ms }) => ms);
  print('in all, if the background were not prepared', ({ times }) => times.described + times.unprepared);
}
