import { readFile } from 'node:fs/promises';
import { parseSiteRules, parseWordList, type SiteRules } from '../service/index.ts';
import { CommandError } from './exit-codes.ts';

/** A reader of one's own word list. @throws CommandError, PolicyError */
export async function readWordList(path: string): Promise<() => readonly string[]> {
  const list = parseWordList(await read('--word-list', path));
  return () => list;
}

/** A list of site rules. @throws CommandError */
export async function readSiteRules(path: string): Promise<SiteRules> {
  const text = await read('--site-rules', path);
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new CommandError('usage', `--site-rules: ${path} is not JSON`);
  }
  const { rules } = parseSiteRules(list);
  const expected = '{ "example.com": { "password-rules": "…" } }';
  if (rules.size === 0) throw new CommandError('usage', `--site-rules: ${path} holds no site; expected is ${expected}`);
  return rules;
}

/** A file that a flag names. @throws CommandError `failed` */
export async function read(flag: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError('failed', `${flag}: ${error instanceof Error ? error.message : error}`);
  }
}
