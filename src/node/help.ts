import { allowedFor, type SecretKind, secretKinds } from '../service/index.ts';
import { type Flag, nameOf } from './flags.ts';
import { askingFlags, kindFlags, ownFlags } from './generate-flags.ts';

/** How a flag is written: `--length N`, `--[no-]symbols` for what is on by default. */
export function usageOf(flag: Flag): string {
  const { row, short } = flag;
  const name = row.kind === 'boolean' && row.default === true ? nameOf(flag).replace('--', '--[no-]') : nameOf(flag);
  const takes = flag.takes ?? { integer: 'N', string: 'TEXT', choice: row.choices?.join('|'), boolean: '' }[row.kind];
  return `${short ? `-${short}, ` : ''}${name} ${takes}`.trimEnd();
}

/** What a flag takes and what it is when absent; empty where there is nothing to say. */
export function limitsOf(flag: Flag): string {
  const { row } = flag;
  if (row.kind === 'boolean') return row.default === true ? 'on by default' : '';
  const limits = row.kind === 'integer' ? [allowedFor(row)] : [];
  const isOff = row.kind === 'integer' && row.default === 0;
  // What asks for a passphrase or a PIN is never absent from one.
  const isAsking = Object.values<string>(askingFlags).includes(nameOf(flag));
  if (row.default !== undefined && row.default !== '' && !isOff && !isAsking) limits.push(`default ${row.default}`);
  return limits.join('; ');
}

export interface HelpSection {
  readonly title: string;
  readonly flags: readonly Flag[];
}

/** Whether a flag goes with every kind of secret, with the same meaning. */
const isShared = ({ row }: Flag) => secretKinds.every((kind) => kindFlags[kind].some((flag) => flag.row === row));
const own = (kind: SecretKind) => kindFlags[kind].filter((flag) => !isShared(flag));

/** The flags of the plain command in the order of help and documents. */
export const helpSections: readonly HelpSection[] = [
  { title: 'A password', flags: own('password') },
  { title: 'A passphrase, with --words', flags: own('passphrase') },
  { title: 'A PIN, with --pin', flags: own('pin') },
  { title: 'Any of them', flags: kindFlags.password.filter(isShared) },
  { title: 'What becomes of it', flags: ownFlags },
];

/** Flags as lines of a help text. */
export function flagLines(flags: readonly Flag[]): string[] {
  return flags.map((flag) => {
    const limits = limitsOf(flag);
    return column(usageOf(flag), flag.help + (limits === '' ? '' : ` [${limits}]`));
  });
}

/** Two columns of a help text. */
export function column(left: string, right: string): string {
  return left.length > 30 ? `  ${left}\n${' '.repeat(34)}${right}` : `  ${left.padEnd(31)} ${right}`;
}
