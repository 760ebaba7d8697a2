/**
 * What a person should know of each signal: an example that shows it, and the prior, which is what its weight would be
 * before any fitting and what the fit pulls it towards. Kept apart from signals.ts because judging needs none of it.
 */
export const signalNotes: Record<string, { readonly example: string; readonly prior: number }> = {
  silence: { example: 'holds always: without evidence there is no offer', prior: -2 },
  'field-fresh': { example: '<label>Choose a password</label>', prior: 4 },
  'field-again': { example: '<label>Repeat the password</label>', prior: 3 },
  'alone-again': { example: 'Confirm your password, and no other password is asked', prior: -1.5 },
  'field-present': { example: '<label>Current password</label>', prior: -6 },
  'sibling-again': { example: 'another field asks to repeat the password', prior: 3 },
  'sibling-present': { example: 'another field asks for the current password', prior: 3 },
  'sibling-fresh': { example: 'the field after it asks for a new password and this one does not', prior: -2 },
  pair: { example: 'two password fields', prior: 2.5 },
  'first-of-three': { example: 'the first of three password fields, the last after a pair', prior: -5 },
  'later-of-three': { example: 'the other two of three password fields', prior: 3 },
  'autocomplete-new': { example: 'autocomplete="new-password"', prior: 1.5 },
  'autocomplete-current': { example: 'autocomplete="current-password"', prior: -1.5 },
  rules: { example: 'At least 8 characters', prior: 2 },
  'told-fresh': { example: 'Set a password for the shared link', prior: 2 },
  machine: { example: 'host, port: the password of another machine', prior: -2.5 },
  'primary-sign-up': { example: '<button>Create account</button>', prior: 3.5 },
  'primary-log-in': { example: '<button>Log in</button>', prior: -3.5 },
  'primary-change': { example: '<button>Change password</button>', prior: 2 },
  'heading-sign-up': { example: '<h1>Create your account</h1>', prior: 1.5 },
  'heading-log-in': { example: '<h1>Log in</h1>', prior: -1.5 },
  'heading-change': { example: '<h1>Reset your password</h1>', prior: 1.5 },
  'title-sign-up': { example: '<title>Sign up</title>', prior: 1.5 },
  'title-log-in': { example: '<title>Log in</title>', prior: -1 },
  'identity-sign-up': { example: '<form action="/register">', prior: 1 },
  'identity-log-in': { example: '<form id="login">', prior: -1 },
  forgot: { example: '<a>Forgot your password?</a>', prior: -2.5 },
  remember: { example: '<input type=checkbox> Remember me', prior: -2 },
  newcomer: { example: 'No account yet?', prior: -2 },
  member: { example: 'Already have an account?', prior: 2 },
  'link-sign-up': { example: '<a>Sign up</a> beside it', prior: -1 },
  terms: { example: 'I agree to the terms', prior: 1 },
  prove: { example: 'Enter your password to confirm', prior: -2.5 },
  person: { example: 'first name, birth date, where a mail address or phone is asked for, too', prior: 1.5 },
  'asks-much': { example: 'three or more other fields, a mail address or phone among them', prior: 1.5 },
  'asks-little': { example: 'at most one other field', prior: -0.5 },
};

/** What shows a signal, in English: also for `no-password`, which is no signal and weighs nothing. */
export const exampleOf = (signal: string): string =>
  signal === 'no-password'
    ? 'a card code, a one-time code, a security answer, or a field that nobody sees'
    : (signalNotes[signal]?.example ?? '');
