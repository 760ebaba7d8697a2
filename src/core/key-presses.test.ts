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
    ['1z', 4],
    ['1Z', 5],
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
    ['wp', 2 + 9],
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

describe('every key of the television is where its row says', () => {
  // From q, in row 1 and column 0, to each key of a page, by the picture of the keyboard alone.
  test.each([
    ['p', 10],
    ['l', 1 + 8 + 1],
    ['m', 2 + 7 + 1],
    ['.', 3 + 9 + 1],
    [',', 3 + 8 + 1],
    [' ', 3 + 4 + 1],
    ['0', 1 + 9 + 1],
    // The other page by its key three rows below (4 presses); from there to the mark.
    [')', 4 + 3 + 9 + 1],
    ['-', 4 + 2 + 1],
    ['|', 4 + 2 + 9 + 1],
    [';', 4 + 1 + 1],
    ['~', 4 + 1 + 9 + 1],
  ])('%j: %i', (password, count) => {
    expect(keyPresses(password, 'television')).toBe(count);
  });

  test('digits keep the page that is open, letters need the first one', () => {
    // ! as above: 8, in row 1 and column 0. The 1 above it: 2.
    expect(keyPresses('!1', 'television')).toBe(8 + 2);
    // Down to the key of the pages: 4; up to q: 4.
    expect(keyPresses('!q', 'television')).toBe(8 + 4 + 4);
    expect(keyPresses('!Q', 'television')).toBe(8 + 4 + 2 + 3);
  });
});

test('on the computer each capital and mark of the upper row needs Shift, nothing else does', () => {
  for (const one of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ~!@#$%^&*()_+{}|:"<>?') expect(keyPresses(one, 'computer')).toBe(2);
  for (const one of "abcdefghijklmnopqrstuvwxyz`1234567890-=[]\\;',./ ") expect(keyPresses(one, 'computer')).toBe(1);
});

test('on the phone each mark is on its page', () => {
  for (const one of '1234567890-/:;()$&@".,?!\'') expect(keyPresses(one, 'phone')).toBe(2);
  for (const one of '[]{}#%^*+=_\\|~<>') expect(keyPresses(one, 'phone')).toBe(3);
  expect(['A', 'Z', 'a', 'z', ' ', '`'].map((one) => keyPresses(one, 'phone'))).toEqual([2, 2, 1, 1, 1, 1]);
});
