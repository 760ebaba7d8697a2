import { classify } from '../detection/index.ts';

let prepared = false;

/**
 * Judges a form of nobody, so that the first real one finds the English words compiled: they are most of what judging
 * costs the first time. For a background that waits for a form anyway; later calls do nothing.
 */
export function prepare(): void {
  if (prepared) return;
  prepared = true;
  const name = 'a';
  const field = { type: 'password', name, id: name, autocomplete: name, label: name, placeholder: name, hint: name };
  const fields = [{ ...field, visible: true, maxLength: -1 }];
  const parts = [{ kind: 'field', text: '', field: 0 } as const, { kind: 'submit', text: name } as const];
  classify({ title: name, language: 'en', identity: name, above: [name], parts, fields });
}
