import { classify, type FormSnapshot, type Verdict } from '../detection/index.ts';
import { findPasswordFields, snapshotForm } from './snapshot.ts';

/** One form of a page with what detection makes of its fields. */
export interface JudgedForm {
  form: FormSnapshot;
  /** The elements of the snapshot's fields. */
  elements: HTMLInputElement[];
  verdicts: Verdict[];
}

/** Judges every password field below a root, each form once. Searches the whole page: on a person's command only. */
export function judgePage(root: Document | ShadowRoot): JudgedForm[] {
  const judged: JudgedForm[] = [];
  const done = new Set<HTMLInputElement>();
  for (const field of findPasswordFields(root)) {
    if (done.has(field)) continue;
    const { form, elements } = snapshotForm(field);
    const verdicts = classify(form);
    for (const { field: index } of verdicts) done.add(elements[index] ?? field);
    judged.push({ form, elements, verdicts });
  }
  return judged;
}
