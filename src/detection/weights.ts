/**
 * What each signal of signals.ts weighs, in the same order: names would be a fiftieth of what goes into a page.
 * Written by `npm run fit:detection`: change the priors in signal-notes.ts, not these.
 */
export const weights: readonly number[] = [
  -2.17, // silence
  4.44, // field-fresh
  3.15, // field-again
  -1.7, // alone-again
  -6.01, // field-present
  3.1, // sibling-again
  3, // sibling-present
  -2.01, // sibling-fresh
  2.87, // pair
  -5, // first-of-three
  2.06, // later-of-three
  0.96, // autocomplete-new
  -1.33, // autocomplete-current
  2.07, // rules
  3.43, // primary-sign-up
  -3.58, // primary-log-in
  1.4, // primary-change
  0.88, // heading-sign-up
  -1.57, // heading-log-in
  1.66, // heading-change
  0.49, // title-sign-up
  -1.99, // title-log-in
  1.31, // identity-sign-up
  -0.67, // identity-log-in
  -2.58, // forgot
  -1.84, // remember
  -2, // newcomer
  2.39, // member
  -1.02, // link-sign-up
  0.18, // link-log-in
  1.08, // terms
  -2.87, // prove
  1.37, // person
  1.13, // asks-much
  -0.08, // asks-little
];
