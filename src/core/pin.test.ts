import { describe, expect, test } from 'vitest';
import { compilePin, isObvious, parsePinOptions } from './pin.ts';
import { createRandom } from './random.ts';

const all = (length: number) =>
  Array.from({ length: 10 ** length }, (_, number) => String(number).padStart(length, '0'));

test.each([4, 6, 128])('%i digits: every PIN counts', (length) => {
  const { count, bits } = compilePin({ length, avoidObvious: false });
  expect(count).toBe(10n ** BigInt(length));
  expect(bits).toBeCloseTo(length * Math.log2(10), 9);
});

describe('without the obvious', () => {
  test.each([4, 5, 6])('%i digits: the count is what trying all of them gives', (length) => {
    const { count } = compilePin({ length, avoidObvious: true });
    expect(count).toBe(BigInt(all(length).filter((pin) => !isObvious(pin)).length));
  });

  test('8 digits: the count is what writing down all dates gives', () => {
    const fours = all(4);
    // The last digits keep every other reading out.
    const days = fours.filter((four) => isObvious(`${four}87`));
    const years = fours.slice(1900, 2100);
    const dates = new Set(days.flatMap((day) => years.flatMap((year) => [day + year, year + day])));
    const obviousRuns = ['01', '12', '23', '34', '45', '56', '67', '78', '89', '90']
      .flatMap((two) => [two, two.split('').reverse().join('')])
      .concat([...'0123456789'].map((digit) => digit + digit))
      .map((two) => {
        const step = Number(two[1]) - Number(two[0]) + 10;
        return Array.from({ length: 8 }, (_, at) => (Number(two[0]) + at * step) % 10).join('');
      });
    const obvious = new Set([...dates, ...obviousRuns]);
    expect([...obvious].every(isObvious)).toBe(true);
    expect(compilePin({ length: 8, avoidObvious: true }).count).toBe(10n ** 8n - BigInt(obvious.size));
  });

  test.each([
    '0000',
    '1234',
    '7890',
    '3210',
    '0987',
    '1999',
    '2024',
    '3112',
    '1231',
    '311299',
    '991231',
    '31121999',
    '20240229',
  ])('%s is obvious', (pin) => expect(isObvious(pin)).toBe(true));

  test.each(['4711', '1357', '9081', '321300', '47110815'])('%s is not', (pin) => expect(isObvious(pin)).toBe(false));

  test('none is made', () => {
    const random = createRandom();
    const { sample } = compilePin({ length: 4, avoidObvious: true });
    const made = new Set(Array.from({ length: 20_000 }, () => sample(random)));
    expect([...made].some(isObvious)).toBe(false);
    // Of so many draws nearly all of the some 9,000 come up.
    expect(made.size).toBeGreaterThan(7500);
  });
});

test.each([3, 129, 4.5])('%d digits are refused', (length) => {
  expect(() => compilePin({ length, avoidObvious: true })).toThrow(expect.objectContaining({ code: 'option-invalid' }));
});

test('a source that only makes obvious PINs is an error, not a hang', () => {
  const random = createRandom((bytes) => bytes.fill(0));
  expect(() => compilePin({ length: 4, avoidObvious: true }).sample(random)).toThrow(
    expect.objectContaining({ code: 'source-broken' }),
  );
});

describe('dates', () => {
  const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const two = (number: number) => String(number).padStart(2, '0');

  test.each(lastDays.map((last, at) => [at + 1, last] as const))('month %i has %i days', (month, last) => {
    for (const length of [6, 8]) {
      const written = (day: number) => {
        const [front, back] = length === 6 ? ['87', '87'] : ['2024', '1999'];
        const either = [two(month) + two(day), two(day) + two(month)];
        return either.flatMap((four) => [front + four, four + back]);
      };
      for (const day of [1, 13, last]) expect(written(day).map(isObvious)).toEqual([true, true, true, true]);
      for (const day of [0, last + 1]) expect(written(day).map(isObvious)).toEqual([false, false, false, false]);
    }
    expect(isObvious(two(month) + two(last))).toBe(true);
    expect(isObvious(two(last) + two(month))).toBe(true);
    expect(isObvious(two(month) + two(last + 1))).toBe(false);
  });

  test.each([
    ...['0100', '0010', '1300', '1332', '1899', '2100', '129931'],
    // A year is the first or the last of eight digits, and no date without a day.
    ...['31121899', '99993112', '31129999', '20241999', '19990230', '19992024', '20000000'],
    // Nobody writes a date with five digits, or with seven.
    ...['31129', '3112199', '311219990'],
  ])('%s is none', (pin) => expect(isObvious(pin)).toBe(false));

  test.each(['1900', '2099', '19001301', '20993112', '13011900'])('%s is one', (pin) => {
    expect(isObvious(pin)).toBe(true);
  });

  test('of eight digits there are as many as their halves go together', () => {
    const halves = all(4).map((four) => ({ day: isObvious(`${four}87`), year: /^(19|20)/.test(four) }));
    let dates = 0;
    for (const day of [false, true])
      for (const year of [false, true]) {
        const starts = halves.filter((half) => half.day === day && half.year === year).length;
        dates += starts * halves.filter((half) => (day && half.year) || (year && half.day)).length;
      }
    const { count } = compilePin({ length: 8, avoidObvious: true });
    expect(10n ** 8n - count).toBe(BigInt(dates + 30));
  });
});

test('options that are no PIN’s are replaced, and that is said', () => {
  expect(parsePinOptions({ length: 3 })).toEqual({
    options: parsePinOptions({}).options,
    problems: [expect.objectContaining({ key: 'length', value: 3 })],
  });
});
