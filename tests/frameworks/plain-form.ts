import { mountPoint } from './form.ts';

/** The form as plain HTML, for what works on top of that. */
export function plainForm(): HTMLFormElement {
  mountPoint().innerHTML = `
    <form method="post" action="done.html">
      <label>E-mail <input id="email" name="email" type="email"></label>
      <label>Password <input id="password" name="password" type="password" autocomplete="new-password" minlength="8" required></label>
      <label>Repeat the password <input id="confirmation" name="confirmation" type="password" autocomplete="new-password" required></label>
      <button id="submit">Create account</button>
    </form>`;
  return document.querySelector('form') as HTMLFormElement;
}
