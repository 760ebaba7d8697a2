/**
 * The community's list of what sites accept in a password. It is not part of the project: this script fetches one
 * fixed version, checks it and keeps it in an ignored folder, where the build finds it.
 *
 *   npm run site-rules                       fetch the list, then build as usual
 *   npm run build -- --site-rules FILE       build with another file of the same format
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSiteRules } from '../src/core/index.ts';

const commit = '96cbab74681dcc296cae6fb205c4b047bc026c22';
const source = `https://raw.githubusercontent.com/apple/password-manager-resources/${commit}/quirks/password-rules.json`;
const sha256 = '0044dd3ac9d1b78dace06e3f9e93a1c3e4a726e3f44efa4b9fcf9366df9c187d';
const kept = fileURLToPath(new URL('../.cache/site-rules.json', import.meta.url));

/** @throws Error when the bytes are not the version that the project was tested with */
export function verify(bytes: Uint8Array): void {
  const got = createHash('sha256').update(bytes).digest('hex');
  if (got !== sha256) throw new Error(`the list of site rules has SHA-256 ${got}, expected is ${sha256}`);
}

/** Fetches the list into the folder that the build looks into. */
async function download(): Promise<void> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: status ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  verify(bytes);
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, bytes);
}

/**
 * The file that a build embeds.
 * @param args the build's arguments
 * @returns undefined when there is none
 * @throws Error when `--site-rules` names no file
 */
export function siteRulesFile(args: readonly string[]): string | undefined {
  const flag = args.indexOf('--site-rules');
  const named = flag === -1 ? undefined : args[flag + 1];
  if (flag !== -1 && named === undefined) throw new Error('--site-rules needs the path of a file');
  return named ?? (existsSync(kept) ? kept : undefined);
}

/**
 * The list for a build, in as few bytes as its format allows.
 * @param args the build's arguments
 * @returns undefined when there is none
 * @throws Error when `--site-rules` names no file, or one that holds no site's rules
 */
export function siteRulesText(args: readonly string[]): string | undefined {
  const file = siteRulesFile(args);
  if (file === undefined) return undefined;
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { rules } = parseSiteRules(list);
  if (rules.size === 0)
    throw new Error(`${file} holds no site's rules: expected is { "domain": { "password-rules": … } }`);
  return JSON.stringify(list);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await download();
    console.log(`The list of site rules is in ${kept}; the next build embeds it.`);
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    console.error(`The list of site rules could not be fetched (${reason}). Passmint works without it: what pages say`);
    console.error('of their fields still counts. A file fetched by other means: npm run build -- --site-rules FILE');
    process.exitCode = 1;
  }
}
