/** Markup of the forms that tests put into all kinds of pages. */

/** A form that asks for a new password; `#password` and `#confirmation` are its fields. */
export const signUp = `
<form><h2>Create your account</h2>
  <p><label>E-mail <input id="email" name="email" type="email"></label></p>
  <p><label>Password <input id="password" name="password" type="password"></label></p>
  <p><label>Repeat the password <input id="confirmation" name="confirmation" type="password"></label></p>
  <button type="submit">Create account</button></form>`;

/** A form that asks for a password that exists; `#known` is its field. */
export const logIn = `
<form><h2>Welcome back</h2>
  <p><label>E-mail <input id="user" name="user" type="email"></label></p>
  <p><label>Password <input id="known" name="known" type="password"></label></p>
  <p><a href="/forgot">Forgot your password?</a></p>
  <button type="submit">Log in</button></form>`;

/** A sign-up that only its texts tell from a log-in, in wrappers that have no box of their own. */
export const boxlessSignUp = `
<main style="display: contents"><form style="display: contents"><div style="display: contents">
  <p><label>E-mail <input name="email" type="email"></label></p>
  <p><label>Password <input id="password" name="password" type="password"></label></p>
  <button type="submit">Create account</button></div></form></main>`;

/** A log-in whose wrappers have no box, beside a text that is hidden though its own wrapper would show it. */
export const boxlessLogIn = `
<main style="display: contents"><form style="display: contents">
  <div hidden><div style="display: contents">Choose a password of at least 8 characters</div></div>
  <p><label>E-mail <input name="user" type="email"></label></p>
  <p><label>Password <input id="known" name="known" type="password"></label></p>
  <button type="submit">Continue</button></form></main>`;

/** A whole HTML document. */
export const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Garden club</title>${head}</head><body>${body}</body></html>`;
