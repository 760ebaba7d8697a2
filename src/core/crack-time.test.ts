import { describe, expect, test } from 'vitest';
import { attackers } from './attackers.ts';
import { crackTimes, durationInWords, durationOf } from './crack-time.ts';

test('every attacker has a rate, a date and a source', () => {
  for (const { rate, date, source } of attackers) {
    expect(rate).toBeGreaterThan(0);
    expect(date).toMatch(/^20\d\d-\d\d$/);
    expect(source.length).toBeGreaterThan(20);
  }
});

test('the average is half of the worst, and the cluster is the fastest', () => {
  const times = crackTimes(40);
  expect(times.map(({ attacker }) => attacker)).toEqual(['online', 'bcrypt', 'fastHash', 'cluster']);
  for (const { average, worst } of times) expect(average).toBe(worst / 2);
  expect(times.at(2)?.worst).toBeCloseTo(2 ** 40 / 2.2e11, 9);
  expect(times.at(3)?.worst).toBeLessThan(0.02);
});

describe('durations', () => {
  test.each([
    [0, 'less than a second'],
    [0.99, 'less than a second'],
    [1, '1 second'],
    [59, '59 seconds'],
    [61, '1 minute'],
    [7300, '2 hours'],
    [86_400 * 40, '1 month'],
    [31_557_600 * 3.5, '3 years'],
    [31_557_600 * 1234, '1200 years'],
    [31_557_600 * 45_600, '45 thousand years'],
    [31_557_600 * 1.29e10, '12 billion years'],
    [31_557_600 * 2e10, 'longer than the age of the universe'],
    [Number.POSITIVE_INFINITY, 'longer than the age of the universe'],
  ])('%d seconds: %s', (seconds, words) => {
    expect(durationInWords(seconds)).toBe(words);
  });

  test('thousands of bits do not overflow', () => {
    expect(crackTimes(5000).map(({ average }) => durationOf(average).unit)).toEqual(Array(4).fill('ages'));
  });
});
