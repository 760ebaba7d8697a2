/** Compares what the detector said with what a corpus says is true. */

export interface Truth {
  file: string;
  /** Pages of one site are never split between fitting and testing. */
  site: string;
  fields: { input: number; kind: 'new' | 'current' | 'other' }[];
}

/** What was said of one page: the indices of the inputs at which a password would be offered. */
export interface Said {
  file: string;
  offered: number[];
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
  /** Share of the pages with labelled fields on which every field is right, in percent. */
  pagesRight: number;
  pages: number;
  /** Pages without a new password on which one was offered nevertheless, and how many have only other labels. */
  pagesFalselyOffered: number;
  pagesWithoutNew: number;
  /** Fields that were judged wrongly. */
  errors: { file: string; input: number; kind: 'new' | 'current' | 'other' | 'unlabelled' }[];
}

/** Precision, recall and F1 are percentages over fields. */
export function compare(truth: readonly Truth[], said: readonly Said[]): Figures {
  const offeredIn = new Map(said.map(({ file, offered }) => [file, offered]));
  const errors: Figures['errors'] = [];
  let hits = 0;
  let offers = 0;
  let wanted = 0;
  let right = 0;
  let falselyOffered = 0;
  const labelled = truth.filter(({ fields }) => fields.length > 0);
  for (const { file, fields } of truth) {
    const offered = offeredIn.get(file) ?? [];
    const fresh = fields.filter(({ kind }) => kind === 'new').map(({ input }) => input);
    const missed = fresh.filter((input) => !offered.includes(input));
    const wrong = offered.filter((input) => !fresh.includes(input));
    hits += fresh.length - missed.length;
    offers += offered.length;
    wanted += fresh.length;
    for (const input of [...missed, ...wrong])
      errors.push({ file, input, kind: fields.find((field) => field.input === input)?.kind ?? 'unlabelled' });
    if (fields.length > 0 && missed.length + wrong.length === 0) right += 1;
    if (fresh.length === 0 && wrong.length > 0) falselyOffered += 1;
  }
  return {
    precision: (100 * hits) / offers,
    recall: (100 * hits) / wanted,
    f1: (200 * hits) / (offers + wanted),
    pagesRight: (100 * right) / labelled.length,
    pages: labelled.length,
    pagesFalselyOffered: falselyOffered,
    pagesWithoutNew: labelled.filter(({ fields }) => !fields.some(({ kind }) => kind === 'new')).length,
    errors,
  };
}

/** The table of the issue: one row a detector. */
export const figuresTable = (rows: readonly (readonly [string, Figures])[]): string =>
  [
    'detector'.padEnd(24) + ['precision', 'recall', 'F1', 'pages right', 'falsely offered'].map(pad).join(''),
    ...rows.map(
      ([name, { precision, recall, f1, pagesRight, pagesFalselyOffered, pagesWithoutNew }]) =>
        name.padEnd(24) +
        [
          precision.toFixed(1),
          recall.toFixed(1),
          f1.toFixed(1),
          `${pagesRight.toFixed(1)} %`,
          `${pagesFalselyOffered} of ${pagesWithoutNew}`,
        ]
          .map(pad)
          .join(''),
    ),
  ].join('\n');

const pad = (text: string) => text.padStart(17);
