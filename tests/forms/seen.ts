/**
 * What a browser sees of the labelled pages, and what detection reads there: seen.json, which tests/e2e/detection-corpus
 * writes and compares, so that tests without a browser can judge the same pages.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CorpusPage } from '../../bench/detection/run.ts';
import { classify, type FormSnapshot } from '../../src/detection/index.ts';
import { field, form, type Said } from '../../src/detection/test-forms.ts';

export interface SeenForm {
  /** What it says around its parts: only what is not empty. */
  about: Partial<FormSnapshot>;
  /** Its parts; of fields only what is not usual. */
  said: (Partial<ReturnType<typeof field>> | Exclude<Said, object>)[];
  /**
   * Of each field that is judged: its index among the page's inputs (null: judged in another form of the page), the
   * signals that hold, and the index in the snapshot of the field that it confirms.
   */
  judged: (readonly [input: number | null, signals: string, confirms?: number])[];
}

export interface SeenPage {
  file: string;
  forms: SeenForm[];
}

export const seenFile = fileURLToPath(new URL('./seen.json', import.meta.url));

export const seenPages = (): SeenPage[] => JSON.parse(readFileSync(seenFile, 'utf8'));

/** The form that was seen. */
export const formOf = ({ about, said }: SeenForm): FormSnapshot =>
  form(
    said.map((part) => (typeof part === 'object' ? field(part) : part)),
    about,
  );

/** What detection makes of a form, but for the sums: `judged` without the inputs. */
export const judgedIn = (seen: FormSnapshot): [signals: string, confirms?: number][] =>
  classify(seen).map(({ reasons, confirms }) => {
    const signals = reasons.map(({ signal }) => signal).join(' ');
    return confirms === undefined ? [signals] : [signals, confirms];
  });

/** The text of seen.json: a line a page. */
export const written = (pages: readonly CorpusPage[]): string =>
  `[\n${pages.map((page) => JSON.stringify(seenIn(page))).join(',\n')}\n]\n`;

function seenIn({ file, forms, fields }: CorpusPage): SeenPage {
  return {
    file,
    forms: forms.map((seen, at): SeenForm => {
      const { parts, fields: own, ...about } = seen;
      const verdicts = classify(seen);
      const inputOf = (index: number) =>
        fields.find(({ form, field }) => form === at && field === index)?.input ?? null;
      return {
        about: unlike(about, form([])),
        said: parts.map(({ kind, text, field: index, outside }): SeenForm['said'][number] =>
          kind === 'field'
            ? unlike(own[index ?? -1] ?? field(), field())
            : `${outside ? 'beside ' : ''}${kind}: ${text}`,
        ),
        judged: judgedIn(seen).map((judged, place) => [inputOf(verdicts[place]?.field ?? -1), ...judged]),
      };
    }),
  };
}

/** The entries that differ from what is usual. */
const unlike = <Of extends object>(one: Of, usual: Of): Partial<Of> =>
  Object.fromEntries(
    Object.entries(one).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key as keyof Of])),
  ) as Partial<Of>;
