import { refusalOf } from '../service/index.ts';

/** How the command line tool ends. docs/api.md prints this table; a test keeps it current. */
export const exitCodes = {
  done: { code: 0, meaning: 'done; also when whoever reads the output has had enough and closes it' },
  failed: { code: 1, meaning: 'something else failed: a file, the clipboard, the network' },
  usage: { code: 2, meaning: 'the command line is wrong: the message names the flag, the value and what is allowed' },
  impossible: { code: 3, meaning: 'no password can be what was asked for' },
} as const;

/** A command cannot go on. The message is for the person; nothing of a secret is in it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(
    readonly code: keyof typeof exitCodes,
    message: string,
  ) {
    super(message);
  }
}

/** Refusals that are about the request as a whole, while every flag's value is one that it may have. */
const impossible = new Set(['unsatisfiable', 'bits-unreachable', 'too-complex']);

/**
 * What a refused request means on the command line.
 * @param spell what the person calls an option
 * @returns every other error as it is
 */
export function asCommandError(error: unknown, spell: (key: string) => string): unknown {
  const refusal = refusalOf(error, spell);
  if (refusal === undefined) return error;
  return new CommandError(impossible.has(refusal.code) ? 'impossible' : 'usage', refusal.message);
}
