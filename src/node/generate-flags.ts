import { nearMiss, type RequestRow, type SecretKind, secretKinds } from '../service/index.ts';
import { CommandError } from './exit-codes.ts';
import { type Flag, type GivenFlag, nameOf } from './flags.ts';
import { explainedRows } from './row-help.ts';

/** What the plain command may be told beside the options of what it makes. */
const ownRows = {
  count: { key: 'count', kind: 'integer', default: 1, min: 1, max: 1_000_000_000, label: 'count' },
  json: { key: 'json', kind: 'boolean', default: false, label: 'json' },
  check: { key: 'check', kind: 'boolean', default: false, label: 'check' },
  copy: { key: 'copy', kind: 'boolean', default: false, label: 'copy' },
  clear: { key: 'clear', kind: 'integer', default: 45, min: 0, max: 3600, label: 'clear' },
  out: { key: 'out', kind: 'string', max: 4096, label: 'out' },
  siteRules: { key: 'siteRules', kind: 'string', max: 4096, label: 'site rules' },
  wordList: { key: 'wordList', kind: 'string', max: 4096, label: 'word list' },
  policy: { key: 'policy', kind: 'string', max: 4096, label: 'policy' },
  help: { key: 'help', kind: 'boolean', default: false, label: 'help' },
  version: { key: 'version', kind: 'boolean', default: false, label: 'version' },
} as const satisfies Record<string, RequestRow>;

/** What the plain command was told about itself. */
export interface OwnValues {
  count?: number;
  json?: boolean;
  check?: boolean;
  copy?: boolean;
  clear?: number;
  out?: string;
  siteRules?: string;
  wordList?: string;
  policy?: string;
  help?: boolean;
  version?: boolean;
}

export const ownFlags: readonly Flag[] = [
  { row: ownRows.count, short: 'n', help: 'How many to print, one a line.' },
  { row: ownRows.json, help: 'Print each as one line of JSON, with its length, bits and strength.' },
  { row: ownRows.check, help: 'Print none, but whether one is possible, and its length, bits and strength.' },
  { row: ownRows.copy, short: 'c', help: 'Put it on the clipboard instead of printing it.' },
  { row: ownRows.clear, help: 'Seconds until --copy clears the clipboard, if it is unchanged; 0 for never.' },
  { row: ownRows.out, short: 'o', takes: 'FILE', help: 'Write to a file that only its owner can read (mode 0600).' },
  { row: ownRows.siteRules, takes: 'FILE', help: 'The list of site rules that --site is looked up in.' },
  {
    row: ownRows.wordList,
    takes: 'FILE',
    help: 'A word list of your own: one word a line, or the lines of a dice list.',
  },
  { row: ownRows.policy, takes: 'FILE', help: 'What an administrator prescribes; see docs/administrators.md.' },
  { row: ownRows.help, short: 'h', help: 'Print this.' },
  { row: ownRows.version, short: 'V', help: 'Print the version.' },
];

/** PINs and passwords both have a length; the PIN's has a flag of its own, which also asks for a PIN. */
function nameFor(kind: SecretKind, { key }: RequestRow): { name?: string } {
  return kind === 'pin' && key === 'length' ? { name: 'pin' } : {};
}

function flagsOf(kind: SecretKind): readonly Flag[] {
  return explainedRows(kind).map(({ row, help }) => ({ row, ...nameFor(kind, row), help }));
}

/** The flags of each kind of secret. */
export const kindFlags: Readonly<Record<SecretKind, readonly Flag[]>> = {
  password: flagsOf('password'),
  passphrase: flagsOf('passphrase'),
  pin: flagsOf('pin'),
};

/** Every flag of the plain command, each once. */
export const generateFlags: readonly Flag[] = [
  ...new Map(
    [...secretKinds.flatMap((kind) => kindFlags[kind]), ...ownFlags].map((flag) => [nameOf(flag), flag]),
  ).values(),
];

/** The flags that ask for another kind than a password. */
export const askingFlags = { passphrase: '--words', pin: '--pin' } as const;

/**
 * Tells from the flags what is asked for: a passphrase with `--words`, a PIN with `--pin`, else a password.
 * @throws CommandError `usage` when flags belong to different kinds
 */
export function readKind(given: readonly GivenFlag[]): {
  kind: SecretKind;
  options: Record<string, unknown>;
  own: OwnValues;
} {
  const valuesOf = (flags: readonly GivenFlag[]) =>
    Object.fromEntries(flags.map(({ flag, value }) => [flag.row.key, value]));
  const own = given.filter(({ flag }) => ownFlags.includes(flag));
  const asked = given.filter(({ flag }) => !ownFlags.includes(flag));
  const names = asked.map(({ flag }) => nameOf(flag));
  const kind = (['passphrase', 'pin'] as const).find((one) => names.includes(askingFlags[one])) ?? 'password';
  const known = kindFlags[kind].map(nameOf);
  const other = asked.find(({ flag }) => !known.includes(nameOf(flag)));
  if (other !== undefined) throw strange(other, kind, known);
  return { kind, options: valuesOf(asked), own: valuesOf(own) };
}

/** A flag of another kind than the one that is asked for. */
function strange({ flag, written }: GivenFlag, kind: SecretKind, known: readonly string[]): CommandError {
  if (kind !== 'password') return new CommandError('usage', `${written} does not go with ${askingFlags[kind]}`);
  const other = kindFlags.pin.includes(flag) ? askingFlags.pin : askingFlags.passphrase;
  const suggestion = nearMiss(nameOf(flag), known);
  const hint = suggestion === undefined ? '' : `; did you mean ${suggestion}?`;
  return new CommandError('usage', `${written} goes with ${other}${hint}`);
}

/** What the person calls the option of a key: the flag, or the key itself where it means several. */
export function flagNameOf(kind: SecretKind, key: string): string {
  const flag = kindFlags[kind].find(({ row }) => row.key === key);
  return flag === undefined ? key : nameOf(flag);
}
