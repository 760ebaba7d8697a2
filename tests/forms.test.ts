/** The labelled pages and their labels agree, and cover what they are meant to cover. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Labelled {
  file: string;
  site: string;
  fields: { input: number; kind: string }[];
}

const folder = fileURLToPath(new URL('./forms', import.meta.url));
const truth: Labelled[] = JSON.parse(readFileSync(`${folder}/truth.json`, 'utf8'));
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const html = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');

/** The inputs' tags in the order of the text, which no page here lets the parser change. */
const inputs = (file: string) => html(file).match(/<input\b[^>]*>/g) ?? [];
const isPassword = (tag: string) => /\stype="password"/.test(tag);

const languages = 'en de fr es pt it nl pl cs ru uk tr ar he fa zh-CN zh-TW ja ko vi id hi'.split(' ');

test('every page is labelled once, and every label has its page', () => {
  expect(truth.map(({ file }) => file).sort()).toEqual(pages.sort());
  expect(pages.length).toBeGreaterThanOrEqual(120);
});

test.each(truth)('$file: each password field has a label, each label a field', ({ file, site, fields }) => {
  const tags = inputs(file);
  const labelled = fields.map(({ input }) => input);
  expect(site).toMatch(/^[a-z0-9]+$/);
  expect(new Set(labelled).size).toBe(labelled.length);
  for (const { input, kind } of fields) {
    expect(['new', 'current', 'other']).toContain(kind);
    // Only what is no password may be labelled without being a password field: the twin that a show button reveals.
    expect(isPassword(tags[input] ?? '') || (kind === 'other' && /\stype="text"/.test(tags[input] ?? ''))).toBe(true);
  }
  expect(tags.flatMap((tag, index) => (isPassword(tag) && !labelled.includes(index) ? [index] : []))).toEqual([]);
});

test('no page has scripts or event handlers', () => {
  for (const file of pages) expect(html(file), file).not.toMatch(/<script|\son\w+=/i);
});

describe.each(languages)('%s', (language) => {
  const own = truth.filter(({ file }) =>
    html(file)
      .match(/<html lang="([^"]+)"/)?.[1]
      ?.startsWith(language),
  );

  test('has at least four pages, some that ask for a new password and some that do not', () => {
    const asks = own.filter(({ fields }) => fields.some(({ kind }) => kind === 'new'));
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(asks.length).toBeGreaterThanOrEqual(2);
    expect(own.length - asks.length).toBeGreaterThanOrEqual(2);
  });
});
