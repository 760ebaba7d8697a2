import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommandError } from './exit-codes.ts';
import { writeSecretFile } from './secret-file.ts';

/** Where keys are kept unless another file is named. */
export function defaultKeyFile(environment: NodeJS.ProcessEnv = process.env): string {
  const folder = environment['XDG_CONFIG_HOME'] || environment['APPDATA'] || join(homedir(), '.config');
  return join(folder, 'passmint', 'keys');
}

/** SHA-256 in hexadecimal: all that is kept of a key. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** A key of 256 random bits that secret scanners can recognise by its beginning. */
export function newKey(): string {
  return `pm_${randomBytes(32).toString('base64url')}`;
}

/** Keys that people choose are guessed; this is the least length of one that comes from the environment. */
const shortestOwnKey = 24;

/**
 * The hashes of a key file: one key a line, `HASH DATE`. To revoke a key, delete its line.
 * @returns none when there is no file
 * @throws CommandError `failed` when others than the owner may read it, or when it is no key file
 */
async function readKeyFile(path: string): Promise<string[]> {
  let text: string;
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new CommandError('failed', `others may read ${path}. Run: chmod 600 ${path}`);
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const hash = line.split(/\s+/)[0] ?? '';
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new CommandError('failed', `${path} holds a line that is no key`);
    return hash;
  });
}

/**
 * Makes a key and keeps its hash.
 * @returns the key; nobody can read it again later
 * @throws CommandError `failed`
 */
export async function addKey(path: string, now = new Date()): Promise<string> {
  const key = newKey();
  const before = (await readKeyFile(path)).length === 0 ? '' : await readFile(path, 'utf8');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const line = `${hashOf(key)} ${now.toISOString().slice(0, 10)}\n`;
  await writeSecretFile(path, before === '' || before.endsWith('\n') ? before + line : `${before}\n${line}`);
  return key;
}

/**
 * Every key that counts: those of the file, and `PASSMINT_API_KEY`.
 * @throws CommandError `failed` when there is none, or the one of the environment is too short
 */
export async function allKeyHashes(path: string, own = process.env['PASSMINT_API_KEY']): Promise<string[]> {
  if (own !== undefined && own.length < shortestOwnKey) {
    const advice = `PASSMINT_API_KEY has fewer than ${shortestOwnKey} characters; make one with passmint key new`;
    throw new CommandError('failed', advice);
  }
  const hashes = [...(await readKeyFile(path)), ...(own === undefined ? [] : [hashOf(own)])];
  if (hashes.length === 0)
    throw new CommandError('failed', `there is no key in ${path}: make one with passmint key new`);
  return hashes;
}
