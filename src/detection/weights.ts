/**
 * What each signal of signals.ts weighs, in the same order: names would be a fiftieth of what goes into a page.
 * Written by `npm run fit:detection`: change the priors in signal-notes.ts, not these.
 */
export const weights: readonly number[] = [
  -1.11, // silence
  4.32, // field-fresh
  3.51, // field-again
  -1.45, // alone-again
  -6.05, // field-present
  3.29, // sibling-again
  3, // sibling-present
  -2.04, // sibling-fresh
  3.37, // pair
  -5.15, // first-of-three
  3.06, // later-of-three
  0.71, // autocomplete-new
  -1.25, // autocomplete-current
  2.43, // rules
  2.62, // told-fresh
  -2.88, // machine
  4.4, // primary-sign-up
  -3.68, // primary-log-in
  1.83, // primary-change
  1.97, // heading-sign-up
  -2.07, // heading-log-in
  1.86, // heading-change
  2.46, // title-sign-up
  -1.68, // title-log-in
  1.09, // identity-sign-up
  -1.58, // identity-log-in
  -3.11, // forgot
  -1.91, // remember
  -2.26, // newcomer
  1.81, // member
  -1.34, // link-sign-up
  0.96, // terms
  -2.92, // prove
  2.07, // person
  1.99, // asks-much
  -0.57, // asks-little
];
