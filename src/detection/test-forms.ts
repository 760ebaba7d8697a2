/** Snapshots for tests, written as a page is read. */
import type { FieldSnapshot, FormSnapshot, Part } from './snapshot.ts';

/** An input with only what is said of it. */
export const field = (said: Partial<FieldSnapshot> = {}): FieldSnapshot => ({
  type: 'text',
  name: '',
  id: '',
  autocomplete: '',
  label: '',
  placeholder: '',
  hint: '',
  visible: true,
  maxLength: -1,
  ...said,
});

/** A password field with that label. */
export const password = (label = 'Password', said: Partial<FieldSnapshot> = {}) =>
  field({ type: 'password', label, ...said });

/** What stands in a form, in order: fields, and other parts as `kind: text`, or `beside kind: text` where not in it. */
export type Said = FieldSnapshot | `${'beside ' | ''}${Exclude<Part['kind'], 'field'>}: ${string}`;

/** A form of these parts. */
export function form(said: readonly Said[], about: Partial<FormSnapshot> = {}): FormSnapshot {
  const fields = said.filter((part) => typeof part === 'object');
  const parts = said.map((part): Part => {
    if (typeof part === 'object') return { kind: 'field', text: '', field: fields.indexOf(part) };
    const [, beside, kind, text = ''] = /^(beside )?(\w+): (.*)$/s.exec(part) ?? [];
    return { kind: kind as Part['kind'], text, ...(beside && { outside: true }) };
  });
  return { title: '', language: '', identity: '', above: [], parts, fields, ...about };
}
