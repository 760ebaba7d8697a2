import type { FillOutcome, HandedOut } from '../messaging/protocol.ts';
import { createSend } from '../messaging/send.ts';
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

const send = createSend(extension.runtime);

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
  const asked = ask(field, wish);
  // Whether it fails is looked at once the fields are known.
  asked.catch(() => undefined);
  const group = await fillGroup(field).catch(() => [field]);
  const before = group.map(({ value }) => value);
  return fillFields(group, before, asked);
}

async function ask(field: Fillable, { given = null, again = null, maxlength = null }: Wish): Promise<HandedOut> {
  if (given !== null) return given;
  const rules = { ...fieldRules(field), ...(maxlength === null ? {} : { maxlength }) };
  return send('generate-for-field', { rules, again, account: accountBeside(field) });
}

/** @param before what the fields held before Passmint came */
async function fillFields(group: Fillable[], before: string[], asked: Promise<HandedOut>): Promise<FillOutcome> {
  const field = group[0] as Fillable;
  for (const member of group) settled.add(member);
  try {
    const handedOut = await asked;
    const { entry, password } = handedOut;
    const outcome = await fill(group, password);
    const report = (done: FillOutcome) => send('report-fill', { entry, ...done, account: accountBeside(field) });
    whenSent(field, field.value, () => {
      send('report-submitted', { entry, account: accountBeside(field) }).catch(() => undefined);
    });
    showReceipt(field, handedOut, outcome, {
      copy: () => send('copy-filled', { entry }),
      another: (length) => void fillFields(group, before, ask(field, { maxlength: length })).catch(() => undefined),
      async undo() {
        await writeAll(group, (_, at) => before[at] ?? '');
        for (const member of group) settled.delete(member);
        closeNotice();
        report({ filled: 0, kept: null }).catch(() => undefined);
      },
      doubt,
    });
    await report(outcome);
    return outcome;
  } catch (error) {
    // The person asked for something and must hear why it did not come.
    showNotice(text('noticeFailed', problemText(error)), field);
    throw error;
  }
}
