import { lstat, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { RequestError, type SecretKind } from '../service/index.ts';
import { clearLater } from './clear-later.ts';
import { copyToClipboard } from './clipboard.ts';
import { CommandError } from './exit-codes.ts';
import type { Deliverer, Destination } from './mcp-tools.ts';
import { writeSecretFile } from './secret-file.ts';

/** Seconds until the clipboard is cleared. */
const clipboardTime = 45;

/**
 * Between single quotes every reader of .env files takes a text as it is, but for the quote itself, and in one of them
 * for the backslash. So an entry holds neither, and the bits are those of passwords without them.
 */
const unquotable = "'\\";

/**
 * Puts secrets on the clipboard and into files below one folder.
 * @param folder nothing outside it is read or written, also not through symbolic links
 */
export function createDeliverer(folder: string): Deliverer {
  // Two calls that add an entry to the same file must not both begin with the old one.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  return {
    needs: (to, kind, given) => (to === 'env' ? needsOfEnv(kind, given) : {}),
    deliver(to, secret, destination) {
      if (to === 'clipboard') return toClipboard(secret);
      return inTurn(() => (to === 'file' ? toFile(folder, secret, destination) : toEntry(folder, secret, destination)));
    },
  };
}

function needsOfEnv(kind: SecretKind, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (kind === 'password') return { exclude: `${given['exclude'] ?? ''}${unquotable}` };
  const refuse = (field: string, value: unknown) => {
    const allowed = `a value that gives neither ' nor \\, for an entry of an .env file`;
    return new RequestError('value-invalid', { field, value, allowed });
  };
  const separator = String(given['separator'] ?? '');
  if (/['\\\r\n]/.test(separator)) throw refuse('separator', separator);
  if (given['symbol'] === true) throw refuse('symbol', true);
  return {};
}

async function toClipboard(secret: string): Promise<string> {
  const tool = await copyToClipboard(secret);
  await clearLater(secret, clipboardTime, tool);
  return `the clipboard, cleared in ${clipboardTime} s if it is unchanged`;
}

async function toFile(folder: string, secret: string, { path, replace = false }: Destination): Promise<string> {
  if (path === undefined) throw missing('path', 'the file to write');
  const file = await below(folder, path);
  const present = await lstat(file).catch(() => undefined);
  if (present !== undefined && !replace) throw new CommandError('failed', `${path} is there already: say replace`);
  await writeSecretFile(file, `${secret}\n`);
  return file;
}

async function toEntry(folder: string, secret: string, destination: Destination): Promise<string> {
  const { path = '.env', name, replace = false } = destination;
  if (name === undefined) throw missing('name', 'the name of the entry');
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    throw new RequestError('value-invalid', { field: 'name', value: name, allowed: 'letters, digits and _' });
  const file = await below(folder, path);
  const lines = await linesOf(file, path);
  const entry = `${name}='${secret}'`;
  const isOurs = (line: string) => new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`).test(line);
  const at = lines.findIndex(isOurs);
  if (at !== -1 && !replace) throw new CommandError('failed', `${path} has an entry ${name} already: say replace`);
  const others = lines.filter((line) => !isOurs(line));
  others.splice(at === -1 ? others.length : at, 0, entry);
  await writeSecretFile(file, `${others.join('\n')}\n`);
  return `${name} in ${file}`;
}

async function linesOf(file: string, path: string): Promise<string[]> {
  const present = await lstat(file).catch(() => undefined);
  if (present === undefined) return [];
  if (!present.isFile()) throw new CommandError('failed', `${path} is not a regular file`);
  const text = await readFile(file, 'utf8');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** The file that a path means, if it is below the folder. */
async function below(folder: string, path: string): Promise<string> {
  const outside = new RequestError('value-invalid', { field: 'path', value: path, allowed: `a file below ${folder}` });
  const root = await realpath(folder);
  const wanted = resolve(root, path);
  const parent = await realpath(dirname(wanted)).catch(() => undefined);
  if (parent === undefined) throw new CommandError('failed', `there is no folder for ${path}`);
  const file = join(parent, basename(wanted));
  const inside = relative(root, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) throw outside;
  return file;
}

function missing(field: string, what: string): RequestError {
  return new RequestError('value-invalid', { field, value: 'nothing', allowed: what });
}
