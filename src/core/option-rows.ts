import { PolicyError } from './errors.ts';

/** The shape of an option table, and what is derived from any such table. */
export interface OptionRow {
  readonly key: string;
  readonly kind: 'integer' | 'boolean' | 'string' | 'choice';
  readonly default: number | boolean | string;
  /** Integers: smallest and largest value. Strings: the longest, in UTF-16 units. */
  readonly min?: number;
  readonly max?: number;
  /** Integers: whether 0, although below `min`, is allowed too and means that the option is off. */
  readonly orOff?: true;
  /** Choices: the allowed values, mildest first. */
  readonly choices?: readonly string[];
  /** The smallest length when digits are the only characters (a PIN). */
  readonly minDigits?: number;
  /** Short and the same in every language; pages translate by `key`. */
  readonly label: string;
}

interface KindType {
  integer: number;
  boolean: boolean;
  string: string;
}

type ValueOf<Row extends OptionRow> = Row extends { kind: 'choice'; choices: readonly (infer Choice)[] }
  ? Choice
  : KindType[Exclude<Row['kind'], 'choice'>];

/** The options that a table describes. */
export type OptionsOf<Table extends readonly OptionRow[]> = {
  readonly [Row in Table[number] as Row['key']]: ValueOf<Row>;
};

/** Every option of a table at its default. */
export function defaultsOf<Table extends readonly OptionRow[]>(table: Table): OptionsOf<Table> {
  return Object.freeze(Object.fromEntries(table.map((row) => [row.key, row.default]))) as OptionsOf<Table>;
}

/** A stored or sent value that could not be used, and what is used instead. */
export interface OptionProblem {
  readonly key: string;
  readonly value: unknown;
  /** The allowed values in words. */
  readonly allowed: string;
}

/**
 * Reads options that came from storage or from another program. Never throws: a row that is missing gets its
 * default, a bad one too and is reported. Keys that are not in the table are left out.
 */
export function parseRows<Table extends readonly OptionRow[]>(
  table: Table,
  input: unknown,
): { options: OptionsOf<Table>; problems: OptionProblem[] } {
  const problems: OptionProblem[] = [];
  const given = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  if (given !== input && input !== undefined)
    problems.push({ key: 'options', value: input, allowed: 'an object of options' });
  const values: Record<string, unknown> = {};
  for (const row of table) {
    const value = Object.hasOwn(given, row.key) ? given[row.key] : undefined;
    const allowed = value === undefined ? undefined : unmet(row, value);
    if (allowed !== undefined) problems.push({ key: row.key, value, allowed });
    values[row.key] = value === undefined || allowed !== undefined ? row.default : value;
  }
  return { options: values as OptionsOf<Table>, problems };
}

/**
 * Checks options strictly.
 * @returns the table's options alone: keys that are not in it are left out
 * @throws PolicyError `option-invalid`, at the first row that is missing or bad
 */
export function checkRows<Table extends readonly OptionRow[]>(table: Table, input: unknown): OptionsOf<Table> {
  const given = Object(input) as Record<string, unknown>;
  const values: Record<string, unknown> = {};
  for (const row of table) {
    const value = Object.hasOwn(given, row.key) ? given[row.key] : undefined;
    const allowed = unmet(row, value);
    if (allowed !== undefined) throw new PolicyError('option-invalid', { field: row.key, value, allowed });
    values[row.key] = value;
  }
  return values as OptionsOf<Table>;
}

/** What the row allows, in words, when the value is not of that kind; undefined when it is. */
export function unmet(row: Omit<OptionRow, 'default'>, value: unknown): string | undefined {
  if (row.kind === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  const { min = 0, max = Number.MAX_SAFE_INTEGER, choices = [] } = row;
  if (row.kind === 'choice') return choices.some((choice) => choice === value) ? undefined : choices.join(', ');
  if (row.kind === 'string')
    return typeof value === 'string' && value.length <= max ? undefined : `a text of at most ${max} characters`;
  const least = row.minDigits ?? min;
  const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= max;
  if (fits || (row.orOff && value === 0)) return undefined;
  return row.orOff ? `${min} to ${max}, or 0 for none` : `${min} to ${max}`;
}
