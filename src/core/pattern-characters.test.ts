/** What stands for one character of a pattern, held against the browser's own expressions. */
import { describe, expect, test } from 'vitest';
import { printable } from './password-rules.ts';
import { readCharacter } from './pattern-characters.ts';

describe('it fits what the browser’s expression fits', () => {
  test.each([
    ...['a', 'Z', '0', '-', '!', '/', ' ', '.', ']', '&', '~'],
    ...['\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\n', '\\r', '\\t', '\\f', '\\v'],
    ...['\\.', '\\\\', '\\[', '\\]', '\\-', '\\$', '\\/', '\\^', '\\_', '\\x41', '\\x7e', '\\u0041', '\\u007E'],
    ...['[abc]', '[^abc]', '[]', '[^]', '[-a]', '[a-]', '[a^]', '[.]', '[$]', '[ ]', '[&]', '[&a&]', '[a-a]'],
    ...['[a-f]', '[^a-f]', '[a-fx-z]', '[!-/]', '[ -~]', '[+-9]', '[a\\-z]', '[\\-z]', '[\\!-\\/]', '[!-\\/]'],
    ...['[\\d]', '[\\w!]', '[^\\s]', '[\\D]', '[\\W_]', '[\\S]', '[\\n]', '[\\x41]', '[\\u0041b]', '[\\]]', '[\\\\]'],
    ...['[\\[-\\]]', '[a\\]b]', '[^\\]]', '[\\\\-a]', '[a-z-]', '[)]', '[(|)]', '[*+?]'],
    ...['(a|b)', '(?:a|b)', '(a)', '(?:\\d|[a-c])', '((a|b)|c)', '(.|a)', '(?:(?:a))', '([a|b]|c)'],
  ])('%s', (expression) => {
    const browser = new RegExp(`^(?:${expression})$`);
    const read = readCharacter(expression, 0);
    expect(read?.end).toBe(expression.length);
    const fits = (test: (one: string) => boolean) => [...printable].filter(test).join('');
    expect(fits((one) => read?.test(one) === true)).toBe(fits((one) => browser.test(one)));
    // Wherever it stands, and whatever stands behind it.
    const inside = readCharacter(`]-x${expression}]-x`, 3);
    expect(inside?.end).toBe(3 + expression.length);
    expect(fits((one) => inside?.test(one) === true)).toBe(fits((one) => browser.test(one)));
  });
});

describe('anything else is not read', () => {
  test.each([
    ...['', '*', '+', '?', '{', '}', ')', '|', '^', '$'],
    ...[
      '\\',
      '\\b',
      '\\B',
      '\\1',
      '\\0',
      '\\k',
      '\\c',
      '\\p',
      '\\x',
      '\\x4',
      '\\xg1',
      '\\u',
      '\\u004',
      '\\u{41}',
      '\\z',
    ],
    ...['[', '[a', '[^', '[a-', '[\\', '[\\b]', '[\\x4', '[a-\\', '[a-\\p]', '[\\d', '[a-b'],
    // Set operations, and classes within one, mean something else with the flag of today's browsers.
    ...['[a[b]]', '[[a]', '[a&&b]', '[a--b]', '[&&]', '[--a]'],
    ...['[\\w-z]', '[a-\\w]', '[\\d-\\w]', '[\\x41-z]', '[A-\\x5a]'],
    ...['(', '()', '(a', '(a|', '(a|)', '(|a)', '(ab)', '(a*)', '(?=a)', '(?!a)', '(?<n>a)', '(?:', '(?:)', '(^)'],
  ])('%j', (expression) => {
    expect(readCharacter(expression, 0)).toBe(undefined);
  });
});

test('what a line holds besides characters no password has', () => {
  for (const name of 'nrtfv') for (const one of printable) expect(readCharacter(`\\${name}`, 0)?.test(one)).toBe(false);
});
