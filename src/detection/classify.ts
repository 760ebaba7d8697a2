import { type Context, signals } from './signals.ts';
import type { FieldSnapshot, FormSnapshot } from './snapshot.ts';
import { notAPassword, words } from './wording.ts';

/** What detection makes of one password field. */
export interface Verdict {
  /** Index in the snapshot's fields. */
  readonly field: number;
  /** `other`: hidden typing that is no password. */
  readonly kind: 'new' | 'current' | 'other';
  /** Whether to offer a password: the kind is `new`. */
  readonly offer: boolean;
  /** Sum of the weights; above 0 speaks for a new password. */
  readonly score: number;
  /** The signals that held, each with its weight. */
  readonly reasons: readonly { readonly signal: string; readonly weight: number }[];
  /** Index of the field that this one confirms. */
  readonly confirms?: number;
}

/** Judges every password field of a form. Fields that are no password field get no verdict. */
export function classify(form: FormSnapshot): Verdict[] {
  const passwords = form.fields.filter((field) => field.type === 'password' && field.visible && !isOther(field));
  const verdicts = form.fields.flatMap((field, index) =>
    field.type === 'password' ? [judge({ form, field, passwords, position: passwords.indexOf(field) }, index)] : [],
  );
  return verdicts.map((verdict, at) => confirming(form, verdict, verdicts.slice(0, at)));
}

function judge(context: Context, index: number): Verdict {
  if (context.position === -1)
    return { field: index, kind: 'other', offer: false, score: 0, reasons: [{ signal: 'not-a-password', weight: 0 }] };
  const reasons = signals.filter(({ holds }) => holds(context)).map(({ name: signal, weight }) => ({ signal, weight }));
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
  return { field: index, kind: score > 0 ? 'new' : 'current', offer: score > 0, score, reasons };
}

/** The second of two new passwords in a row is the first again, unless it says that it is another. */
function confirming(form: FormSnapshot, verdict: Verdict, before: readonly Verdict[]): Verdict {
  const previous = before.findLast(({ kind }) => kind === 'new');
  if (!verdict.offer || previous === undefined || previous.confirms !== undefined) return verdict;
  const { label, placeholder } = form.fields[verdict.field] as FieldSnapshot;
  const freshOnly = words.fresh.test(label + placeholder) && !words.again.test(label + placeholder);
  const inRow = before.at(-1) === previous;
  return inRow && !freshOnly ? { ...verdict, confirms: previous.field } : verdict;
}

const isOther = ({ label, placeholder, name, id, autocomplete }: FieldSnapshot) =>
  /one-time-code|cc-csc/.test(autocomplete) || notAPassword.test([label, placeholder, name, id].join(' '));
