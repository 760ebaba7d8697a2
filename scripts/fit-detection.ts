/**
 * Fits the weights of src/detection/signals.ts and writes src/detection/weights.ts.
 *
 *   npm run fit:detection                      from tests/forms and, where it is there, ../shared/data/forms
 *   npm run fit:detection -- --check           prints the cross-validated figures and writes nothing
 *   npm run fit:detection -- --corpus DIR …    from these folders instead
 *   npm run fit:detection -- --check --without '^primary' …   and how well the rest does where these signals are silent
 *
 * Where a corpus says in waves.json which pages were written together, each wave is judged by weights that only the
 * others and the other corpora made: the nearest thing to sites that nobody has seen.
 *
 * Logistic regression, with each weight pulled towards the prior that a person set in the signals table: the decisive
 * signals are rare, and a plain fit would learn their weights from two or three pages. Cross-validation splits by
 * site, so that no page is judged by what its sister taught.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { foldersOf, ownForms, realForms } from '../bench/detection/corpora.ts';
import { compare, type Figures, figuresTable, type Truth } from '../bench/detection/figures.ts';
import { judgeCorpus } from '../bench/detection/run.ts';
import { observe, scoresOf } from '../src/detection/classify.ts';
import { read } from '../src/detection/reading.ts';
import { signalNotes } from '../src/detection/signal-notes.ts';
import { signals } from '../src/detection/signals.ts';
import { withTable } from './detection-table.ts';
import { type Row, regress } from './logistic-regression.ts';
import { formatFile } from './run.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true },
    check: { type: 'boolean', default: false },
    pull: { type: 'string', default: '1' },
    without: { type: 'string', multiple: true, default: [] },
    verbose: { type: 'boolean', default: false },
  },
});

const names = Object.keys(signals);
const priors = Object.fromEntries(names.map((name) => [name, signalNotes[name]?.prior ?? 0]));
/** How strongly the priors pull: 1 is worth about one page that contradicts them. */
const pull = Number(values.pull);
const folds = 5;
const seeds = 10;

interface Form {
  observed: string[][];
  /** Of each password field: its index among the page's inputs, undefined where another form of the page has it. */
  inputs: (number | undefined)[];
}
interface Page {
  truth: Truth;
  forms: Form[];
}
type Weights = Record<string, number>;

async function pagesOf(folder: string): Promise<Page[]> {
  const truth: Truth[] = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
  const judged = new Map((await judgeCorpus(folder)).map((page) => [page.file, page]));
  return truth.map((labels) => {
    const page = judged.get(labels.file);
    const forms = (page?.forms ?? []).map((form, at): Form => {
      const reading = read(form);
      const own = page?.fields.filter((field) => field.form === at) ?? [];
      const inputs = reading.passwords.map(({ index }) => own.find(({ field }) => field === index)?.input);
      return { observed: observe(reading), inputs };
    });
    return { truth: labels, forms };
  });
}

/** One row for each password field. What has no label is no new password. */
const rowsOf = (pages: readonly Page[]): Row[] =>
  pages.flatMap(({ truth, forms }) =>
    forms.flatMap(({ observed, inputs }) =>
      inputs.flatMap((input, at) => {
        if (input === undefined) return [];
        const target = truth.fields.some((field) => field.input === input && field.kind === 'new') ? 1 : 0;
        return [{ features: (observed[at] ?? []).map((name) => names.indexOf(name)), target }];
      }),
    ),
  );

function fitted(pages: readonly Page[]): Weights {
  const weights = regress(
    rowsOf(pages),
    names.map((name) => priors[name] ?? 0),
    pull,
  );
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]));
}

const say = ({ truth, forms }: Page, weights: Weights) => ({
  file: truth.file,
  offered: forms.flatMap(({ observed, inputs }) => {
    const scores = scoresOf(observed, weights);
    return inputs.filter((input, at) => input !== undefined && (scores[at] ?? 0) > 0);
  }) as number[],
});

const figuresOf = (pages: readonly Page[], weightsOf: (page: Page) => Weights): Figures =>
  compare(
    pages.map(({ truth }) => truth),
    pages.map((page) => say(page, weightsOf(page))),
  );

/** The page as if the signals whose names match did not exist. */
const silenced = (page: Page, names: RegExp): Page => ({
  ...page,
  forms: page.forms.map(({ observed, inputs }) => ({
    observed: observed.map((held) => held.filter((name) => !names.test(name))),
    inputs,
  })),
});

/** How far each password field's score is on the right side of 0, the worst first. */
const marginsOf = (pages: readonly Page[]): number[] =>
  pages
    .flatMap(({ truth, forms }) =>
      forms.flatMap(({ observed, inputs }) =>
        scoresOf(observed, weights).flatMap((score, at) => {
          if (inputs[at] === undefined) return [];
          const asks = truth.fields.some(({ input, kind }) => input === inputs[at] && kind === 'new');
          return [asks ? score : -score];
        }),
      ),
    )
    .sort((one, other) => one - other);

