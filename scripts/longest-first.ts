import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The browser tests that take longest, the longest first. Where there is no cache of durations, as in CI, Vitest takes
 * the size of a file for its length: `detection-corpus.test.ts` is one of the smallest and takes longest, so it began
 * last, and all but one worker waited for it.
 */
export const longestFiles: readonly string[] = [
  'detection-corpus.test.ts',
  'refusals.test.ts',
  'offer.test.ts',
  'hostile-offer.test.ts',
  'faults.test.ts',
  'a11y.test.ts',
  'many-tabs.test.ts',
  'hostile-firefox.test.ts',
  'sites.test.ts',
  'languages.test.ts',
];

/** The place of a file in the order of `longestFiles`; those that are not named come after them, all at one place. */
export const placeOf = (file: string): number => {
  const at = longestFiles.indexOf(basename(file));
  return at === -1 ? longestFiles.length : at;
};

/** Vitest's own order, but for the files that are known to take longest: they begin first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a.moduleId) - placeOf(b.moduleId));
  }
}
