import { type OptionKey, type OptionRow, optionTable, passphraseTable, pinTable, unmet } from '../core/index.ts';
import { RequestError } from './errors.ts';
import { nearMiss } from './near-miss.ts';
import { presetNames } from './presets.ts';

/**
 * What a command line, an HTTP query or a tool call may say, and how its words become values. The rows are those of
 * the option tables and a few that concern the whole request; names are derived from their keys.
 */

/** Like a row of an option table; without a default where leaving it out has a meaning of its own. */
export type RequestRow = Omit<OptionRow, 'default'> & { readonly default?: OptionRow['default'] };

export const secretKinds = ['password', 'passphrase', 'pin'] as const;
export type SecretKind = (typeof secretKinds)[number];

/** More bits than any kind of secret has: 128 of 95 characters have 841. */
const bitsRow = { key: 'bits', kind: 'integer', min: 1, max: 840, label: 'bits' } as const satisfies RequestRow;

/** The published standard whose minimum holds. */
const presetRow = {
  key: 'preset',
  kind: 'choice',
  choices: presetNames,
  label: 'preset',
} as const satisfies RequestRow;

/** What a request for a password may say beside its options. */
const passwordRows = [
  bitsRow,
  presetRow,
  { key: 'rules', kind: 'string', max: 4096, label: 'rules' },
  { key: 'site', kind: 'string', max: 253, label: 'site' },
] as const satisfies readonly RequestRow[];

/** Whose lists they are is known to a browser alone; the command line has a flag for a file. */
const passphraseRows: readonly RequestRow[] = passphraseTable.map((row) =>
  row.key === 'list' ? { ...row, choices: row.choices.filter((name) => name !== 'own') } : row,
);

const rows: Record<SecretKind, readonly RequestRow[]> = {
  // The bits of a request are exact to one; those of the table are a person's setting, which may be off.
  password: [...optionTable.filter(({ key }) => key !== bitsRow.key), ...passwordRows],
  passphrase: [...passphraseRows, bitsRow, presetRow],
  pin: [...pinTable, bitsRow, presetRow],
};

type KeyOf<Table extends readonly OptionRow[]> = Table[number]['key'];
/** The key of every row, by kind. */
export interface RowKeys {
  password: OptionKey | (typeof passwordRows)[number]['key'];
  passphrase: KeyOf<typeof passphraseTable> | 'bits' | 'preset';
  pin: KeyOf<typeof pinTable> | 'bits' | 'preset';
}

/** Everything that a request for such a secret may say. */
export function rowsFor(kind: SecretKind): readonly RequestRow[] {
  return rows[kind];
}

/** How a surface spells the key of a row. */
export type Spelling = (key: string) => string;
/** `requireEach` as HTTP parameters and tool arguments spell it: `require_each`. */
export const snakeCase: Spelling = (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** `requireEach` as command line flags spell it, without their dashes: `require-each`. */
export const kebabCase: Spelling = (key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a row takes, in words. */
export function allowedFor(row: RequestRow): string {
  if (row.kind === 'boolean') return 'true, false, 1 or 0';
  const pin = row.minDigits === undefined ? '' : ` (digits alone: ${row.minDigits} to ${row.max})`;
  return (unmet(row, Symbol()) ?? '') + pin;
}

/**
 * The value that a text stands for.
 * @throws RequestError `value-invalid`
 */
export function valueOfText(row: RequestRow, text: string): unknown {
  if (row.kind === 'boolean') {
    if (text === 'true' || text === '1') return true;
    if (text === 'false' || text === '0') return false;
  } else if (row.kind === 'integer') {
    if (/^(0|-?[1-9]\d{0,14})$/.test(text)) return Number(text);
  } else return text;
  throw new RequestError('value-invalid', { field: row.key, value: text, allowed: allowedFor(row) });
}

/**
 * Checks one value.
 * @throws RequestError `value-invalid`
 */
export function checkValue(row: RequestRow, value: unknown): void {
  // Which length is too short depends on the classes: the policy knows.
  const fits = row.minDigits === undefined ? unmet(row, value) === undefined : Number.isInteger(value);
  if (!fits) throw new RequestError('value-invalid', { field: row.key, value, allowed: allowedFor(row) });
}

/**
 * Reads named values: refuses what is unknown, repeated or no value of its row, and never guesses.
 * @param known the rows that may be named
 * @param given pairs of name and value, as the surface got them
 * @param spell how the surface spells keys
 * @param asText whether values are texts, as in a query, and not yet of their kind, as in JSON
 * @returns the values by key, without those that were not given
 * @throws RequestError `unknown-name` (with the name that was probably meant), `repeated`, `value-invalid`
 */
export function readGiven(
  known: readonly RequestRow[],
  given: Iterable<readonly [name: string, value: unknown]>,
  spell: Spelling,
  asText: boolean,
): Record<string, unknown> {
  const byName = new Map(known.map((row) => [spell(row.key), row]));
  const values: Record<string, unknown> = {};
  for (const [name, value] of given) {
    const row = byName.get(name);
    if (row === undefined) {
      const names = [...byName.keys()];
      const suggestion = nearMiss(name, names);
      throw new RequestError('unknown-name', { field: name, value, allowed: names.join(', '), suggestion });
    }
    if (Object.hasOwn(values, row.key))
      throw new RequestError('repeated', { field: row.key, value, allowed: 'one value' });
    const read = asText ? valueOfText(row, String(value)) : value;
    checkValue(row, read);
    values[row.key] = read;
  }
  return values;
}
