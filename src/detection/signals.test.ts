import { describe, expect, it } from 'vitest';
import { observe } from './classify.ts';
import { read } from './reading.ts';
import { signalNotes } from './signal-notes.ts';
import { signals } from './signals.ts';
import type { FormSnapshot } from './snapshot.ts';
import { field, form, password } from './test-forms.ts';
import { weights } from './weights.ts';

/** Of each signal: a form that shows it at the password of that place, and one as like it that does not. */
const examples: Record<string, { shows: FormSnapshot; at?: number; silent?: FormSnapshot }> = {
  silence: { shows: form([password()]) },
  'field-fresh': { shows: form([password('Choose a password')]), silent: form([password('Password')]) },
  'field-again': {
    shows: form([password(), password('Repeat the password')]),
    at: 1,
    silent: form([password(), password('Password')]),
  },
  'alone-again': {
    shows: form([password('Confirm your password')]),
    silent: form([password(), password('Confirm your password')]),
  },
  'field-present': { shows: form([password('Current password')]), silent: form([password('New password')]) },
  'sibling-again': {
    shows: form([password(), password('Password again')]),
    silent: form([password(), password('Password')]),
  },
  'sibling-present': {
    shows: form([password('Old password'), password()]),
    at: 1,
    silent: form([password(), password()]),
  },
  'sibling-fresh': { shows: form([password(), password('New password')]), silent: form([password(), password()]) },
  pair: {
    shows: form([password(), password()]),
    silent: form([password(), password('Second password'), 'submit: Log in']),
  },
  'first-of-three': {
    shows: form([password(), password(), password()]),
    silent: form([password(), password('Repeat the password'), password('Password of the child')]),
  },
  'later-of-three': {
    shows: form([password(), password(), password('Password again')]),
    at: 2,
    silent: form([password('1st character'), password('4th character'), password('7th character')]),
  },
  'autocomplete-new': {
    shows: form([password('Password', { autocomplete: 'section-a new-password' })]),
    silent: form([password('Password', { autocomplete: 'off' })]),
  },
  'autocomplete-current': { shows: form([password('Password', { autocomplete: 'current-password' })]) },
  rules: { shows: form([password(), 'text: At least 8 characters']), silent: form([password(), 'text: 8 days left']) },
  'told-fresh': {
    shows: form(['text: Set a password for the shared link.', password()]),
    silent: form(['text: Set a password later, delete your account now.', password()]),
  },
  machine: {
    shows: form([field({ label: 'SMTP server' }), field({ name: 'smtpPort' }), password()]),
    silent: form([field({ label: 'Airport' }), password()]),
  },
  'primary-sign-up': {
    shows: form([password(), 'submit: Create my free account']),
    silent: form([password(), 'submit: Log in', 'button: Create account']),
  },
  'primary-log-in': {
    shows: form([password(), 'submit: Log in']),
    silent: form([password(), 'submit: Register', 'text: Already have an account?', 'button: Log in']),
  },
  'primary-change': {
    shows: form([password(), 'submit: Change password']),
    silent: form([password(), 'submit: Continue']),
  },
  'heading-sign-up': { shows: form(['heading: Create your account', password()]) },
  'heading-log-in': { shows: form([password()], { above: ['Log in to your account'] }) },
  'heading-change': { shows: form(['heading: Reset your password', password()]) },
  'title-sign-up': { shows: form([password()], { title: 'Sign up | Shop' }) },
  'title-log-in': { shows: form([password()], { title: 'Log in | Shop' }) },
  'identity-sign-up': { shows: form([password()], { identity: 'registrationForm' }) },
  'identity-log-in': { shows: form([password()], { identity: 'loginForm /session' }) },
  forgot: { shows: form([password(), 'link: Forgot your password?']) },
  remember: { shows: form([password(), field({ type: 'checkbox' }), 'label: Remember me']) },
  newcomer: { shows: form([password(), "text: Don't have an account yet?"]) },
  member: {
    shows: form([password(), 'text: Already have an account?']),
    silent: form(['text: Already a member?', password(), 'submit: Log in']),
  },
  'link-sign-up': { shows: form([password(), 'submit: Log in', 'link: Sign up']) },
  terms: {
    shows: form([password(), 'label: I agree to the', 'link: Terms of use']),
    silent: form([password(), 'text: Protected by reCAPTCHA: the', 'link: Privacy Policy', 'text: applies']),
  },
  prove: { shows: form(['text: Enter your password to confirm the change', password()]) },
  person: {
    shows: form(['text: First name', field(), field({ type: 'email' }), password()]),
    silent: form([field({ label: 'Last name' }), field({ label: 'Date of birth' }), password()]),
  },
  'asks-much': {
    shows: form([field(), field(), field({ name: 'mail' }), password()]),
    silent: form([field(), field({ label: 'Captcha' }), field({ name: 'mail' }), password()]),
  },
  'asks-little': { shows: form([field(), password()]), silent: form([field(), field(), password()]) },
};

const shown = (snapshot: FormSnapshot, at = 0) => observe(read(snapshot))[at] ?? [];

