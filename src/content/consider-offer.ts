import { createAsk } from '../messaging/ask.ts';
import { problemText } from '../texts/problem.ts';
import { doubt } from './doubt.ts';
import { fieldRules } from './field-rules.ts';
import { judge } from './fields.ts';
import { isFillable } from './fill.ts';
import { fillWithNew } from './fill-with-new.ts';
import { showNotice } from './notice.ts';
import { openOffer } from './offer-view.ts';
import { settled } from './settled.ts';
import { text } from './text.ts';
import { whenEditable } from './when-editable.ts';
import { extension } from './world.ts';

const ask = createAsk(extension.runtime);

/** The extension was reloaded under this page: nobody is left to ask. */
const unjudged = { isNew: false, repeats: false };

let open: { field: HTMLInputElement; close(): void } | null = null;

/** Something more important is said at the field. */
export const closeOffer = (): void => open?.close();

/** Offers a password at the field that got the focus, if it asks for a new one and is empty. */
export async function considerOffer(field: HTMLInputElement): Promise<void> {
  if (open?.field === field) return;
  open?.close();
  if (settled.has(field) || field.value !== '') return;
  if (!isFillable(field)) return whenEditable(field, () => considerOffer(field));
  const { isNew, repeats } = await judge(field).catch(() => unjudged);
  if (!isNew) return;
  const rules = fieldRules(field);
  const offer = await ask('quote', { rules, repeats }).catch(() => null);
  // The focus may have moved on, or another call opened the offer, while the background answered.
  if (offer === null || open !== null || !isFocused(field)) return;

  const fill = (wish: Parameters<typeof fillWithNew>[1]) => {
    // Asked for before it closes, which costs the page a frame. What goes wrong was said in the page.
    fillWithNew(field, wish).catch(() => undefined);
    close();
  };
  const actions = {
    fill: (again: string | null) => fill({ again }),
    follow: () => fill({ fit: 'weak' }),
    preview() {
      // Not every browser lets an extension open its popup: then the password waits there for the person.
      ask('preview', { rules }).catch((error) =>
        showNotice(error.code === 'storage-failed' ? problemText(error) : text('noticePreview'), field),
      );
    },
    stop(where: 'field' | 'host' | 'everywhere') {
      settled.add(field);
      close();
      if (where === 'field') return;
      ask('stop-offering', { where })
        .then(() => text(where === 'host' ? 'noticeStopped' : 'noticeStoppedAll'), problemText)
        .then((words) => showNotice(words, field));
    },
    doubt,
  };
  const close = openOffer(field, offer, actions, () => {
    if (open?.close === close) open = null;
  });
  open = { field, close };
}

/** Offers were switched on: what was left in peace is offered to again, first of all where the focus is. */
export function offerAgain(field: HTMLInputElement | null): void {
  settled.forget();
  if (field !== null) considerOffer(field);
}

const isFocused = (field: HTMLInputElement) => (field.getRootNode() as Document | ShadowRoot).activeElement === field;
