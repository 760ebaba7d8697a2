import type { HandedOut, Reading } from '../messaging/protocol.ts';
import { problemText } from '../texts/problem.ts';
import { announced, button, element, mark } from './elements.ts';
import { steerByKeys } from './keyboard.ts';
import { openSurface, type PageSurface } from './surface.ts';
import { counted, shownBits, text } from './text.ts';
import { judgeClicks } from './trust.ts';

/** How long a receipt stays when nobody points at it, in milliseconds. */
const receiptTime = 10_000;
/** How long a notice stays, in milliseconds. */
const noticeTime = 6_000;

export interface ReceiptActions {
  copy(): Promise<void>;
  /** Fills another; one that fits what the site has shown or said, and even if that is weak. */
  refill(fit: 'no' | 'yes' | 'weak'): void;
  undo(): Promise<void>;
  /** A click that the page may have brought about. */
  doubt(): void;
}

/** One at a time: the next replaces it. */
let current: PageSurface | null = null;

/** Takes away what is shown. */
export const closeNotice = (): void => current?.close();

/** Says what was filled, and what can still be done about it; goes away by itself. */
export function showReceipt(field: HTMLElement, handedOut: HandedOut, reading: Reading, actions: ReceiptActions): void {
  const surface = open(field);
  const judge = judgeClicks(surface);
  const side = (action: string, words: string, act: () => void) =>
    button(
      action,
      'side',
      (event) => {
        const verdict = judge(event);
        if (verdict === 'trust') act();
        if (verdict === 'doubt') actions.doubt();
      },
      words,
    );

  const value = element('p', 'value', handedOut.password);
  value.dir = 'ltr';
  value.dataset['part'] = 'value';
  const show = side('show', text('receiptShow'), () => {
    const shown = value.isConnected;
    if (shown) value.remove();
    else line.after(value);
    show.textContent = text(shown ? 'receiptShow' : 'receiptHide');
  });
  const copy = side('copy', text('actionCopy'), async () => {
    const problem = await actions.copy().then(() => null, problemText);
    copy.textContent = text(problem === null ? 'receiptCopied' : 'actionCopy');
    failed.textContent = problem ?? '';
    failed.hidden = problem === null;
  });
  const { change, fit } = reading;
  const another =
    change === 'none'
      ? [side('another', text('receiptAnother'), () => actions.refill('no'))]
      : fit === null
        ? []
        : [
            side('fit', counted(fit.weak ? 'receiptFitWeak' : 'receiptFit', fit.length, shownBits(fit.bits)), () =>
              actions.refill(fit.weak ? 'weak' : 'yes'),
            ),
          ];
  const undo = side('undo', text('receiptUndo'), actions.undo);
  const line = noteLine(receiptWords(handedOut, reading));
  const failed = element('p', 'warning failed');
  failed.setAttribute('role', 'status');
  failed.dataset['part'] = 'problem';
  failed.hidden = true;
  const foot = element('div', 'foot', show, copy, ...another, undo);
  surface.show(grouped(line, failed, foot));
  steerByKeys(surface, field, surface.close);
  closeUnattended(surface, receiptTime);
}

/** Says something in the page, beside a field or at the top, to eyes and to screen readers; goes away by itself. */
export function showNotice(words: string, anchor: HTMLElement | null = null): void {
  const surface = open(anchor);
  surface.show(grouped(noteLine(words)));
  closeUnattended(surface, noticeTime);
}

function open(anchor: HTMLElement | null): PageSurface {
  closeNotice();
  // The form below is what the person goes on with: nothing of it should be hidden.
  current = openSurface(anchor, true);
  return current;
}

function noteLine(words: string): HTMLElement {
  const note = element('div', 'note', mark(), announced('', words));
  note.dataset['part'] = 'notice';
  return note;
}

function grouped(...parts: Node[]): HTMLElement {
  const group = element('div', '', ...parts);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', text('name'));
  return group;
}

/** Closes a surface after a time in which nobody pointed at it or had the focus in it. */
function closeUnattended({ box, close, signal }: PageSurface, time: number) {
  const left = () => !box.matches(':hover, :focus-within');
  let timer = setTimeout(check, time);
  function check() {
    if (left()) close();
    else wait();
  }
  function wait() {
    clearTimeout(timer);
    timer = setTimeout(check, time);
  }
  for (const type of ['pointerleave', 'focusout']) box.addEventListener(type, wait, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function receiptWords({ length, bits }: HandedOut, { change, filled, kept, lost, fit }: Reading): string {
  if (change !== 'none' && fit === null) return text('receiptHopeless');
  if (change === 'emptied') return text('receiptRefused');
  if (change === 'stripped' && lost !== '') return text('receiptStripped', lost);
  if (change === 'confirmation') return text('receiptConfirmation');
  if (change === 'other') return text('receiptOther');
  if (kept !== null) return counted('receiptCut', length, kept);
  if (change !== 'none') return text('receiptChanged');
  return filled === 1
    ? counted('receiptOne', length, shownBits(bits))
    : counted('receiptMany', length, filled, shownBits(bits));
}
