import { describe, expect, test } from 'vitest';
import { compilePin, isObvious } from './pin.ts';
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
