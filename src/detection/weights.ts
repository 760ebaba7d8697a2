/**
 * What each signal of signals.ts weighs, in the same order: names would be a fiftieth of what goes into a page.
 * Written by `npm run fit:detection`: change the priors in signal-notes.ts, not these.
 */
export const weights: readonly number[] = [
  -1.13, // silence
  4.33, // field-fresh
  3.52, // field-again
  -1.44, // alone-again
  -6.05, // field-present
  3.31, // sibling-again
  3, // sibling-present
  -2.04, // sibling-fresh
  3.39, // pair
  -5.16, // first-of-three
  3.06, // later-of-three
  0.73, // autocomplete-new
  -1.25, // autocomplete-current
  2.47, // rules
  2.64, // told-fresh
  -2.88, // machine
  4.41, // primary-sign-up
  -3.67, // primary-log-in
  1.84, // primary-change
  1.99, // heading-sign-up
  -2.05, // heading-log-in
  1.87, // heading-change
  2.46, // title-sign-up
  -1.66, // title-log-in
  1.09, // identity-sign-up
  -1.57, // identity-log-in
  -3.1, // forgot
  -1.93, // remember
  -2.25, // newcomer
  1.83, // member
  -1.33, // link-sign-up
  0.97, // terms
  -2.91, // prove
  2.07, // person
  1.99, // asks-much
  -0.6, // asks-little
];
