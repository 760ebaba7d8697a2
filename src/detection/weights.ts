/**
 * What each signal of signals.ts weighs, in the same order: names would be a fiftieth of what goes into a page.
 * Written by `npm run fit:detection`: change the priors in signal-notes.ts, not these.
 */
export const weights: readonly number[] = [
  -0.99, // silence
  4.31, // field-fresh
  3.51, // field-again
  -1.09, // alone-again
  -6.03, // field-present
  3.28, // sibling-again
  3, // sibling-present
  -2.03, // sibling-fresh
  3.24, // pair
  -5.04, // first-of-three
  3.07, // later-of-three
  0.53, // autocomplete-new
  -1.38, // autocomplete-current
  2.17, // rules
  2.36, // told-fresh
  -3.42, // machine
  4.22, // primary-sign-up
  -3.45, // primary-log-in
  1.55, // primary-change
  2.07, // heading-sign-up
  -1.99, // heading-log-in
  1.9, // heading-change
  2.18, // title-sign-up
  -1.65, // title-log-in
  1.1, // identity-sign-up
  -1.34, // identity-log-in
  -3.14, // forgot
  -1.9, // remember
  -1.97, // newcomer
  1.74, // member
  -1.22, // link-sign-up
  0.32, // link-log-in
  1.45, // terms
  -2.83, // prove
  1.91, // person
  1.66, // asks-much
  -0.51, // asks-little
];
