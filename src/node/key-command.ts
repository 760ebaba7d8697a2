import { CommandError } from './exit-codes.ts';
import { readFlags } from './flags.ts';
import { addKey, defaultKeyFile } from './key-file.ts';
import { keyFlags, valuesOf } from './serve-flags.ts';

/**
 * `passmint key new`: makes a key for the HTTP API and prints it, this once.
 * @throws CommandError
 */
export async function run(args: readonly string[]): Promise<void> {
  const { given, words } = readFlags(keyFlags, args, 1);
  if (words[0] !== 'new') throw new CommandError('usage', 'say passmint key new; to revoke a key, delete its line');
  const path = (valuesOf(keyFlags, given)['keys'] as string | undefined) ?? defaultKeyFile();
  const key = await addKey(path);
  process.stdout.write(`${key}\n`);
  process.stderr.write(`passmint: its hash is in ${path}; the key itself is kept nowhere\n`);
}
