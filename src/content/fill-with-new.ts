import type { FillOutcome, HandedOut, Reading } from '../messaging/answers.ts';
import { createAsk } from '../messaging/ask.ts';
import { problemText } from '../texts/problem.ts';
import { accountBeside } from './account.ts';
import { fieldRules } from './field-rules.ts';
import { fillGroup } from './fields.ts';
import { type Fillable, writeAll } from './fill.ts';
import { closeNotice, showNotice } from './notice.ts';
import { type Held, heldBy, readBack } from './read-back.ts';
import { showReceipt, showRefusal } from './receipt-view.ts';
import { type Said, saidAt, type Told, watchRefusal } from './refusal.ts';
import { textBefore } from './requirement-text.ts';
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
  /** Whether it fits what the site has shown or said, and even if that is weak. */
  fit?: 'no' | 'yes' | 'weak';
}

/** Fills a field and its confirmation, tells the background how that went, and tells the person. */
export async function fillWithNew(field: Fillable, wish: Wish = {}): Promise<FillOutcome> {
  // The background works on it while the page is looked at; the field is not offered to meanwhile.
  const asked = passwordFor(field, wish);
  settled.add(field);
  // Whether it fails is looked at once the fields are known.
  asked.catch(() => undefined);
  const group = await fillGroup(field).catch(() => [field]);
  const before = group.map(({ value }) => value);
  return fillFields(group, before, asked);
}

async function passwordFor(field: Fillable, { given = null, again = null, fit = 'no' }: Wish): Promise<HandedOut> {
  if (given !== null) return given;
  return ask('generate-for-field', { rules: fieldRules(field), again, account: accountBeside(field), fit });
}

/** Fields that got a password, and which. */
interface Filled {
  group: readonly [Fillable, ...Fillable[]];
  /** What they held before Passmint came. */
  before: readonly string[];
  handedOut: HandedOut;
  /** What the page said at the field before. */
  said: Said;
  /** Ends the watching over them. */
  watch: AbortController;
  /** How many readings the background was asked about, and up to which one the person was told: answers may be late. */
  turns: { asked: number; told: number };
}

/** The journal's entries that this document watches over: what was filled in it, and what it has come back for. */
export const watchedHere = new Set<string>();

/** What watches over a field's last fill. */
const watches = new WeakMap<Fillable, AbortController>();

/** @param before what the fields held before Passmint came */
async function fillFields(fields: Fillable[], before: string[], asked: Promise<HandedOut>): Promise<FillOutcome> {
  const group = fields as [Fillable, ...Fillable[]];
  const [field] = group;
  for (const member of group) settled.add(member);
  // Read while the background works.
  const said = saidAt(field);
  let handedOut: HandedOut;
  try {
    handedOut = await asked;
  } catch (error) {
    // The person asked for something and must hear why it did not come. They may ask again.
    group.forEach(settled.delete);
    showNotice(text('noticeFailed', problemText(error)), field);
    throw error;
  }
  watches.get(field)?.abort();
  const watch = new AbortController();
  watches.set(field, watch);
  watchedHere.add(handedOut.entry);
  await writeAll(group, () => handedOut.password);
  return watchOver({ group, before, handedOut, said, watch, turns: { asked: 0, told: 0 } });
}

/** Reads filled fields back, tells background and person what they hold, and the background when they are sent. */
function watchOver(filled: Filled): Promise<FillOutcome> {
  const { group, handedOut, watch } = filled;
  const { password } = handedOut;
  return new Promise((resolve) => {
    let told: Held = [];
    readBack(group, password, watch.signal, (held) => {
      told = held;
      tell(filled, held).then(resolve);
    });
    whenSent(group[0], watch.signal, (when) => {
      const held = heldBy(group, password);
      // Who only leaves has nothing new to say, unless the page changed it at the last moment.
      if (when === 'sent' || held.some((value, at) => value !== told[at])) report(filled, held, when);
    });
    watchRefusal(group[0], filled.said, false, watch.signal, (said) => tellSaid(filled, said));
  });
}

/** Asks the background whether what the page says now is a refusal, and if it is, tells the person. */
async function tellSaid({ group, before, handedOut, watch, turns }: Filled, said: Told): Promise<boolean> {
  const [field] = group;
  // What a person typed over it is theirs; what the site changed has been said. Some empty the field when they refuse.
  if (field.value !== handedOut.password && !(said.sent && field.value === '')) return false;
  const request = { entry: handedOut.entry, ...said, rules: fieldRules(field) };
  const reading = await ask('report-said', request).catch(() => null);
  if (reading === null || watch.signal.aborted) return false;
  // What the fields held before is no news any more.
  turns.told = turns.asked;
  showRefusal(field, reading, (fit) => refill(group, before, fit));
  return true;
}

function refill(group: Filled['group'], before: readonly string[], fit: 'no' | 'yes' | 'weak'): void {
  fillFields([...group], [...before], passwordFor(group[0], { fit })).catch(() => undefined);
}

/** Tells the background what the fields hold, and the person what that means. */
async function tell(filled: Filled, held: Held): Promise<FillOutcome> {
  const { group, before, handedOut, watch, turns } = filled;
  const [field] = group;
  const turn = ++turns.asked;
  const reading = await report(filled, held, 'filled');
  const outcome = { filled: reading.filled, kept: reading.kept };
  if (watch.signal.aborted || turn <= turns.told) return outcome;
  turns.told = turn;
  showReceipt(field, { ...handedOut, password: held[0] || handedOut.password }, reading, {
    copy: () => ask('copy-filled', { entry: handedOut.entry }),
    refill: (fit) => refill(group, before, fit),
    async undo() {
      watch.abort();
      await writeAll(group, (_, at) => before[at] ?? '');
      group.forEach(settled.delete);
      closeNotice();
      report(filled, heldBy(group, handedOut.password), 'undone');
    },
  });
  return outcome;
}

/**
 * Tells the background what the fields hold: once more if it was stopped meanwhile. The password is in the field and in
 * the journal by now, so a report that nobody can take is no reason to tell the person that anything failed.
 */
async function report(
  { group: [field], handedOut: { entry } }: Filled,
  held: Held,
  when: 'filled' | 'left' | 'sent' | 'undone',
): Promise<Reading> {
  const before = when === 'sent' ? textBefore.get(field) : undefined;
  const rules = { ...fieldRules(field), ...(before === undefined ? {} : { requirementText: before }) };
  const request = { entry, held, when, account: accountBeside(field), rules };
  return ask('report-fill', request)
    .catch(() => ask('report-fill', request))
    .catch(() => ({
      ...{ filled: held.filter((value) => value !== '').length, kept: null },
      ...{ change: 'none', lost: '', understood: null, fit: null },
    }));
}
