import { readCommand } from './command-flags.ts';
import { CommandError } from './exit-codes.ts';
import { addKey, defaultKeyFile } from './key-file.ts';

/**
 * `passmint key new`: makes a key for the HTTP API and prints it, this once.
 * @throws CommandError
 */
export async function run(args: readonly string[]): Promise<void> {
  const read = await readCommand<{ keys?: string }>('key', args, 1);
  if (read === undefined) return;
  if (read.words[0] !== 'new')
    throw new CommandError('usage', 'say passmint key new; to revoke a key, delete its line');
  const path = read.values.keys ?? defaultKeyFile();
  const key = await addKey(path);
  process.stdout.write(`${key}\n`);
  process.stderr.write(`passmint: its hash is in ${path}; the key itself is kept nowhere\n`);
}
