/** Counts of tests, and how they are read from vitest's JSON report and printed. */

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };
export const passed = (count: number): Counts => ({ ...none, passed: count });
export const failed = (count: number): Counts => ({ ...none, failed: count });

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** `N passed, N failed`, and how many were skipped when any was. */
export function summary(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

/** The part of vitest's JSON report that is read. */
export interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts the tests of a report.
 * @param endedWell whether vitest's exit code was 0. A run that failed although no test did (an error outside of tests,
 *   no test file at all) counts as one failure.
 */
export function countJson(report: Report, endedWell: boolean): Counts {
  const counts = { ...none };
  for (const file of report.testResults) {
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed++;
      else if (status === 'failed') counts.failed++;
      else counts.skipped++;
    }
    const blamed = file.assertionResults.some(({ status }) => status === 'failed');
    // The file itself failed: it could not be loaded, or a hook around its tests threw.
    if (file.status === 'failed' && !blamed) counts.failed++;
  }
  if (!endedWell && counts.failed === 0) counts.failed++;
  return counts;
}
