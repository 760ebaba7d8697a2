/** What `bench/detection.ts` runs in each page: the detector as it ships, and a clock around it. */
import { judgeFields, passwordFieldsOf } from '../../src/content/judge-page.ts';
import { classify, type FormSnapshot, type Verdict } from '../../src/detection/index.ts';

export interface JudgedField {
  /** Index in `document.querySelectorAll('input')`; -1 in a shadow root. */
  input: number;
  offer: boolean;
  score: number;
  reasons: Verdict['reasons'];
  /** Which of `forms` it stands in, and where. */
  form: number;
  field: number;
}

export interface JudgedPage {
  /** Milliseconds for describing and judging every password field. */
  ms: number;
  fields: JudgedField[];
  forms: FormSnapshot[];
}

declare global {
  var judged: () => Promise<JudgedPage>;
}

globalThis.judged = async () => {
  // In use the field is the one that got the focus: nobody searches for it.
  const found = passwordFieldsOf(document);
  const start = performance.now();
  const forms = await judgeFields(found, classify);
  const ms = performance.now() - start;
  const inputs: Element[] = [...document.querySelectorAll('input')];
  const fields = forms.flatMap(({ elements, verdicts }, form) =>
    verdicts.flatMap(({ field, offer, score, reasons }) => {
      const element = elements[field];
      return element === undefined ? [] : [{ input: inputs.indexOf(element), offer, score, reasons, form, field }];
    }),
  );
  return { ms, fields, forms: forms.map(({ form }) => form) };
};
