/**
 * Takes a newer version of the community's list of site rules. For maintainers, with the network, before a release.
 *
 *   npm run update-site-rules                     the newest version of the list
 *   npm run update-site-rules -- --commit SHA     that version
 *   npm run update-site-rules -- --from FILE      looks at a file that was fetched by other means, and pins nothing
 *
 * It reads every rule with our own parser, shows what changed since the version that is kept, and pins the new one. Look
 * at the difference before you commit it: a rule decides what people's passwords are.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parsePasswordRules, parseSiteRules } from '../src/core/index.ts';
import { digest, fetchList, keep, kept, listPath, pinFile, repository } from './site-rules.ts';

/** What our parser makes of a list. */
export interface Reading {
  /** Rules by domain. */
  readonly rules: ReadonlyMap<string, string>;
  /** Entries that are no rules at all, and rules that could not be read as a whole, each in a line. */
  readonly problems: readonly string[];
}

/** @throws Error when there is no site in it */
export function readList(bytes: Uint8Array): Reading {
  const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const { rules, skipped } = parseSiteRules(list);
  if (rules.size === 0) throw new Error('the list holds no site');
  const problems = skipped > 0 ? [`${skipped} entries are no rules`] : [];
  for (const [domain, { passwordrules }] of rules) {
    for (const { rule, allowed } of parsePasswordRules(passwordrules).problems)
      problems.push(`${domain}: ${JSON.stringify(rule)} is left out; allowed is ${allowed}`);
  }
  return { rules: new Map([...rules].map(([domain, { passwordrules }]) => [domain, passwordrules])), problems };
}

/** What is new, gone and changed, each in a line. */
export function difference(before: Reading['rules'], after: Reading['rules']): string[] {
  const domains = [...new Set([...before.keys(), ...after.keys()])].sort();
  return domains.flatMap((domain) => {
    const [was, is] = [before.get(domain), after.get(domain)];
    if (was === is) return [];
    return [...(was === undefined ? [] : [`- ${domain}: ${was}`]), ...(is === undefined ? [] : [`+ ${domain}: ${is}`])];
  });
}

async function newestCommit(): Promise<string> {
  const address = `https://api.github.com/repos/${repository}/commits?path=${listPath}&per_page=1`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  const [{ sha }] = (await response.json()) as [{ sha: string }];
  return sha;
}

async function update(args: readonly string[]): Promise<void> {
  const named = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const file = named('--from');
  const commit = file === undefined ? (named('--commit') ?? (await newestCommit())) : undefined;
  const bytes = commit === undefined ? readFileSync(file ?? '') : await fetchList(commit);
  const after = readList(bytes);
  const before = existsSync(kept) ? readList(readFileSync(kept)) : { rules: new Map<string, string>(), problems: [] };
  for (const line of difference(before.rules, after.rules)) console.log(line);
  for (const problem of after.problems) console.log(`! ${problem}`);
  console.log(`${after.rules.size} sites, ${before.rules.size} before; ${after.problems.length} problems.`);
  keep(bytes);
  if (commit === undefined)
    return console.log('Kept for the next build. Nothing is pinned: the file is of no known commit.');
  writeFileSync(pinFile, `${JSON.stringify({ commit, sha256: digest(bytes) }, null, 2)}\n`);
  console.log(`Pinned ${commit}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await update(process.argv.slice(2));
  } catch (error) {
    console.error(`The list was not updated: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