/** A small generator with a seed, so that everybody gets the same folds. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed * 2654435761 + 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return items
    .map((item) => ({ item, key: next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

/** The figures of each seed: every page is judged by weights that no page of its site had a part in. */
function crossValidated(pages: readonly Page[], always: readonly Page[]): Figures[] {
  const sites = [...new Set(pages.map(({ truth }) => truth.site))];
  return Array.from({ length: seeds }, (_, seed) => {
    const foldOf = new Map(shuffled(sites, seed + 1).map((site, at) => [site, at % folds]));
    const weights = Array.from({ length: folds }, (_, fold) =>
      fitted([...always, ...pages.filter(({ truth }) => foldOf.get(truth.site) !== fold)]),
    );
    return figuresOf(pages, ({ truth }) => weights[foldOf.get(truth.site) ?? 0] ?? {});
  });
}

/** The figures of each wave, and of all together, judged by weights that its own pages had no part in. */
function waveByWave(folder: string, pages: readonly Page[], always: readonly Page[]): [string, Figures][] {
  const file = join(folder, 'waves.json');
  if (!existsSync(file)) return [];
  const waves: { first: string; what: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  const starts = waves.map(({ first }) => pages.findIndex(({ truth }) => truth.file === first));
  const waveOf = (page: Page) => starts.filter((start) => start <= pages.indexOf(page)).length - 1;
  const weights = waves.map((_, wave) => fitted([...always, ...pages.filter((page) => waveOf(page) !== wave)]));
  const judged = (own: readonly Page[]) => figuresOf(own, (page) => weights[waveOf(page)] ?? {});
  return [
    ...waves.map(({ what }, wave): [string, Figures] => {
      return [`  wave: ${what}`, judged(pages.filter((page) => waveOf(page) === wave))];
    }),
    ['  each wave by the others', judged(pages)],
  ];
}

function meanOf(figures: readonly Figures[]): Figures {
  const mean = (of: (one: Figures) => number) => figures.reduce((sum, one) => sum + of(one), 0) / figures.length;
  return {
    ...(figures[0] as Figures),
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    f1: mean(({ f1 }) => f1),
    pagesRight: mean(({ pagesRight }) => pagesRight),
    pagesFalselyOffered: mean(({ pagesFalselyOffered }) => pagesFalselyOffered),
  };
}

const folders = foldersOf(values.corpus, [realForms, ownForms]);
const corpora = await Promise.all(folders.map(async (folder) => ({ folder, pages: await pagesOf(folder) })));
const everything = corpora.flatMap(({ pages }) => pages);
const weights = fitted(everything);

const rows: [string, Figures][] = [];
for (const { folder, pages } of corpora) {
  const name = `${basename(dirname(folder))}/${basename(folder)}`;
  const others = corpora.filter((one) => one.folder !== folder).flatMap((one) => one.pages);
  rows.push([`${name}: priors`, figuresOf(pages, () => priors)]);
  const alone = crossValidated(pages, []);
  rows.push([`${name}: cross-validated`, meanOf(alone)]);
  if (others.length > 0) {
    rows.push([`${name}: from the other`, figuresOf(pages, () => fitted(others))]);
    rows.push([`${name}: cv with other`, meanOf(crossValidated(pages, others))]);
  }
  rows.push(...waveByWave(folder, pages, others));
  rows.push([`${name}: fitted on all`, figuresOf(pages, () => weights)]);
  for (const pattern of values.without) {
    const rest = pages.map((page) => silenced(page, new RegExp(pattern)));
    rows.push([`${name}: no ${pattern}`, figuresOf(rest, () => weights)]);
  }
  const errors = new Map<string, number>();
  for (const { errors: wrong } of alone)
    for (const { file, input, kind } of wrong)
      errors.set(`${file} input ${input} (${kind})`, (errors.get(`${file} input ${input} (${kind})`) ?? 0) + 1);
  console.log(`${name}: wrong in so many of ${seeds} seeds`);
  for (const [error, times] of errors) console.log(`  ${String(times).padStart(2)}  ${error}`);
}
console.log(figuresTable(rows));
const margins = marginsOf(everything);
const within = (most: number) => margins.filter((margin) => margin > 0 && margin <= most).length;
console.log(
  `${margins.length} fields, fitted on all: ${margins.filter((margin) => margin <= 0).length} wrong,`,
  `right by less than 0.5: ${within(0.5)}, 1: ${within(1)}, 2: ${within(2)}`,
);
if (values.verbose)
  for (const name of names) {
    const holds = everything
      .flatMap(({ forms }) => forms.flatMap(({ observed }) => observed))
      .filter((o) => o.includes(name)).length;
    console.log(
      name.padEnd(24),
      String(priors[name]).padStart(6),
      (weights[name] ?? 0).toFixed(2).padStart(7),
      String(holds).padStart(5),
    );
  }
if (!values.check) {
  const rounded = names.map((name) => Number((weights[name] ?? 0).toFixed(2)));
  const lines = [
    '/**',
    ' * What each signal of signals.ts weighs, in the same order: names would be a fiftieth of what goes into a page.',
    ' * Written by `npm run fit:detection`: change the priors in signal-notes.ts, not these.',
    ' */',
    'export const weights: readonly number[] = [',
    ...names.map((name, at) => `  ${rounded[at]}, // ${name}`),
    '];',
    '',
  ];
  writeFileSync(fileURLToPath(new URL('../src/detection/weights.ts', import.meta.url)), lines.join('\n'));
  const guide = fileURLToPath(new URL('../docs/detection.md', import.meta.url));
  writeFileSync(guide, withTable(readFileSync(guide, 'utf8'), rounded));
  formatFile(guide);
}
