/** The shape of an option table, and what is derived from any such table. */
export interface OptionRow {
  readonly key: string;
  readonly kind: 'integer' | 'boolean' | 'string';
  readonly default: number | boolean | string;
  /** Integers: smallest and largest value. Strings: the longest, in UTF-16 units. */
  readonly min?: number;
  readonly max?: number;
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

/** The options that a table describes. */
export type OptionsOf<Table extends readonly OptionRow[]> = {
  readonly [Row in Table[number] as Row['key']]: KindType[Row['kind']];
};

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

/** What the row allows, in words, when the value is not of that kind; undefined when it is. */
export function unmet(row: Omit<OptionRow, 'default'>, value: unknown): string | undefined {
  if (row.kind === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = row;
  if (row.kind === 'string')
    return typeof value === 'string' && value.length <= max ? undefined : `a text of at most ${max} characters`;
  const least = row.minDigits ?? min;
  const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= max;
  return fits ? undefined : `${min} to ${max}`;
}
