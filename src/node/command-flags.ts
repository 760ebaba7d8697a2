import type { RequestRow } from '../service/index.ts';
import { type Flag, readFlags } from './flags.ts';

/** A row with what its flag takes, where that is neither N nor TEXT, and what it does. */
type FlagRow = RequestRow & { readonly takes?: string; readonly help: string };

const flagOf = ({ takes, help, ...row }: FlagRow): Flag => ({ row, ...(takes === undefined ? {} : { takes }), help });
const path = { kind: 'string', max: 4096, takes: 'FILE' } as const;

const keys = { key: 'keys', ...path, label: 'keys', help: 'Where the hashes of the keys are kept.' } as const;
const reveal = {
  key: 'reveal',
  kind: 'boolean',
  default: true,
  label: 'reveal',
  help: 'Tools may show what they make to the model, and so to its log.',
} as const;
const folder = {
  key: 'folder',
  ...path,
  takes: 'FOLDER',
  label: 'folder',
  help: 'Where tools may write files; the working folder when left out.',
} as const;
const siteRules = {
  key: 'siteRules',
  ...path,
  label: 'site rules',
  help: 'The list of site rules that `site` is looked up in.',
} as const;

const policy = {
  key: 'policy',
  ...path,
  label: 'policy',
  help: 'What an administrator prescribes; see docs/administrators.md.',
} as const;

const serveRows = [
  {
    key: 'port',
    kind: 'integer',
    default: 8787,
    min: 0,
    max: 65_535,
    label: 'port',
    help: 'Port to listen on; 0 for any that is free.',
  },
  {
    key: 'address',
    kind: 'string',
    default: '127.0.0.1',
    max: 253,
    takes: 'ADDRESS',
    label: 'address',
    help: 'Address to listen on; beyond this machine only with TLS.',
  },
  { key: 'tlsCert', ...path, label: 'certificate', help: 'Certificate for HTTPS, PEM.' },
  { key: 'tlsKey', ...path, label: 'key', help: 'Private key of the certificate, PEM.' },
  {
    key: 'names',
    kind: 'string',
    max: 4096,
    takes: 'NAME,…',
    label: 'names',
    help: 'Further names that clients may call the server by.',
  },
  keys,
  {
    key: 'rate',
    kind: 'integer',
    default: 6_000,
    min: 0,
    max: 1_000_000_000,
    label: 'rate',
    help: 'Requests that each key may make in a minute; 0 for any number.',
  },
  siteRules,
  policy,
  reveal,
  folder,
  {
    key: 'log',
    kind: 'boolean',
    default: true,
    label: 'log',
    help: 'Write a line a request to standard error: route, status, time, bits.',
  },
] as const satisfies readonly FlagRow[];

const help = { key: 'help', kind: 'boolean', default: false, label: 'help', help: 'Print this.' } as const;

/** The commands beside the plain one with their flags, for parser, help and documents. */
export const commandFlags = {
  serve: [...serveRows, help].map(flagOf),
  mcp: [reveal, folder, siteRules, policy, help].map(flagOf),
  key: [keys, help].map(flagOf),
} as const satisfies Record<string, readonly Flag[]>;

export type FlaggedCommand = keyof typeof commandFlags;

/**
 * Reads a command's flags, and prints its help where that was asked for.
 * @param positionals how many words without a flag there may be
 * @returns what was given by key with defaults filled in, and the words; undefined when the help was printed
 * @throws CommandError `usage`
 */
export async function readCommand<Values>(
  command: FlaggedCommand,
  args: readonly string[],
  positionals = 0,
): Promise<{ values: Values; words: string[] } | undefined> {
  const flags: readonly Flag[] = commandFlags[command];
  const { given, words } = readFlags(flags, args, positionals);
  const defaults = flags.map(({ row }) => [row.key, row.default] as const);
  const said = given.map(({ flag, value }) => [flag.row.key, value] as const);
  const values = Object.fromEntries([...defaults, ...said]);
  if (values['help'] !== true) return { values: values as Values, words };
  const { flagLines } = await import('./help.ts');
  const usage = `Usage: passmint ${command}${command === 'key' ? ' new' : ''} [flags]`;
  process.stdout.write(`${[usage, '', ...flagLines(flags)].join('\n')}\n`);
  return undefined;
}
