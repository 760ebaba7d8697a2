import { describe, expect, test } from 'vitest';
import { parseSiteRules, siteRuleFor } from './site-rules.ts';

const list = JSON.parse(`{
  "example.com": { "password-rules": "minlength: 8;" },
  "login.example.com": { "password-rules": "minlength: 9;" },
  "Only.Example.org": { "password-rules": "minlength: 10;", "exact-domain-match-only": true },
  "__proto__": { "password-rules": "minlength: 11;" },
  "broken.example": { "password-rules": 7 },
  "null.example": null
}`);

describe('siteRuleFor', () => {
  const { rules, skipped } = parseSiteRules(list);
  test.each([
    ['example.com', 'example.com'],
    ['www.example.com', 'example.com'],
    ['LOGIN.example.com.', 'login.example.com'],
    ['a.login.example.com', 'login.example.com'],
    ['only.example.org', 'only.example.org'],
    ['www.only.example.org', undefined],
    ['badexample.com', undefined],
    ['com', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['toString.example', undefined],
    ['__proto__', '__proto__'],
  ])('%s', (host, domain) => {
    expect(siteRuleFor(rules, host)?.domain).toBe(domain);
  });

  test('entries of another shape are counted', () => {
    expect(skipped).toBe(2);
  });
});

test.each([null, undefined, 'text', 3, [], [{ 'password-rules': 'minlength: 8' }]])('%j is an empty list', (input) => {
  expect(parseSiteRules(input).rules.size).toBe(0);
});

test('the list cannot reach the prototype of anything', () => {
  parseSiteRules(list);
  expect(({} as Record<string, unknown>)['password-rules']).toBeUndefined();
});

test('the rule of a domain, in the words of the list', () => {
  const { rules } = parseSiteRules(list);
  expect(siteRuleFor(rules, 'www.example.com')).toEqual({ domain: 'example.com', passwordrules: 'minlength: 8;' });
  expect(siteRuleFor(rules, 'only.example.org')).toEqual({
    domain: 'only.example.org',
    passwordrules: 'minlength: 10;',
  });
  // One dot at the end is the root; two are no host.
  expect(siteRuleFor(rules, 'example.com..')).toBeUndefined();
});
