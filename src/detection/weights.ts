/**
 * What each signal of signals.ts weighs, in the same order: names would be a fiftieth of what goes into a page.
 * Written by `npm run fit:detection`: change the priors in signal-notes.ts, not these.
 */
export const weights: readonly number[] = [
  -1.06, // silence
  4.31, // field-fresh
  3.51, // field-again
  -1.08, // alone-again
  -6.12, // field-present
  3.29, // sibling-again
  3.02, // sibling-present
  -2.03, // sibling-fresh
  3.23, // pair
  -5.01, // first-of-three
  2.98, // later-of-three
  0.55, // autocomplete-new
  -1.41, // autocomplete-current
  2.13, // rules
  2.36, // told-fresh
  -3.39, // machine
  4.22, // primary-sign-up
  -3.44, // primary-log-in
  1.53, // primary-change
  2.07, // heading-sign-up
  -1.99, // heading-log-in
  1.9, // heading-change
  2.15, // title-sign-up
  -1.62, // title-log-in
  1.11, // identity-sign-up
  -1.32, // identity-log-in
  -3.11, // forgot
  -1.9, // remember
  -1.96, // newcomer
  1.73, // member
  -1.2, // link-sign-up
  0.35, // link-log-in
  1.28, // terms
  -2.82, // prove
  1.94, // person
  1.67, // asks-much
  -0.41, // asks-little
];
