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

/** The version that the project was tested with; `npm run update-site-rules` takes a newer one. */
export const pinFile = fileURLToPath(new URL('site-rules.json', import.meta.url));
const pin = JSON.parse(readFileSync(pinFile, 'utf8')) as { commit: string; sha256: string };
/** Where the build finds the list. */
export const kept = fileURLToPath(new URL('../.cache/site-rules.json', import.meta.url));

export const repository = 'apple/password-manager-resources';
export const listPath = 'quirks/password-rules.json';
const sourceOf = (commit: string) => `https://raw.githubusercontent.com/${repository}/${commit}/${listPath}`;

/** @throws Error when the bytes are not the version that the project was tested with */
export function verify(bytes: Uint8Array): void {
  const got = digest(bytes);
  if (got !== pin.sha256) throw new Error(`the list of site rules has SHA-256 ${got}, expected is ${pin.sha256}`);
}

/** The SHA-256 of a list, in hexadecimal. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The list as one commit of its repository has it. @throws Error when it cannot be fetched */
export async function fetchList(commit: string): Promise<Uint8Array> {
  const source = sourceOf(commit);
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source}: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Keeps a list where the build looks for it. */
export function keep(bytes: Uint8Array): void {
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, bytes);
}

/** Fetches the list into the folder that the build looks into. */
async function download(): Promise<void> {
  const bytes = await fetchList(pin.commit);
  verify(bytes);
  keep(bytes);
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
