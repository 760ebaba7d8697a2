/**
 * What each signal of signals.ts weighs, in the same order: names would be a fiftieth of what goes into a page.
 * Written by `npm run fit:detection`: change the priors in signal-notes.ts, not these.
 */
export const weights: readonly number[] = [
  -1.44, // silence
  4.29, // field-fresh
  3.5, // field-again
  -1.62, // alone-again
  -6.11, // field-present
  3.27, // sibling-again
  3.01, // sibling-present
  -2.02, // sibling-fresh
  3.25, // pair
  -5.01, // first-of-three
  2.97, // later-of-three
  0.7, // autocomplete-new
  -1.46, // autocomplete-current
  2.17, // rules
  2.37, // told-fresh
  -3.11, // machine
  4.21, // primary-sign-up
  -3.42, // primary-log-in
  1.63, // primary-change
  1.53, // heading-sign-up
  -1.83, // heading-log-in
  1.88, // heading-change
  1.33, // title-sign-up
  -1.64, // title-log-in
  1.18, // identity-sign-up
  -1.21, // identity-log-in
  -2.79, // forgot
  -1.92, // remember
  -1.92, // newcomer
  2.08, // member
  -1.19, // link-sign-up
  0.7, // link-log-in
  1.38, // terms
  -2.81, // prove
  1.87, // person
  1.09, // asks-much
  -0.11, // asks-little
];
