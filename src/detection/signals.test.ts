import { expect, it } from 'vitest';
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
