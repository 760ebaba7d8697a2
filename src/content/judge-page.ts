import { classify, type FormSnapshot, type Verdict } from '../detection/index.ts';
import { deepPasswords } from './dom.ts';
import { snapshotForm } from './snapshot.ts';

/** One form of a page with what detection makes of its fields. */
export interface JudgedForm {
  form: FormSnapshot;
  /** The elements of the snapshot's fields. */
  elements: Element[];
  verdicts: Verdict[];
}

/** As many password fields are judged of one page. */
const mostPasswords = 100;

/** The password fields of a page. Searches all of it: on a person's command only. */
export const passwordFieldsOf = (root: Document | ShadowRoot): HTMLInputElement[] => deepPasswords(root, mostPasswords);

/** Judges password fields, each form once. */
export function judgeFields(fields: readonly HTMLInputElement[]): JudgedForm[] {
  const judged: JudgedForm[] = [];
  const done = new Set<Element>();
  for (const field of fields) {
    if (done.has(field)) continue;
    const { form, elements } = snapshotForm(field);
    const verdicts = classify(form).filter(({ field: index }) => !done.has(elements[index] ?? field));
    for (const { field: index } of verdicts) done.add(elements[index] ?? field);
    judged.push({ form, elements, verdicts });
  }
  return judged;
}

/** The fields that ask for a new password, whether they can be seen or not. */
export const freshFieldsOf = (root: Document | ShadowRoot): HTMLInputElement[] =>
  judgeFields(passwordFieldsOf(root)).flatMap(({ elements, verdicts }) =>
    verdicts
      .filter(({ offer }) => offer)
      .map(({ field }) => elements[field])
      .filter((element) => element instanceof HTMLInputElement),
  );
