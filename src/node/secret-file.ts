import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { constants, type FileHandle, lstat, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './exit-codes.ts';

/** A file that only its owner can read or write. */
const secretMode = 0o600;

/** A secret file in the making: nothing is at its place before `commit`. */
export interface SecretFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Puts the file in its place. */
  commit(): Promise<void>;
  /** Leaves everything as it was. */
  abort(): Promise<void>;
}

/**
 * Begins a file that only its owner can read. What is written goes into a new file beside it, which then takes its
 * place: so whoever had an older file with another mode open does not see the new one, and a failure half-way leaves
 * the older one whole.
 * @throws CommandError `failed` when something other than a regular file is in its place, a symbolic link among others,
 *   or when the folder does not allow it
 */
export async function openSecretFile(path: string): Promise<SecretFile> {
  const present = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw failure(path, error);
  });
  if (present?.isSymbolicLink()) throw new CommandError('failed', `${path} is a symbolic link: name the file itself`);
  if (present && !present.isFile()) throw new CommandError('failed', `${path} is not a regular file`);
  const unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  let handle: FileHandle;
  try {
    // Exclusive: whatever already has that name, a link among others, is refused by the system.
    handle = await open(unfinished, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, secretMode);
    // The mode that open sets is less the process's umask.
    await handle.chmod(secretMode);
  } catch (error) {
    throw failure(path, error);
  }
  const interrupted = (signal: NodeJS.Signals) => {
    unlinkSync(unfinished);
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, interrupted);
  const settle = () => {
    for (const signal of signals) process.off(signal, interrupted);
  };
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      throw failure(path, error);
    }
  };
  return {
    write: (bytes) => attempt(() => handle.writeFile(bytes)),
    commit: () =>
      attempt(async () => {
        await handle.sync();
        await handle.close();
        await rename(unfinished, path);
        settle();
      }),
    abort: () =>
      attempt(async () => {
        await handle.close();
        unlinkSync(unfinished);
        settle();
      }),
  };
}

/** Writes one text to a file that only its owner can read. @throws CommandError like {@link openSecretFile} */
export async function writeSecretFile(path: string, text: string): Promise<void> {
  const file = await openSecretFile(path);
  try {
    await file.write(Buffer.from(text));
  } catch (error) {
    await file.abort();
    throw error;
  }
  await file.commit();
}

function failure(path: string, error: unknown): CommandError {
  return new CommandError('failed', `cannot write ${path}: ${error instanceof Error ? error.message : error}`);
}
