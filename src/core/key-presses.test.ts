import { describe, expect, test } from 'vitest';
import { keyPresses } from './key-presses.ts';

describe('computer', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['aBc', 4],
    // One Shift for three characters in a row.
    ['aB?Cd', 6],
    ['a b', 3],
    ['é', 1],
  ])('%j: %i', (password, count) => {
    expect(keyPresses(password, 'computer')).toBe(count);
  });
});

describe('phone', () => {
  test.each([
    ['abc', 3],
    ['aBC', 5],
    // To the digits and back.
    ['a1b', 5],
    ['a12', 4],
    ['1a', 4],
    // Digits and the first symbols are on one page, with the space bar on all of them.
    ['1/ 2', 5],
    // The second page is two taps from the letters, one from the first, one back.
    ['a#b', 6],
    ['1#1', 6],
    // What is on both pages keeps the one that is open.
    ['#.', 4],
    ['a.', 3],
  ])('%j: %i', (password, count) => {
    expect(keyPresses(password, 'phone')).toBe(count);
  });
});

describe('television', () => {
  test.each([
    // The arrows begin at q.
    ['q', 1],
    ['w', 2],
    ['qp', 1 + 10],
    // Down, OK; up again, OK.
    ['aq', 2 + 2],
    ['1', 2],
    // To Shift two rows below, OK, and back, OK.
    ['Q', 3 + 3],
    // To the other page three rows below, OK, up three rows to the exclamation mark, OK.
    ['!', 4 + 4],
    // A space is on both pages.
    ['! ', 8 + 7 + 1],
    ['é', 1],
  ])('%j: %i', (password, count) => {
    expect(keyPresses(password, 'television')).toBe(count);
  });
});
