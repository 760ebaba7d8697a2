import type { Offer } from '../messaging/answers.ts';
import { announced, button, element, mark } from './elements.ts';
import { steerByKeys } from './keyboard.ts';
import { offerWords } from './offer-words.ts';
import { openSurface } from './surface.ts';
import { counted, shownBits, text } from './text.ts';
import { judgeClicks } from './trust.ts';

/** What a person's own clicks on the offer do. */
export interface OfferActions {
  /** @param again the entry of a password that is repeated; null for a new one */
  fill(again: string | null): void;
  /** Yes to what the page asks for, though it is weak. */
  follow(): void;
  preview(): void;
  /** No offer at this field, on this site, or anywhere. */
  stop(where: 'field' | 'host' | 'everywhere'): void;
  /** A click that the page may have brought about. */
  doubt(): void;
}

/**
 * Draws the offer at a field. What it says is a promise of a password; there is none yet.
 * @returns closes it
 */
export function openOffer(field: HTMLInputElement, offer: Offer, actions: OfferActions, onClosed: () => void) {
  const surface = openSurface(field);
  const { box, host, signal } = surface;
  signal.addEventListener('abort', onClosed);
  const judge = judgeClicks(surface);
  const onClick = (action: () => void) => (event: MouseEvent) => {
    const verdict = judge(event);
    if (verdict === 'trust') action();
    if (verdict === 'doubt') actions.doubt();
  };
  const side = (action: string, words: string, act: () => void) => button(action, 'side', onClick(act), words);

  const { title, detail, understood, warning, spoken } = offerWords(offer);
  const words = element('span', '', element('span', 'title', title));
  words.append(part('detail', detail));
  if (understood !== '') words.append(part('understood', understood));
  if (warning !== null) words.append(part('warning', warning));
  const fill = button(
    'fill',
    'fill',
    onClick(() => actions.fill(offer.before?.entry ?? null)),
    mark(),
    words,
  );
  const foot = element('div', 'foot');
  const group = element('div', '', fill, ...followed(offer, (words) => side('follow', words, actions.follow)), foot);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', text('name'));

  function showMain() {
    const notHere = side('not-here', text('offerNotHere'), showChoices);
    notHere.classList.add('end');
    foot.replaceChildren(
      ...(offer.before === null
        ? [side('preview', text('offerPreview'), actions.preview)]
        : [side('fill-new', text('offerNew'), () => actions.fill(null))]),
      notHere,
    );
  }
  function showChoices() {
    foot.replaceChildren(
      element('span', 'hint', text('offerStop')),
      side('stop-field', text('offerStopField'), () => actions.stop('field')),
      ...(offer.host === null ? [] : [side('stop-host', offer.host, () => actions.stop('host'))]),
      side('stop-everywhere', text('offerStopEverywhere'), () => actions.stop('everywhere')),
    );
    if (document.activeElement === host) foot.querySelector('button')?.focus();
  }

  showMain();
  surface.show(group, announced('heard', spoken));
  steerByKeys(surface, field, () => actions.stop('field'));
  field.addEventListener('input', surface.close, { signal });
  // Leaving the field closes the offer, unless it is the offer that was entered.
  const onLeave = (event: FocusEvent) => {
    const { relatedTarget } = event;
    const stays = relatedTarget === host || relatedTarget === field || box.contains(relatedTarget as Node | null);
    if (!stays && document.hasFocus()) surface.close();
  };
  field.addEventListener('blur', onLeave, { signal });
  box.addEventListener('focusout', onLeave, { signal });
  return surface.close;
}

/** What the page asks for, where it is not followed. */
function followed({ quote: { refused }, before }: Offer, link: (words: string) => HTMLElement): HTMLElement[] {
  if (refused === null || before !== null) return [];
  return [element('div', 'foot', link(counted('offerFollow', refused.length, shownBits(refused.bits))))];
}

function part(name: 'detail' | 'understood' | 'warning', words: string): HTMLElement {
  const made = element('span', name, words);
  made.dataset['part'] = name;
  return made;
}
