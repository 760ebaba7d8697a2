import { contentWorld } from './world.ts';

/** An input that takes a password, by whatever type. */
export type PasswordField = HTMLInputElement & { type: 'password' | 'text' };

/**
 * Whether an input takes a password, hidden or shown: of type password, or one that an eye button has turned into
 * text, or text that the page masks by style, or text that names itself a new password twice over.
 */
export function isPasswordField(target: unknown): target is PasswordField {
  if (!(target instanceof HTMLInputElement)) return false;
  const { passwords } = contentWorld();
  if (target.type === 'password') passwords.add(target);
  else if (target.type !== 'text') return false;
  return passwords.has(target) || isMasked(target) || saysSo(target);
}

/** The same from what is already known of it, without asking for its style. */
export const wasPassword = (input: HTMLInputElement) =>
  input.type === 'password' || contentWorld().passwords.has(input);

/** Whether the page's style draws dots in place of what is typed. */
export const isMasked = (input: HTMLInputElement) =>
  !/^(?:none)?$/.test(getComputedStyle(input).getPropertyValue('-webkit-text-security'));

/** Alone, `new-password` on a text field is what sites write to keep autofill out of anything. */
const saysSo = ({ autocomplete, name, id }: HTMLInputElement) =>
  autocomplete.includes('new-password') && /pass|pwd/i.test(name + id);
