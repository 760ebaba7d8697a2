import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Browser tests that take much longer than the size of their file tells, the longest first. Where there is no cache of
 * durations, as in CI, Vitest begins with the largest file: `detection-corpus.test.ts`, one of the smallest, takes
 * longest, so it began last, and all but one worker waited for it.
 */
export const longerThanTheyLook: readonly string[] = [
  'detection-corpus.test.ts',
  'refusals.test.ts',
  'many-tabs.test.ts',
  'hostile-firefox.test.ts',
  'sites.test.ts',
  'languages.test.ts',
];

/** The place of a file in that order; those that are not named come after them, all at one place. */
export const placeOf = (file: string): number => {
  const at = longerThanTheyLook.indexOf(basename(file));
  return at === -1 ? longerThanTheyLook.length : at;
};

/** Vitest's own order, but for the files whose size deceives it: they begin first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a.moduleId) - placeOf(b.moduleId));
  }
}
