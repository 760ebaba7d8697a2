import { html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { expose, isValid, mountPoint } from './form.ts';

/** The form stands in an open shadow root, its fields with it. */
class SignUp extends LitElement {
  static override properties = { password: { state: true }, confirmation: { state: true } };
  declare password: string;
  declare confirmation: string;

  constructor() {
    super();
    this.password = '';
    this.confirmation = '';
    expose(() => ({ password: this.password, confirmation: this.confirmation, valid: isValid(this) }));
  }

  override render() {
    const into = (name: 'password' | 'confirmation') => (event: Event) => {
      this[name] = (event.target as HTMLInputElement).value;
    };
    return html`
      <form method="post" action="done.html">
        <label>E-mail <input id="email" name="email" type="email"></label>
        <label>Password <input id="password" name="password" type="password" autocomplete="new-password" .value=${live(this.password)} @input=${into('password')}></label>
        <label>Repeat the password <input id="confirmation" name="confirmation" type="password" autocomplete="new-password" .value=${live(this.confirmation)} @input=${into('confirmation')}></label>
        <button id="submit" ?disabled=${!isValid(this)}>Create account</button>
      </form>`;
  }
}

customElements.define('sign-up', SignUp);
mountPoint().append(document.createElement('sign-up'));
