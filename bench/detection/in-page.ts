/** What `bench/detection.ts` runs in each page: the detector as it ships, and a clock around it. */
import { prepare } from '../../src/background/prepare.ts';
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
  /** Milliseconds for describing every password field's form, by code that never ran before. */
  described: number;
  /** Milliseconds for judging them: prepared as the background is, or by code that never ran before. */
  judged: number;
  fields: JudgedField[];
  forms: FormSnapshot[];
}

declare global {
  var judged: (prepared: boolean) => Promise<JudgedPage>;
}

globalThis.judged = async (prepared) => {
  if (prepared) prepare();
  // In use the field is the one that got the focus: nobody searches for it.
  const found = passwordFieldsOf(document);
  const start = performance.now();
  let judged = 0;
  const forms = await judgeFields(found, (form) => {
    const begun = performance.now();
    const verdicts = classify(form);
    judged += performance.now() - begun;
    return verdicts;
  });
  const described = performance.now() - start - judged;
  const inputs: Element[] = [...document.querySelectorAll('input')];
  const fields = forms.flatMap(({ elements, verdicts }, form) =>
    verdicts.flatMap(({ field, offer, score, reasons }) => {
      const element = elements[field];
      return element === undefined ? [] : [{ input: inputs.indexOf(element), offer, score, reasons, form, field }];
    }),
  );
  return { described, judged, fields, forms: forms.map(({ form }) => form) };
};
