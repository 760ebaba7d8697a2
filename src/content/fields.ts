import { classify } from '../detection/index.ts';
import { type Fillable, isFillable } from './fill.ts';
import { snapshotForm } from './snapshot.ts';

/** What detection makes of a field and of the form around it. */
export interface Judged {
  /** Whether the field asks for a new password. */
  isNew: boolean;
  /** Whether it only repeats a password that was chosen elsewhere: on the page before. */
  repeats: boolean;
  /** The field and its confirmation, empty or not. */
  group: HTMLInputElement[];
}

/** Judges one field in its form. */
export function judge(field: HTMLInputElement): Judged {
  const { form, elements } = snapshotForm(field);
  const verdicts = classify(form);
  const own = verdicts.find((verdict) => elements[verdict.field] === field);
  if (own === undefined) return { isNew: false, repeats: false, group: [field] };
  // Either may have the focus: a confirmation brings the field that it confirms.
  const first = own.confirms ?? own.field;
  const members = verdicts.filter(({ field: index, confirms }) => index === first || confirms === first);
  const group = members
    .map((verdict) => elements[verdict.field])
    .filter((element) => element instanceof HTMLInputElement);
  const repeats = group.length === 1 && own.reasons.some(({ signal }) => /^(field|alone)-again$/.test(signal));
  return { isNew: own.offer, repeats, group };
}

/** The fields that a fill for `field` goes into: itself, and what belongs to it and is empty. */
export function fillGroup(field: Fillable): Fillable[] {
  if (!(field instanceof HTMLInputElement)) return [field];
  const others = judge(field).group.filter(
    (other) => other !== field && (other.value === '' || other.value === field.value) && isFillable(other),
  );
  return [field, ...others];
}
