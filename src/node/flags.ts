import { parseArgs } from 'node:util';
import { allowedFor, checkValue, kebabCase, nearMiss, type RequestRow, valueOfText } from '../service/index.ts';
import { asCommandError, CommandError } from './exit-codes.ts';

/** A flag of the command line, derived from its row: `requireEach` is `--require-each` and `--no-require-each`. */
export interface Flag {
  readonly row: RequestRow;
  /** One letter that stands for it. */
  readonly short?: string;
  /** Another name than that of the key, without the dashes. */
  readonly name?: string;
  /** What it takes, for help texts; `N` for integers and `TEXT` for texts when absent. */
  readonly takes?: string;
  /** What it does, in one sentence. */
  readonly help: string;
}

/** The name of a flag, with its dashes. */
export function nameOf({ row, name }: Flag): string {
  return `--${name ?? kebabCase(row.key)}`;
}

/** A flag with its value. */
export interface GivenFlag {
  readonly flag: Flag;
  /** As it was written: with `--no-`, or as one letter. */
  readonly written: string;
  readonly value: unknown;
}

/**
 * Reads a command line strictly, with Node's own parser.
 * @param flags what may be said
 * @param args the words behind the command
 * @param positionals how many words without a flag there may be
 * @throws CommandError `usage`, naming flag, value and what is allowed, and the flag that was probably meant
 */
export function readFlags(
  flags: readonly Flag[],
  args: readonly string[],
  positionals = 0,
): { given: GivenFlag[]; words: string[] } {
  const byName = new Map<string, { flag: Flag; negated: boolean }>();
  for (const flag of flags) {
    byName.set(nameOf(flag), { flag, negated: false });
    if (flag.row.kind === 'boolean') byName.set(nameOf(flag).replace('--', '--no-'), { flag, negated: true });
  }
  const options = Object.fromEntries(
    [...byName].map(
      ([
        name,
        {
          flag: { row, short },
          negated,
        },
      ]) => [
        name.slice(2),
        { type: row.kind === 'boolean' ? 'boolean' : 'string', ...(short && !negated ? { short } : {}) } as const,
      ],
    ),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });

  const given = new Map<Flag, GivenFlag>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const known = byName.get(`--${token.name}`);
    if (known === undefined) throw unknownFlag(token.rawName, [...byName.keys()]);
    const { flag, negated } = known;
    if (given.has(flag)) throw new CommandError('usage', `${token.rawName} is given more than once`);
    const text = token.value;
    if (text !== undefined && !token.inlineValue && byName.has(text.replace(/=.*/s, '')))
      throw new CommandError(
        'usage',
        `${token.rawName} needs a value; for the text ${text} write ${token.rawName}=${text}`,
      );
    given.set(flag, { flag, written: token.rawName, value: readValue(flag, token.rawName, negated, text) });
  }
  const extra = words[positionals];
  if (extra !== undefined) throw new CommandError('usage', `${JSON.stringify(extra)} belongs to no flag`);
  return { given: [...given.values()], words };
}

function readValue({ row }: Flag, rawName: string, negated: boolean, text: string | undefined): unknown {
  if (text === undefined) {
    if (row.kind === 'boolean') return !negated;
    throw new CommandError('usage', `${rawName} needs a value: ${allowedFor(row)}`);
  }
  if (negated) throw new CommandError('usage', `${rawName} takes no value`);
  try {
    const value = valueOfText(row, text);
    checkValue(row, value);
    return value;
  } catch (error) {
    throw asCommandError(error, () => rawName);
  }
}

function unknownFlag(rawName: string, known: readonly string[]): CommandError {
  const suggestion = nearMiss(rawName, known);
  const hint = suggestion === undefined ? 'see passmint --help' : `did you mean ${suggestion}?`;
  return new CommandError('usage', `there is no ${rawName}; ${hint}`);
}
