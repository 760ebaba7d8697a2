export type Fillable = HTMLInputElement | HTMLTextAreaElement;

/** Whether a person could type into it now. */
export function isFillable(target: unknown): target is Fillable {
  const typed =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /^(?:password|text|email|tel|url|search|number)$/.test(target.type));
  return typed && !target.disabled && !target.readOnly;
}

/** Microtasks that libraries take, one after another, until they have drawn a change; no other task comes between. */
const drawingTurns = 20;

/**
 * Writes a value into each field as a person would, one after the other, and returns to where the focus was. Between
 * two fields the page has time to draw itself again: many add a field's new value to the values that they drew last.
 */
export async function writeAll(
  fields: readonly Fillable[],
  valueFor: (field: Fillable, at: number) => string,
): Promise<void> {
  const first = fields[0];
  const root = first?.getRootNode() as Document | ShadowRoot | undefined;
  const wasActive = root?.activeElement;
  for (const [at, field] of fields.entries()) {
    if (at > 0) for (let turn = 0; turn < drawingTurns; turn++) await Promise.resolve();
    enter(field);
    write(field, valueFor(field, at));
  }
  if (fields.length > 1 && wasActive instanceof HTMLElement) wasActive.focus({ preventScroll: true });
}

/** Pages mark a field as visited when it was entered and left. The page's own reaction may keep the focus elsewhere. */
function enter(field: Fillable) {
  const before = (field.getRootNode() as Document | ShadowRoot).activeElement;
  if (before === field) return;
  if (document.hasFocus()) field.focus({ preventScroll: true });
  else {
    // No focus events come to a page behind a popup.
    field.dispatchEvent(new FocusEvent('focus', { composed: true }));
    field.dispatchEvent(new FocusEvent('blur', { composed: true }));
  }
}

/** Puts the value in and fires the events that pages listen to, in the order in which typing fires them. */
function write(field: Fillable, value: string) {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  // The native setter: React puts one of its own on each field to learn what it wrote itself.
  const setValue = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  const shared = { bubbles: true, composed: true };
  const key = (type: string) =>
    field.dispatchEvent(new KeyboardEvent(type, { ...shared, cancelable: true, key: 'Unidentified' }));
  const change = value === '' ? { inputType: 'deleteContentBackward' } : { inputType: 'insertText', data: value };
  key('keydown');
  if (value !== '') key('keypress');
  field.dispatchEvent(new InputEvent('beforeinput', { ...shared, ...change, cancelable: true }));
  // A page that takes over the typing has put it in by now.
  if (field.value !== value) setValue?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { ...shared, ...change }));
  key('keyup');
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
