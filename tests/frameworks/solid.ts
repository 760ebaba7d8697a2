import { createSignal } from 'solid-js';
import html from 'solid-js/html';
import { render } from 'solid-js/web';
import { expose, isValid, mountPoint } from './form.ts';

function SignUp() {
  const [password, setPassword] = createSignal('');
  const [confirmation, setConfirmation] = createSignal('');
  const held = () => ({ password: password(), confirmation: confirmation() });
  expose(() => ({ ...held(), valid: isValid(held()) }));
  const into = (set: (value: string) => void) => (event: { currentTarget: HTMLInputElement }) =>
    set(event.currentTarget.value);
  return html`
    <form method="post" action="done.html">
      <label>E-mail <input id="email" name="email" type="email" /></label>
      <label>Password <input id="password" name="password" type="password" autocomplete="new-password" prop:value=${password} onInput=${into(setPassword)} /></label>
      <label>Repeat the password <input id="confirmation" name="confirmation" type="password" autocomplete="new-password" prop:value=${confirmation} onInput=${into(setConfirmation)} /></label>
      <button id="submit" disabled=${() => !isValid(held())}>Create account</button>
    </form>`;
}

render(SignUp as () => Node, mountPoint());
