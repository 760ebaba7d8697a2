import { expect, it } from 'vitest';
import { parseSiteRules } from '../core/index.ts';
import { createSiteRules } from './site-rules.ts';

const { rules } = parseSiteRules({
  'example.com': { 'password-rules': 'maxlength: 20;' },
  'only.example': { 'password-rules': 'maxlength: 10;', 'exact-domain-match-only': true },
});

function siteRules(stored: Record<string, unknown> = {}) {
  const area = {
    get: async (key: string) => ({ [key]: structuredClone(stored[key]) }),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, structuredClone(items)),
  };
  return createSiteRules(
    area,
    async () => rules,
    () => 1,
  );
}

it('finds the list’s rule for a host, and nothing where there is none', async () => {
  const sites = siteRules();
  expect(await sites.find('www.example.com')).toEqual({
    domain: 'example.com',
    passwordrules: 'maxlength: 20;',
    source: 'list',
  });
  expect(await sites.find('www.only.example')).toBeNull();
  expect(await sites.rulesFor('example.com')).toMatchObject({ ownRules: undefined, siteRules: 'maxlength: 20;' });
  expect(await sites.rulesFor(null)).toEqual({});
});

it('lets the person’s own rule come first, and takes it away again', async () => {
  const sites = siteRules();
  await sites.saveOwn('Example.com.', 'maxlength: 30');
  await sites.saveOwn('a.example', 'minlength: 9');
  expect(await sites.own()).toEqual([
    { domain: 'a.example', passwordrules: 'minlength: 9' },
    { domain: 'example.com', passwordrules: 'maxlength: 30' },
  ]);
  expect(await sites.find('login.example.com')).toMatchObject({ source: 'own', passwordrules: 'maxlength: 30' });
  expect(await sites.rulesFor('example.com')).toMatchObject({ ownRules: 'maxlength: 30', siteRules: 'maxlength: 20;' });
  await sites.saveOwn('example.com', 'maxlength: 40');
  expect(await sites.own()).toHaveLength(2);
  await sites.saveOwn('example.com', null);
  expect(await sites.find('example.com')).toMatchObject({ source: 'list' });
});

it.each([
  ['example.com', 'maxlenght: 30', 'passwordrules'],
  ['example.com', ' ', 'passwordrules'],
  ['https://example.com/', 'maxlength: 30', 'domain'],
  ['', 'maxlength: 30', 'domain'],
])('refuses %j: %j', async (domain, text, field) => {
  await expect(siteRules().saveOwn(domain, text)).rejects.toMatchObject({ code: 'value-invalid', detail: { field } });
});

it('leaves damaged rules out and keeps the others', async () => {
  const good = { domain: '__proto__', passwordrules: 'maxlength: 9' };
  expect(await siteRules({ 'own-rules': [null, { domain: 3 }, good] }).own()).toEqual([good]);
  expect(await siteRules({ 'own-rules': 'nonsense' }).find('x.example')).toBeNull();
});

it('exports the own rules in the community’s format, and reads that back with whatever else is in the file', async () => {
  const sites = siteRules();
  await sites.saveOwn('b.example', 'maxlength: 12;');
  const file = await sites.exportOwn();
  expect(file).toEqual({ 'b.example': { 'password-rules': 'maxlength: 12;' } });
  const others = siteRules();
  await others.saveOwn('b.example', 'maxlength: 99;');
  const bad = await others.importOwn({
    ...file,
    'A.example': { 'password-rules': 'required: lower;' },
    'c.example': { 'password-rules': 'required: nonsense;' },
    'not a domain': { 'password-rules': 'maxlength: 9;' },
    'd.example': 'nonsense',
  });
  expect(bad).toEqual(['c.example', 'not a domain']);
  expect(await others.own()).toEqual([
    { domain: 'a.example', passwordrules: 'required: lower;' },
    { domain: 'b.example', passwordrules: 'maxlength: 12;' },
  ]);
  expect(await others.importOwn('nonsense')).toEqual([]);
});
