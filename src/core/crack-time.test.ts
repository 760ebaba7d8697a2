import { describe, expect, test } from 'vitest';
import { attackers } from './attackers.ts';
import { crackTimes, durationInWords, durationOf, universe } from './crack-time.ts';

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

test('large numbers in words change at ten thousand, ten million and ten billion', () => {
  const years = (amount: number) => durationInWords(31_557_600 * amount);
  expect([9900, 10_000, 9_900_000, 10_000_000, 9_900_000_000, 10_000_000_000].map(years)).toEqual([
    '9900 years',
    '10 thousand years',
    '9900 thousand years',
    '10 million years',
    '9900 million years',
    '10 billion years',
  ]);
});

test('guesses a second: 100 an hour, 9,500, 2.2e11 and 1e14', () => {
  expect(attackers.map(({ key, rate }) => [key, rate])).toEqual([
    ['online', 100 / 3600],
    ['bcrypt', 9500],
    ['fastHash', 2.2e11],
    ['cluster', 1e14],
  ]);
});
