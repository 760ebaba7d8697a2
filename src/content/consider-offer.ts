import { createSend } from '../messaging/send.ts';
import { fieldRules } from './field-rules.ts';
import { judge } from './fields.ts';
import { isFillable } from './fill.ts';
import { fillWithNew } from './fill-with-new.ts';
import { type OfferView, openOffer } from './offer-view.ts';
import { whenEditable } from './when-editable.ts';
import { extension } from './world.ts';

const send = createSend(extension.runtime);

/** Fields that a person has closed the offer at, or that were filled: they are left in peace. */
const settled = new WeakSet<HTMLInputElement>();
let open: { field: HTMLInputElement; view: OfferView } | null = null;

/** Offers a password at the field that got the focus, if it asks for a new one and is empty. */
export async function considerOffer(field: HTMLInputElement): Promise<void> {
  if (open?.field === field) return;
  open?.view.close();
  if (settled.has(field) || field.value !== '') return;
  if (!isFillable(field)) return whenEditable(field, () => considerOffer(field));
  if (!judge(field).isNew) return;
  const quote = await send('quote', { rules: fieldRules(field) }).catch(() => null);
  // The focus may have moved on, or another call opened the offer, while the background answered.
  if (quote === null || open !== null || !isFocused(field)) return;
  const view = openOffer(field, quote, {
    async fill() {
      settled.add(field);
      view.close();
      await fillWithNew(field);
    },
    dismiss() {
      settled.add(field);
      view.close();
    },
    stopHere() {
      settled.add(field);
      view.close();
      send('stop-offering-here', {}).catch(() => undefined);
    },
    doubt() {
      send('open-popup', {}).catch(() => undefined);
    },
    closed() {
      if (open?.view === view) open = null;
    },
  });
  open = { field, view };
}

const isFocused = (field: HTMLInputElement) => (field.getRootNode() as Document | ShadowRoot).activeElement === field;