it('has an example, a note and a weight for every signal, and nothing else', () => {
  const names = Object.keys(signals);
  expect(Object.keys(examples)).toEqual(names);
  expect(Object.keys(signalNotes)).toEqual(names);
  expect(weights).toHaveLength(names.length);
  expect(weights.every(Number.isFinite)).toBe(true);
});

it.each(Object.entries(examples))('%s holds on its example', (name, { shows, at, silent }) => {
  expect(shown(shows, at)).toContain(name);
  if (silent) expect(shown(silent, at)).not.toContain(name);
});

it('lets no weight turn against what a person would say of a strong signal', () => {
  Object.keys(signals).forEach((name, at) => {
    const prior = signalNotes[name]?.prior ?? 0;
    if (Math.abs(prior) >= 2) expect(Math.sign(weights[at] ?? 0), name).toBe(Math.sign(prior));
  });
});

/** What a field without a label says by its name alone. */
const called: Record<string, string[]> = {
  'field-fresh': [
    ...['newpassword', 'new_password', 'newPwd', 'new_pw', 'createPassword', 'choose_pass', 'set-password', 'regpass'],
    ...['registerPassword', 'signuppassword', 'sign-up-password', 'passwordnew', 'password_new', 'pwdNew'],
  ],
  'field-again': [
    ...['passwordcheck', 'password_check', 'pwConf', 'password2', 'password_2', 'pwd2', 'password_re', 'repassword'],
    ...['re_password', 'cpassword', 'c_pass', 'vpwd', 'conf-pw'],
  ],
  'field-present': [
    ...['oldpassword', 'old_password', 'currentPassword', 'current_user_password', 'curpass', 'existing_pwd'],
    ...['original-pw', 'passwordOld', 'passwordold', 'pwdcurrent', 'password_current'],
  ],
};
const otherwise = ['password', 'pass', 'user_pass', 'renewal', 'threshold', 'pw_renewed'];

describe.each(Object.entries(called))('%s', (signal, names) => {
  const says = (name: string) => shown(form([field(), password(''), password('', { name })]), 1).includes(signal);
  it.each(names)('is said by the name %s', (name) => expect(says(name)).toBe(true));
  it.each(otherwise)('is not said by the name %s', (name) => expect(says(name)).toBe(false));
});

it('takes no field for a new password that speaks of the one in force, too', () => {
  const fresh = (label: string, name = '') => shown(form([password(label, { name })])).includes('field-fresh');
  expect(fresh('Choose a password')).toBe(true);
  expect(fresh('Current password, to set a new password')).toBe(false);
  expect(fresh('New password', 'old_password')).toBe(false);
});

it.each([
  ['identity-sign-up', 'signup', true],
  ['identity-sign-up', 'sign_up', true],
  ['identity-sign-up', 'users/register', true],
  ['identity-sign-up', 'createUser', true],
  ['identity-sign-up', 'enrolment', true],
  ['identity-sign-up', 'join-us', true],
  ['identity-sign-up', 'rejoin', false],
  ['identity-sign-up', 'signin-or-register', false],
  ['identity-sign-up', 'sign-in-or-register', false],
  ['identity-sign-up', 'login-or-register', false],
  ['identity-sign-up', 'log-in-or-register', false],
  ['identity-log-in', 'signin', true],
  ['identity-log-in', 'sign-on', true],
  ['identity-log-in', 'login', true],
  ['identity-log-in', 'log_on', true],
  ['identity-log-in', 'auth', true],
  ['identity-log-in', 'register-and-login', false],
  ['identity-log-in', 'comment', false],
] as const)('%s at a form named %s: %s', (signal, identity, holds) =>
  expect(shown(form([password()], { identity })).includes(signal)).toBe(holds),
);

it.each(['mail', 'Tel.', 'Phone', 'Mobile', 'Straße', 'Strasse', 'Почта', '邮箱', '手机', 'メール'])(
  'asks much of whom it asks for a contact, too: %s',
  (label) => {
    expect(shown(form([field(), field(), field({ label }), password()]))).toContain('asks-much');
    expect(shown(form([field(), field(), field({ label: 'Hotel' }), password()]))).not.toContain('asks-much');
  },
);

it('knows three passwords that are told apart by one of them', () => {
  const later = (...labels: string[]) => shown(form(labels.map((label) => password(label))), 1);
  expect(later('Current password', 'Password', 'Password')).toContain('later-of-three');
  expect(later('Password', 'New password', 'Password')).toContain('later-of-three');
  expect(later('Password', 'Password', 'Password again')).toContain('later-of-three');
  expect(later('Password', 'Password', 'Password')).not.toContain('later-of-three');
});

it.each(['by signing in, you agree to the terms', 'by logging on you accept the conditions', 'reCAPTCHA: terms'])(
  'hears no newcomer accept terms: %s',
  (text) => {
    expect(shown(form([password(), `text: ${text}`]))).not.toContain('terms');
    expect(shown(form([password(), `text: ${text}${'.'.repeat(99)}`, 'text: terms']))).toContain('terms');
  },
);

it('tells nothing where a text speaks of signing up and of logging in', () => {
  const said = shown(form(['heading: Log in or sign up', password()], { title: 'Sign up or log in' }));
  expect(said).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(heading|title)-/)]));
});
