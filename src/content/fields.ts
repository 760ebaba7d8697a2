import type { FormSnapshot, Verdict } from '../detection/index.ts';
import { createSend } from '../messaging/send.ts';
import { type Fillable, isFillable } from './fill.ts';
import { judgeFields, passwordFieldsOf } from './judge-page.ts';
import { snapshotForm } from './snapshot.ts';
import { extension } from './world.ts';

const send = createSend(extension.runtime);

/** What detection makes of a field and of the form around it. */
export interface Judged {
  /** Whether the field asks for a new password. */
  isNew: boolean;
  /** Whether it only repeats a password that was chosen elsewhere: on the page before. */
  repeats: boolean;
  /** The field and its confirmation, empty or not. */
  group: HTMLInputElement[];
}

/** What was judged last, as text, and what came of it. */
let last: { form: string; verdicts: Promise<Verdict[]> } | undefined;

/**
 * Detection is in the background: its words of twenty languages need not be in every page that asks for a password. It
 * is pure, so a form that still looks as it did when the offer came is not judged again at the click.
 */
export function classify(form: FormSnapshot): Promise<Verdict[]> {
  const text = JSON.stringify(form);
  if (last?.form !== text) {
    const verdicts = send('judge', { form });
    last = { form: text, verdicts };
    verdicts.catch(() => {
      last = undefined;
    });
  }
  return last.verdicts;
}

/** Judges one field in its form, as both are when this is called. */
export async function judge(field: HTMLInputElement): Promise<Judged> {
  const { form, elements } = snapshotForm(field);
  const verdicts = await classify(form);
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
export async function fillGroup(field: Fillable): Promise<Fillable[]> {
  if (!(field instanceof HTMLInputElement)) return [field];
  const others = (await judge(field)).group.filter(
    (other) => other !== field && (other.value === '' || other.value === field.value) && isFillable(other),
  );
  return [field, ...others];
}

/** The fields of the whole frame that ask for a new password, whether they can be seen or not. */
export async function freshFields(): Promise<HTMLInputElement[]> {
  const judged = await judgeFields(passwordFieldsOf(document), classify);
  return judged.flatMap(({ elements, verdicts }) =>
    verdicts
      .filter(({ offer }) => offer)
      .map(({ field }) => elements[field])
      .filter((element) => element instanceof HTMLInputElement),
  );
}
