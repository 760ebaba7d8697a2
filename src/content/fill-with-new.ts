import type { FillOutcome, HandedOut } from '../messaging/protocol.ts';
import { createSend } from '../messaging/send.ts';
import { fieldRules } from './field-rules.ts';
import { fillGroup } from './fields.ts';
import { type Fillable, fill } from './fill.ts';
import { showNotice } from './notice.ts';
import { shownBits, text } from './text.ts';
import { extension } from './world.ts';

const send = createSend(extension.runtime);

/**
 * Fills a field and its confirmation, tells the background how that went, and tells the person.
 * @param given the password to use; without one the background makes one that fits the field
 */
export async function fillWithNew(field: Fillable, given: HandedOut | null = null): Promise<FillOutcome> {
  const group = fillGroup(field);
  try {
    const handedOut = given ?? (await send('generate-for-field', { rules: fieldRules(field) }));
    const outcome = await fill(group, handedOut.password);
    await send('report-fill', { entry: handedOut.entry, ...outcome });
    showNotice(receipt(handedOut, outcome), field);
    return outcome;
  } catch (error) {
    // The person asked for something and must hear why it did not come.
    showNotice(text('noticeFailed', error instanceof Error ? error.message : String(error)), field);
    throw error;
  }
}

function receipt({ length, bits }: HandedOut, { filled, kept }: FillOutcome): string {
  if (filled === 0) return text('receiptRefused');
  if (kept !== null) return text('receiptCut', kept, length);
  return filled === 1
    ? text('receiptOne', length, shownBits(bits))
    : text('receiptMany', filled, length, shownBits(bits));
}
