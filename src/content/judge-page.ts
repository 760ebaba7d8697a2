import type { FormSnapshot, Verdict } from '../detection/index.ts';
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

/**
 * Judges password fields, each form once.
 * @param classify detection, or the question to the background that has it
 */
export async function judgeFields(
  fields: readonly HTMLInputElement[],
  classify: (form: FormSnapshot) => Verdict[] | Promise<Verdict[]>,
): Promise<JudgedForm[]> {
  const judged: JudgedForm[] = [];
  const done = new Set<Element>();
  for (const field of fields) {
    if (done.has(field)) continue;
    const { form, elements } = snapshotForm(field);
    const verdicts = (await classify(form)).filter(({ field: index }) => !done.has(elements[index] ?? field));
    for (const { field: index } of verdicts) done.add(elements[index] ?? field);
    judged.push({ form, elements, verdicts });
  }
  return judged;
}
