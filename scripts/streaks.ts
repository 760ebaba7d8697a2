/** How often each file of tests has passed in a row, counted from vitest's JSON reports. */

/** What is read of a report. Times are milliseconds since 1970. */
export interface TimedReport {
  testResults: {
    name: string;
    status: string;
    startTime: number;
    endTime: number;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

export interface Streak {
  file: string;
  runs: number;
  /** Runs without a failure since the last one with a failure, or since the beginning. */
  inARow: number;
  /** What failed, and in which run, counted from 1. */
  failures: { run: number; test: string }[];
  /** How long each run took. */
  seconds: number[];
}

/** Counts one run more. @returns the streaks with it, those of files that the report does not name unchanged */
export function withRun(streaks: readonly Streak[], { testResults }: TimedReport): Streak[] {
  const before = new Map(streaks.map((streak) => [streak.file, streak]));
  for (const { name: file, status, startTime, endTime, assertionResults } of testResults) {
    const { runs, inARow, failures, seconds } = before.get(file) ?? { runs: 0, inARow: 0, failures: [], seconds: [] };
    const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName);
    // A hook around all tests threw, or the file could not be loaded.
    if (status === 'failed' && failed.length === 0) failed.push('the file itself');
    before.set(file, {
      file,
      runs: runs + 1,
      inARow: failed.length === 0 ? inARow + 1 : 0,
      failures: [...failures, ...failed.map((test) => ({ run: runs + 1, test }))],
      seconds: [...seconds, (endTime - startTime) / 1000],
    });
  }
  return [...before.values()];
}
