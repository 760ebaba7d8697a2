import { describe, expect, test } from 'vitest';
import { policyWithin } from './field-rules.ts';
import { defaultOptions } from './options.ts';
import { compile } from './password.ts';
import { printable } from './password-rules.ts';
import { type PatternRules, parsePattern } from './pattern.ts';
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

const digits = '0123456789';
const small = 'abcdefghijklmnopqrstuvwxyz';
const without = (unwanted: string) => printable.replace(new RegExp(`[${unwanted}]`, 'g'), '');
const required = (name: string, characters: string, minimum: number) => ({
  required: [{ name: `pattern ${name}`, characters, minimum }],
});

describe('each form means exactly this', () => {
  const bodies: [string, PatternRules][] = [
    ['', { required: [] }],
    ['.{8}', { required: [], allowed: printable, minLength: 8, maxLength: 8 }],
    ['^.{10,12}$', { required: [], allowed: printable, minLength: 10, maxLength: 12 }],
    ['[0-9]+', { required: [], allowed: digits, minLength: 1 }],
    ['[0-9]*', { required: [], allowed: digits }],
    ['[0-9]?', { required: [], allowed: digits, maxLength: 1 }],
    ['[a-z][a-z0-9]{7,}', { required: [], allowed: small + digits, minLength: 8, notFirst: digits }],
    ['[a-z0-9]{7,}[a-z]', { required: [], allowed: small + digits, minLength: 8, notLast: digits }],
    ['[a-z][a-z0-9]+[0-9]', { required: [], allowed: small + digits, minLength: 3, notFirst: digits, notLast: small }],
    ['[a-z0-9]{4}[0-9a-z]{4}', { required: [], allowed: small + digits, minLength: 8, maxLength: 8 }],
    ['[a-z]+[a-z]{3,5}', { required: [], allowed: small, minLength: 4 }],
    ['(?!x)[a-z][a-z0-9]+', { required: [], allowed: small + digits, minLength: 2, notFirst: `x${digits}` }],
    ['(?!.*x$)[a-z0-9]+[a-z]', { required: [], allowed: small + digits, minLength: 2, notLast: `x${digits}` }],
    ['x'.repeat(1000), { required: [], allowed: 'x', minLength: 1000, maxLength: 1000 }],
  ];
  test.each(bodies)('%s', (pattern, rules) => {
    expect(parsePattern(pattern)).toEqual({ rules, unread: [] });
  });

  // Before `.*`, which allows everything.
  const aheads: [string, Omit<PatternRules, 'required'> & Partial<PatternRules>][] = [
    ['(?=.*\\d)', required('.*\\d', digits, 1)],
    ['(?=.*?\\d.*?\\d)', required('.*?\\d.*?\\d', digits, 2)],
    ['(?=[^a-z]*[a-z])', required('[^a-z]*[a-z]', small, 1)],
    ['(?=.*\\d.*)', required('.*\\d.*', digits, 1)],
    ['(?=(.*\\d){2})', required('.*\\d', digits, 2)],
    ['(?=(?:.*\\d){12,})', required('.*\\d', digits, 12)],
    ['(?=(?:.*\\d){2,14})', required('.*\\d', digits, 2)],
    ['(?=.*[(])', required('.*[(]', '(', 1)],
    ['(?=.*\\()', required('.*\\(', '(', 1)],
    ['(?=.{8,})', { minLength: 8 }],
    ['(?=.{8,12})', { minLength: 8 }],
    ['(?=^.{8,12}$)', { minLength: 8, maxLength: 12 }],
    ['(?=.{8,12}$)(?=.{9,20}$)', { minLength: 9, maxLength: 12 }],
    ['(?=.{9,20}$)(?=.{8,12}$)', { minLength: 9, maxLength: 12 }],
    ['(?=[a-z]{2,}$)', { allowed: small, minLength: 2 }],
    ['(?=[a-z]*)', {}],
    ['(?!.*(.)\\1)', { maxConsecutive: 1 }],
    ['(?!.*?(\\w)\\1{2,})', { maxConsecutive: 2 }],
    ['(?!.*([a-z])\\1{12})', { maxConsecutive: 12 }],
    ['(?!.*(.)\\1\\1.*)', { maxConsecutive: 2 }],
    ['(?!.*(.)\\1)(?!.*(.)\\1\\1)', { maxConsecutive: 1 }],
    ['(?!.*(.)\\1\\1)(?!.*(.)\\1)', { maxConsecutive: 1 }],
    ['(?!.*x)', { allowed: without('x') }],
    ['(?!.*x.*)', { allowed: without('x') }],
    ['(?!.*x.*$)', { allowed: without('x') }],
    ['(?!.*x$)(?!.*y$)', { notLast: 'xy' }],
    ['(?!\\d+$)', required('\\d+$', without('0-9'), 1)],
    ['(?!^\\d*$)', required('^\\d*$', without('0-9'), 1)],
    ['(?!\\d)(?!x)', { notFirst: `${digits}x` }],
    ['(?!\\d+)', { notFirst: digits }],
  ];
  test.each(aheads)('%s', (pattern, rules) => {
    expect(parsePattern(`${pattern}.*`)).toEqual({ rules: { required: [], allowed: printable, ...rules }, unread: [] });
  });
});

describe('a look-ahead that a policy cannot say is left out', () => {
  test.each([
    // Others, neighbours, or a place.
    '(?=.*\\d.*[a-z])',
    '(?=.*\\d\\d)',
    '(?=\\d.*\\d)',
    '(?=\\d*\\d)',
    '(?=[a-z]*\\d)',
    '(?=\\d+\\d)',
    '(?=.?\\d)',
    '(?=.{2,}\\d)',
    '(?=\\d{3})',
    '(?=[a-z]{2,})',
    '(?=\\d{2,}x)',
    '(?=[)])',
    '(?=\\))',
    '(?=x(.*\\d){2})',
    '(?=(.*\\d){2}x)',
    '(?=.*[])',
    '(?!.*(.)\\1{0})',
    '(?!x.*(.)\\1)',
    '(?!.*(.)\\1x)',
    '(?!.*x.)',
    '(?!.*x+)',
    '(?!.*x?)',
    '(?!.+x)',
    '(?!.?x)',
    '(?!.*)',
    '(?!.+$)',
    '(?!\\d{2}$)',
    '(?!\\d+x)',
    '(?!\\d?)',
    '(?!\\d{2})',
    '(?!x.)',
    '(?!)',
  ])('%s', (ahead) => {
    expect(parsePattern(`${ahead}.*`)).toEqual({ rules: { required: [], allowed: printable }, unread: [ahead] });
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
    ['a\\$', ['a\\$']],
    ['[a-z]{2}[a-z0-9]{7,}', ['[a-z]{2}[a-z0-9]{7,}']],
    ['[a-z]?[a-z0-9]{7,}', ['[a-z]?[a-z0-9]{7,}']],
    ['[A-Z][a-z0-9]{7,}', ['[A-Z][a-z0-9]{7,}']],
    ['[a-z0-9]{3}[a-z][a-z0-9]{3}', ['[a-z0-9]{3}[a-z][a-z0-9]{3}']],
    ['x'.repeat(1001), ['x'.repeat(80)]],
    [`[a-z]${'é'.repeat(99)}`, [`[a-z]${'é'.repeat(75)}`]],
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
