import { describe, expect, test } from 'vitest';
import { attackers } from './attackers.ts';
import { crackTimes, type Duration, durationOf, universe } from './crack-time.ts';

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
  // A hundred guesses an hour, as its source has it.
  expect(crackTimes(0).at(0)?.worst).toBeCloseTo(36, 9);
  expect(times.at(2)?.worst).toBeCloseTo(2 ** 40 / 2.2e11, 9);
  expect(times.at(3)?.worst).toBeLessThan(0.02);
});

describe('durations', () => {
  test.each<[number, Duration]>([
    [0.99, { unit: 'now', amount: 1 }],
    [61, { unit: 'minute', amount: 1 }],
    [7300, { unit: 'hour', amount: 2 }],
    [86_400 * 40, { unit: 'month', amount: 1 }],
    [31_557_600 * 3.5, { unit: 'year', amount: 3 }],
    [31_557_600 * 1234, { unit: 'year', amount: 1200 }],
    [31_557_600 * 45_600, { unit: 'year', amount: 45_000 }],
    [31_557_600 * 1.29e10, { unit: 'year', amount: 12_000_000_000 }],
    [31_557_600 * 2e10, { unit: 'ages', amount: 1 }],
    [Number.POSITIVE_INFINITY, { unit: 'ages', amount: 1 }],
  ])('%d seconds: %o', (seconds, duration) => {
    expect(durationOf(seconds)).toEqual(duration);
  });

  test('thousands of bits do not overflow', () => {
    expect(crackTimes(5000).map(({ average }) => durationOf(average).unit)).toEqual(Array(4).fill('ages'));
  });
});

test('the ends of every unit', () => {
  const year = 31_557_600;
  expect([1, 59, 60, 3599, 3600, 86_399, 86_400, 2_629_799, 2_629_800, year - 1, year].map(durationOf)).toEqual([
    { unit: 'second', amount: 1 },
    { unit: 'second', amount: 59 },
    { unit: 'minute', amount: 1 },
    { unit: 'minute', amount: 59 },
    { unit: 'hour', amount: 1 },
    { unit: 'hour', amount: 23 },
    { unit: 'day', amount: 1 },
    { unit: 'day', amount: 30 },
    { unit: 'month', amount: 1 },
    { unit: 'month', amount: 11 },
    { unit: 'year', amount: 1 },
  ]);
  expect(durationOf(universe)).toEqual({ unit: 'year', amount: 13_000_000_000 });
  expect(durationOf(universe * 1.001)).toEqual({ unit: 'ages', amount: 1 });
  expect(durationOf(0)).toEqual({ unit: 'now', amount: 1 });
  expect(durationOf(199 * year)).toEqual({ unit: 'year', amount: 190 });
});

test('guesses a second: 100 an hour, 9,500, 2.2e11 and 1e14', () => {
  expect(attackers.map(({ key, rate }) => [key, rate])).toEqual([
    ['online', 100 / 3600],
    ['bcrypt', 9500],
    ['fastHash', 2.2e11],
    ['cluster', 1e14],
  ]);
});
