import { readFile } from 'node:fs/promises';
import { type AdminPolicy, parsePolicy, parseSiteRules, parseWordList, type SiteRules } from '../service/index.ts';
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

/**
 * What an administrator prescribes. What cannot be read of it is told, the rest counts.
 * @throws CommandError when it is no object in JSON
 */
export async function readPolicy(path: string): Promise<AdminPolicy> {
  const text = await read('--policy', path);
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new CommandError('usage', `--policy: ${path} is not JSON`);
  }
  const { policy, problems } = parsePolicy(given);
  if (problems.includes('policy')) throw new CommandError('usage', `--policy: ${path} holds no object`);
  for (const name of problems)
    process.stderr.write(`passmint: --policy: ${name} is left out: it is unknown, or its value is not allowed\n`);
  return policy;
}

/** A file that a flag names. @throws CommandError `failed` */
export async function read(flag: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError('failed', `${flag}: ${error instanceof Error ? error.message : error}`);
  }
}
