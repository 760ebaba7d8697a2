import { expect, test } from 'vitest';
import { type Streak, type TimedReport, withRun } from './streaks.ts';

const report = (name: string, status: string, tests: Record<string, string>, seconds = 2): TimedReport => ({
  testResults: [
    {
      ...{ name, status, startTime: 1_000, endTime: 1_000 + seconds * 1_000 },
      assertionResults: Object.entries(tests).map(([fullName, state]) => ({ fullName, status: state })),
    },
  ],
});
const runs = (...reports: TimedReport[]) => reports.reduce<Streak[]>(withRun, []);

test('a failure ends what was in a row, and is named with its run', () => {
  const good = report('a', 'passed', { one: 'passed', two: 'skipped' });
  const bad = report('a', 'failed', { one: 'passed', two: 'failed' }, 5);
  expect(runs(good, good, bad, good)).toEqual([
    { file: 'a', runs: 4, inARow: 1, failures: [{ run: 3, test: 'two' }], seconds: [2, 2, 5, 2] },
  ]);
});

test('a file that fails without a test counts as failed', () => {
  expect(runs(report('a', 'failed', {}))[0]).toMatchObject({
    inARow: 0,
    failures: [{ run: 1, test: 'the file itself' }],
  });
});

test('each file is counted by itself', () => {
  const both = runs(report('a', 'passed', { one: 'passed' }), report('b', 'passed', { one: 'passed' }));
  expect(both.map(({ file, inARow }) => [file, inARow])).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
});
