/** What every page has in common: the same sign-up form, by the means of its library. */

/** What the library itself holds, as the test reads it from `window.held()`. */
export interface Held {
  password: string;
  confirmation: string;
  /** Whether the library calls the form valid. */
  valid: boolean;
}

/** Lets the test read what the library holds. */
export function expose(held: () => Held): void {
  Object.assign(window, { held });
}

/** The rule that each page enforces by its library's own means. */
export const isValid = ({ password, confirmation }: Pick<Held, 'password' | 'confirmation'>): boolean =>
  password.length >= 8 && password === confirmation;

/** The element that each library draws into. */
export function mountPoint(): HTMLElement {
  const found = document.querySelector<HTMLElement>('#app');
  if (found === null) throw new Error('The page has no #app.');
  return found;
}
