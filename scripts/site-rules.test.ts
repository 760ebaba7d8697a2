import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import { siteRulesText, verify } from './site-rules.ts';

const folder = mkdtempSync(`${tmpdir()}/passmint-`);
afterAll(() => rmSync(folder, { recursive: true }));
const file = (text: string) => {
  writeFileSync(`${folder}/list.json`, text);
  return ['--site-rules', `${folder}/list.json`];
};

test('a list that was changed on the way is refused', () => {
  expect(() => verify(new TextEncoder().encode('{}'))).toThrow('expected is 0044dd3a');
});

describe('--site-rules', () => {
  test('takes a file of the same format', () => {
    const list = { 'example.com': { 'password-rules': 'minlength: 8;' } };
    expect(siteRulesText(file(JSON.stringify(list, null, 4)))).toBe(JSON.stringify(list));
  });

  test.each([['{}'], ['[]'], ['{"example.com":{"rules":"x"}}']])('refuses %s', (text) => {
    expect(() => siteRulesText(file(text))).toThrow("holds no site's rules");
  });

  test('needs a file that is there', () => {
    expect(() => siteRulesText(['--site-rules'])).toThrow('needs the path');
    expect(() => siteRulesText(['--site-rules', `${folder}/absent.json`])).toThrow('absent.json');
  });
});
