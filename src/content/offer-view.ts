import type { BackgroundMessages } from '../messaging/protocol.ts';
import { button, element, mark } from './elements.ts';
import { openSurface } from './surface.ts';
import { shownBits, text } from './text.ts';
import { judgeClick } from './trust.ts';

type Quote = NonNullable<BackgroundMessages['quote']['answer']>;

export interface OfferActions {
  /** A person's own click on the offer. */
  fill(): void;
  dismiss(): void;
  /** No more offers on this site. */
  stopHere(): void;
  /** A click that the page may have brought about. */
  doubt(): void;
  closed(): void;
}

export interface OfferView {
  close(): void;
}

/** Below this many bits the offer says that it is the site's limit. */
const enoughBits = 70;

/** Draws the offer at a field. What it says is a promise of a password; there is none yet. */
export function openOffer(field: HTMLInputElement, quote: Quote, actions: OfferActions): OfferView {
  const stop = new AbortController();
  const surface = openSurface(field, () => {
    stop.abort();
    actions.closed();
  });
  const ifTrusted = (action: () => void) => (event: MouseEvent) => {
    const verdict = judgeClick(event, surface.host, surface.restingSince());
    if (verdict === 'trust') action();
    if (verdict === 'doubt') actions.doubt();
  };

  const words = element('span', '', element('span', 'title', text('offerTitle')), detail(quote));
  if (quote.bits < enoughBits && quote.problems.length > 0)
    words.append(element('span', 'warning', text('offerLimited', shownBits(quote.bits))));
  const fill = button('fill', 'fill', ifTrusted(actions.fill), mark(), words);
  const never = button('stop-here', 'side', ifTrusted(actions.stopHere), element('span', '', text('offerNotHere')));
  const row = element('div', 'row', fill, never);
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', text('name'));
  const announcement = element('span', '');
  announcement.setAttribute('role', 'status');
  // Heard, not seen: the row says it to the eye.
  announcement.style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';
  surface.show(row, announcement);
  requestAnimationFrame(() => {
    announcement.textContent = text('offerAnnounced', quote.length, shownBits(quote.bits));
  });

  const { signal } = stop;
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      // Not for the page's own dialog below.
      event.stopPropagation();
      actions.dismiss();
      field.focus();
    } else if (event.key === 'ArrowDown' && event.currentTarget === field) {
      event.preventDefault();
      fill.focus();
    } else if (event.key === 'ArrowUp' && event.currentTarget !== field) {
      event.preventDefault();
      field.focus();
    }
  };
  field.addEventListener('keydown', onKey, { signal, capture: true });
  surface.host.addEventListener('keydown', onKey, { signal, capture: true });
  field.addEventListener('input', () => surface.close(), { signal });
  // Leaving the field closes the offer, unless it is the offer that was entered.
  const onLeave = (event: FocusEvent) => {
    if (event.relatedTarget !== surface.host && event.relatedTarget !== field && document.hasFocus()) surface.close();
  };
  field.addEventListener('blur', onLeave, { signal });
  surface.host.addEventListener('focusout', onLeave, { signal });
  return { close: () => surface.close() };
}

function detail({ length, bits }: Quote): HTMLElement {
  const made = element('span', 'detail', text('offerDetail', length, shownBits(bits)));
  made.dataset['part'] = 'detail';
  return made;
}
