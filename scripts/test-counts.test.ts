import { expect, test } from 'vitest';
import { add, countJson, failed, passed, summary } from './test-counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('counts tests by their result', () => {
  const report = { testResults: [file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed', 'todo')] };
  expect(countJson(report, false)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a file that cannot be loaded has no tests, and still is a failure', () => {
  expect(countJson({ testResults: [file('failed')] }, false)).toEqual(failed(1));
});

test('a run that failed outside of every test is a failure', () => {
  expect(countJson({ testResults: [file('passed', 'passed')] }, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('prints skipped tests only when there are some', () => {
  expect(summary(add(passed(3), failed(1)))).toBe('3 passed, 1 failed');
  expect(summary({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
});
