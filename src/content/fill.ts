import type { FillOutcome } from '../messaging/protocol.ts';

export type Fillable = HTMLInputElement | HTMLTextAreaElement;

/** Whether a person could type into it now. */
export function isFillable(target: unknown): target is Fillable {
  const typed =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /^(?:password|text|email|tel|url|search|number)$/.test(target.type));
  return typed && !target.disabled && !target.readOnly;
}

/**
 * Fills fields the way typing does and reads them back a frame later.
 * @param fields what gets the password: the field and its confirmation
 * @returns how many took it, and how many characters the first kept where a site cut it
 */
export async function fill(fields: readonly Fillable[], password: string): Promise<FillOutcome> {
  for (const field of fields) write(field, password);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const cut = fields.find((field) => field.value !== password);
  return {
    filled: fields.filter((field) => field.value !== '').length,
    kept: cut === undefined ? null : cut.value.length,
  };
}

/** Puts the value in and fires the events that frameworks listen to, in the order in which typing fires them. */
function write(field: Fillable, value: string) {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  // The native setter: React puts one of its own on each field to learn what it wrote itself.
  const setValue = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  const bubbling = { bubbles: true, composed: true };
  field.dispatchEvent(new KeyboardEvent('keydown', { ...bubbling, cancelable: true, key: 'Unidentified' }));
  setValue?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { ...bubbling, inputType: 'insertText', data: value }));
  field.dispatchEvent(new KeyboardEvent('keyup', { ...bubbling, cancelable: true, key: 'Unidentified' }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
