import type { HandedOut, Reading } from '../messaging/answers.ts';
import { problemText } from '../texts/problem.ts';
import { doubt } from './doubt.ts';
import { element } from './elements.ts';
import { steerByKeys } from './keyboard.ts';
import { closeUnattended, grouped, noteLine, openNotice, sideButtons } from './notice.ts';
import { counted, shownBits, text } from './text.ts';
import { understoodWords } from './understood.ts';

/** How long a receipt stays when nobody points at it, in milliseconds; and one that says what is to be mended. */
const receiptTime = 10_000;
const mendTime = 60_000;

type Refill = (fit: 'no' | 'yes' | 'weak') => void;

export interface ReceiptActions {
  copy(): Promise<void>;
  /** Fills another; one that fits what the site has shown or said, and even if that is weak. */
  refill: Refill;
  undo(): Promise<void>;
}

/** Says what was filled, and what can still be done about it; goes away by itself. */
export function showReceipt(field: HTMLElement, handedOut: HandedOut, reading: Reading, actions: ReceiptActions): void {
  const surface = openNotice(field);
  const side = sideButtons(surface, doubt);

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
  const another =
    reading.change === 'none'
      ? [side('another', text('receiptAnother'), () => actions.refill('no'))]
      : fitButtons(side, reading, actions.refill);
  const undo = side('undo', text('receiptUndo'), actions.undo);
  const line = noteLine(receiptWords(handedOut, reading));
  const failed = element('p', 'warning failed');
  failed.setAttribute('role', 'status');
  failed.dataset['part'] = 'problem';
  failed.hidden = true;
  const foot = element('div', 'foot', show, copy, ...another, undo);
  surface.show(grouped(line, failed, foot));
  steerByKeys(surface, field, surface.close);
  closeUnattended(surface, reading.change === 'none' ? receiptTime : mendTime);
}

/**
 * Says that the site refused the password, what was understood of the reasons, and fills one that fits.
 * @returns ends when it closes
 */
export function showRefusal(field: HTMLElement, reading: Reading, refill: Refill): AbortSignal {
  const surface = openNotice(field);
  const side = sideButtons(surface, doubt);
  const understood = understoodWords(reading.understood, true);
  const said = text(reading.fit === null ? 'receiptHopeless' : 'receiptNotTaken');
  const line = noteLine([said, understood].filter(Boolean).join(' '));
  const foot = element(
    'div',
    'foot',
    ...fitButtons(side, reading, refill),
    side('close', text('receiptClose'), surface.close),
  );
  surface.show(grouped(line, foot));
  steerByKeys(surface, field, surface.close);
  closeUnattended(surface, mendTime);
  return surface.signal;
}

/** One that fits, where there is something left to try. */
const fitButtons = (side: ReturnType<typeof sideButtons>, { fit }: Reading, refill: Refill): HTMLElement[] =>
  fit === null
    ? []
    : [
        side('fit', counted(fit.weak ? 'receiptFitWeak' : 'receiptFit', fit.length, shownBits(fit.bits)), () =>
          refill(fit.weak ? 'weak' : 'yes'),
        ),
      ];

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
