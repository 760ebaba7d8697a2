import { createAsk } from '../messaging/ask.ts';
import type { BackgroundMessages, FillOutcome, HandedOut } from '../messaging/protocol.ts';
import { problemText } from '../texts/problem.ts';
import { accountBeside } from './account.ts';
import { doubt } from './doubt.ts';
import { fieldRules } from './field-rules.ts';
import { fillGroup } from './fields.ts';
import { type Fillable, fill, writeAll } from './fill.ts';
import { closeNotice, showNotice, showReceipt } from './receipt-view.ts';
import { settled } from './settled.ts';
import { whenSent } from './submission.ts';
import { text } from './text.ts';
import { extension } from './world.ts';

const ask = createAsk(extension.runtime);

interface Wish {
  /** The password to use; without one the background makes one that fits the field. */
  given?: HandedOut | null;
  /** The journal's entry of the password that is repeated. */
  again?: string | null;
  /** No longer than this: a site has kept only so much. */
  maxlength?: number | null;
}

/** Fills a field and its confirmation, tells the background how that went, and tells the person. */
export async function fillWithNew(field: Fillable, wish: Wish = {}): Promise<FillOutcome> {
  // The background works on it while the page is looked at.
  const asked = passwordFor(field, wish);
  // Whether it fails is looked at once the fields are known.
  asked.catch(() => undefined);
  const group = await fillGroup(field).catch(() => [field]);
  const before = group.map(({ value }) => value);
  return fillFields(group, before, asked);
}

async function passwordFor(
  field: Fillable,
  { given = null, again = null, maxlength = null }: Wish,
): Promise<HandedOut> {
  if (given !== null) return given;
  const rules = { ...fieldRules(field), ...(maxlength === null ? {} : { maxlength }) };
  return ask('generate-for-field', { rules, again, account: accountBeside(field) });
}

/** @param before what the fields held before Passmint came */
async function fillFields(group: Fillable[], before: string[], asked: Promise<HandedOut>): Promise<FillOutcome> {
  const field = group[0] as Fillable;
  for (const member of group) settled.add(member);
  const leave = () => group.forEach(settled.delete);
  let handedOut: HandedOut;
  try {
    handedOut = await asked;
  } catch (error) {
    // The person asked for something and must hear why it did not come. They may ask again.
    leave();
    showNotice(text('noticeFailed', problemText(error)), field);
    throw error;
  }
  const { entry, password } = handedOut;
  const outcome = await fill(group, password);
  whenSent(field, field.value, () => void report('report-submitted', { entry, account: accountBeside(field) }));
  const reportFill = (done: FillOutcome) => report('report-fill', { entry, ...done, account: accountBeside(field) });
  showReceipt(field, handedOut, outcome, {
    copy: () => ask('copy-filled', { entry }),
    another(length) {
      fillFields(group, before, passwordFor(field, { maxlength: length })).catch(() => undefined);
    },
    async undo() {
      await writeAll(group, (_, at) => before[at] ?? '');
      leave();
      closeNotice();
      reportFill({ filled: 0, kept: null });
    },
    doubt,
  });
  await reportFill(outcome);
  return outcome;
}

/**
 * Tells the background how it went: once more if it was stopped meanwhile. The password is in the field and in the
 * journal by now, so a report that nobody can take is no reason to tell the person that anything failed.
 */
async function report<Kind extends 'report-fill' | 'report-submitted'>(
  kind: Kind,
  request: BackgroundMessages[Kind]['request'],
): Promise<void> {
  await ask(kind, request)
    .catch(() => ask(kind, request))
    .catch(() => undefined);
}
