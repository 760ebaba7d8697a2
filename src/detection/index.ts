/** Detection: is this field asking for a new password? Pure; it judges a snapshot and says why. */
export { classify, type Verdict } from './classify.ts';
export type { FieldSnapshot, FormSnapshot } from './snapshot.ts';
