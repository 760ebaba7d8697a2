import { expect, it } from 'vitest';
import { classify, scoresOf } from './classify.ts';
import type { FormSnapshot } from './snapshot.ts';
import { field, form, password } from './test-forms.ts';

const kinds = (snapshot: FormSnapshot) => classify(snapshot).map(({ kind }) => kind);
const confirms = (snapshot: FormSnapshot) => classify(snapshot).map((verdict) => verdict.confirms);

const e_mail = field({ type: 'email', label: 'E-mail' });

it('offers on a sign-up form with one password, not on the log-in form beside it', () => {
  expect(kinds(form([e_mail, password(), 'submit: Create account', 'text: Have an account?', 'link: Log in']))).toEqual(
    ['new'],
  );
  expect(kinds(form([e_mail, password(), 'submit: Log in', 'submit: Create account', 'link: Forgot?']))).toEqual([
    'current',
  ]);
});

it('says nothing where nothing speaks for a new password', () => {
  expect(kinds(form([e_mail, password()]))).toEqual(['current']);
});

it('pairs a password with its confirmation, whatever stands between them', () => {
  const pair = form([e_mail, password(), field({ label: 'Hint' }), password('Repeat'), 'submit: Register']);
  expect(kinds(pair)).toEqual(['new', 'new']);
  expect(confirms(pair)).toEqual([undefined, 1]);
});

it('changes a password: the current one is left alone, the other two belong together', () => {
  const change = form([password('Current'), password('New password'), password('Confirm'), 'submit: Save']);
  expect(kinds(change)).toEqual(['current', 'new', 'new']);
  expect(confirms(change)).toEqual([undefined, undefined, 1]);
});

it('does not take a second, different new password for a confirmation', () => {
  const two = form([password('New password'), password('New master password'), 'submit: Set passwords']);
  expect(confirms(two)).toEqual([undefined, undefined]);
});

it('knows what is typed hidden and is no password', () => {
  for (const label of ['CVV', 'Security code', 'One-time code', 'PIN', 'Social Security number', 'Security answer'])
    expect(kinds(form([e_mail, password(label), 'submit: Create account'])), label).toEqual(['other']);
  expect(kinds(form([password('', { visible: false }), password('Choose a password'), 'submit: Join']))).toEqual([
    'other',
    'new',
  ]);
});

it('keeps confirming who one is apart from choosing', () => {
  expect(
    kinds(form(['heading: Delete account', 'text: Enter your password to confirm.', password(), 'submit: Delete'])),
  ).toEqual(['current']);
});

it('gives both fields of a pair the mean of their sums', () => {
  const weights = { one: 3, two: -1, 'field-present': -6 };
  expect(scoresOf([['one'], ['two']], weights)).toEqual([1, 1]);
  expect(scoresOf([['one'], ['field-present']], weights)).toEqual([3, -6]);
  expect(scoresOf([['one'], ['two'], ['two']], weights)).toEqual([3, -1, -1]);
});

it('tells apart where one says that it is new, or that it is in force', () => {
  expect(scoresOf([['one'], ['sibling-fresh']], { one: 3, 'sibling-fresh': -2 })).toEqual([3, -2]);
});

it('gives the reasons: the signals that held, and what each weighs', () => {
  const [verdict] = classify(form([e_mail, password(), 'submit: Create account']));
  const reasons = verdict?.reasons ?? [];
  expect(reasons.map(({ signal }) => signal)).toEqual(['silence', 'primary-sign-up', 'asks-little']);
  expect(reasons.every(({ weight }) => weight !== 0)).toBe(true);
  expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(verdict?.score ?? 0);
});

it('takes no third password for the confirmation of what confirms itself', () => {
  const three = form([password('New password'), password('Repeat'), password('Repeat'), 'submit: Register']);
  expect(kinds(three)).toEqual(['new', 'new', 'new']);
  expect(confirms(three)).toEqual([undefined, 0, undefined]);
});

it('is bounded on a form that was made to be slow', () => {
  const words = 'create confirm new current already no accept at least 8 '.repeat(200);
  const parts = Array.from({ length: 40 }, () => `text: ${words.slice(0, 300)}` as const);
  const hostile = form([...Array.from({ length: 100 }, () => password('re'.repeat(150))), ...parts]);
  // Some 10 ms on a machine that is idle; what took for ever would run into the test's own time limit.
  expect(classify(hostile)).toHaveLength(100);
});
