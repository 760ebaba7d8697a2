import { describe, expect, test } from 'vitest';
import { policyWithin } from './field-rules.ts';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import { parsePattern } from './pattern.ts';
import { createRandom } from './random.ts';

const random = createRandom();

describe('patterns of sign-up pages: what is made matches them', () => {
  test.each([
    '.{8,}',
    '.{8,12}',
    '^.{10}$',
    '[A-Za-z0-9]{8,}',
    '[a-zA-Z\\d]{6,20}',
    '\\w{8,20}',
    '\\S+',
    '[^\\s]{8,}',
    '[!-~]{8,64}',
    '\\d{6}',
    '[0-9]{4,8}',
    '(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,}',
    '^(?=.*[A-Za-z])(?=.*\\d)[A-Za-z\\d]{8,}$',
    '^(?=.*?[A-Z])(?=.*?[a-z])(?=.*?[0-9])(?=.*?[#?!@$%^&*-]).{8,}$',
    '(?=^.{8,}$)(?=.*\\d)(?![.\\n])(?=.*[A-Z])(?=.*[a-z]).*$',
    '(?=.*[a-z])(?=.*[A-Z])(?=.*(\\d|\\W)).{8,20}',
    '(?=(?:.*\\d){3,})(?=(.*[A-Z]){2}).{10,}',
    '(?=.*[A-Z].*[A-Z])(?=[^\\d]*\\d).{9,}',
    '(?=\\S+$)(?=.*[@#$%]).{8,}',
    '(?!.*\\s)(?=.*[$!]).{8,}',
    '(?!^[0-9]*$)(?!^[a-zA-Z]*$)[a-zA-Z0-9]{8,10}',
    '(?!.*(.)\\1{2}).{8,}',
    '(?!.*(.)\\1)[ab]{8,9}',
    '(?!\\d)\\w{8,}',
    '(?!.*[._-]$)[\\w.-]{8,}',
    '[A-Za-z][A-Za-z0-9]{7,14}',
    '[A-Za-z0-9]{7,14}[A-Z]',
    '[\\x21-\\x7e]{8,}'.replace('\\x21-\\x7e', '!-~'),
    '[\\]\\-\\\\a-c]{8}',
    '(?:\\d|[a-f]){8,}',
    '[a-z]*[a-z]{8}',
  ])('%s', (pattern) => {
    const { policy, problems } = policyWithin(defaultOptions, { pattern });
    expect(problems.filter(({ code }) => code === 'invalid')).toEqual([]);
    const matching = new RegExp(`^(?:${pattern})$`);
    const { sample } = compile(policy);
    for (let times = 0; times < 200; times++) expect(sample(random)).toMatch(matching);
  });
});

describe('what is not understood is reported, and the rest holds', () => {
  test.each([
    ['(?=.*\\d)(?=.*(?:cat|dog)).{8,}', ['(?=.*(?:cat|dog))']],
    ['[a-z]{3}-[a-z]{3}', ['[a-z]{3}-[a-z]{3}']],
    ['(?=.*\\d{2}).{8,}', ['(?=.*\\d{2})']],
    ['[a-z&&[^b]]{8}', ['[a-z&&[^b]]{8}']],
    ['\\p{L}{8,}', ['\\p{L}{8,}']],
    ['(a+)+$', ['(a+)+']],
    ['.{8', ['.{8']],
    ['[a-z', ['[a-z']],
    ['(?=.*\\d', []],
  ])('%s', (pattern, unread) => {
    expect(parsePattern(pattern).unread).toEqual(unread);
  });

  test('the other look-aheads still count', () => {
    const { rules } = parsePattern('(?=.*\\d)(?=.*(?:cat|dog)).{8,}');
    expect(rules).toMatchObject({ minLength: 8, required: [{ characters: '0123456789', minimum: 1 }] });
  });
});

test('a long text is read at once and never thrown at', () => {
  for (const bad of ['(', '[', '(?=', '\\', '(?:', '.*']) {
    expect(parsePattern(bad.repeat(50_000 / bad.length)).unread).toHaveLength(1);
    parsePattern(bad.repeat(1000 / bad.length));
  }
});
