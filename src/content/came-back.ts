import { createAsk } from '../messaging/ask.ts';
import type { SentForm } from '../messaging/told-messages.ts';
import { closeOffer } from './consider-offer.ts';
import { isShown } from './dom.ts';
import { fieldRules } from './field-rules.ts';
import { freshFields } from './fields.ts';
import { isFillable } from './fill.ts';
import { fillWithNew, watchedHere } from './fill-with-new.ts';
import { showRefusal } from './receipt-view.ts';
import { watchRefusal } from './refusal.ts';
import { textBefore } from './requirement-text.ts';
import { settled } from './settled.ts';
import { extension } from './world.ts';

const ask = createAsk(extension.runtime);

/** The page before this one sent a form: says why it came back, if it did, and offers a password that fits. */
export async function cameBack({ entry, before }: SentForm): Promise<void> {
  // This is the page that sent it, or it was told before.
  if (watchedHere.has(entry)) return;
  const field = (await freshFields()).find((one) => isFillable(one) && isShown(one));
  if (field === undefined || watchedHere.has(entry)) return;
  watchedHere.add(entry);
  const watch = new AbortController();
  // Should this page come back, too, its reasons are news again.
  textBefore.set(field, before);
  const lines = before.split('\n').map((line) => line.trim());
  watchRefusal(field, { near: lines, alerts: [], invalid: false, marked: false }, true, watch.signal, async (said) => {
    const reading = await ask('report-said', { entry, ...said, rules: fieldRules(field) }).catch(() => null);
    if (reading === null || watch.signal.aborted) return false;
    watch.abort();
    // One thing at a time: the offer would say less.
    settled.add(field);
    closeOffer();
    const closed = showRefusal(field, reading, (fit) => void fillWithNew(field, { fit }).catch(() => undefined));
    closed.addEventListener('abort', () => settled.delete(field));
    return true;
  });
}
