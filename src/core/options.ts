import { type ClassName, classNames } from './characters.ts';
import { PolicyError } from './errors.ts';

interface OptionRow {
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

/**
 * Every generation option, once. Types, parser, page controls, command line flags, HTTP parameters and tool
 * schemas are derived from these rows.
 */
export const optionTable = [
  { key: 'length', kind: 'integer', default: 16, min: 8, max: 128, minDigits: 4, label: 'length' },
  { key: 'uppercase', kind: 'boolean', default: true, label: 'A-Z' },
  { key: 'lowercase', kind: 'boolean', default: true, label: 'a-z' },
  { key: 'numbers', kind: 'boolean', default: true, label: '0-9' },
  { key: 'symbols', kind: 'boolean', default: true, label: '!#$' },
  { key: 'exclude', kind: 'string', default: '', max: 256, label: 'exclude' },
  { key: 'requireEach', kind: 'boolean', default: true, label: 'require each' },
  { key: 'space', kind: 'boolean', default: false, label: 'space' },
] as const satisfies readonly OptionRow[];

type Row = (typeof optionTable)[number];
interface KindType {
  integer: number;
  boolean: boolean;
  string: string;
}

/** The name of an option. */
export type OptionKey = Row['key'];
/** What a person may choose about a generated password. */
export type GenerationOptions = { readonly [R in Row as R['key']]: KindType[R['kind']] };

/** A stored or sent value that could not be used, and what is used instead. */
export interface OptionProblem {
  readonly key: string;
  readonly value: unknown;
  /** The allowed values in words. */
  readonly allowed: string;
}

/** Every option at its default. */
export const defaultOptions: GenerationOptions = Object.freeze(
  Object.fromEntries(optionTable.map((row) => [row.key, row.default])),
) as GenerationOptions;

/**
 * The lengths that options allow: digits alone are a PIN and may be shorter.
 * @returns smallest and largest length in characters
 */
export function lengthRange(options: Pick<GenerationOptions, ClassName>): { min: number; max: number } {
  const [{ min, max, minDigits }] = optionTable;
  const digitsAlone = options.numbers && !options.uppercase && !options.lowercase && !options.symbols;
  return { min: digitsAlone ? minDigits : min, max };
}

/**
 * Reads options that came from storage or from another program. Never throws: a row that is missing gets its
 * default, a bad one too and is reported. Keys that are not in the table are left out.
 */
export function parseOptions(input: unknown): { options: GenerationOptions; problems: OptionProblem[] } {
  const problems: OptionProblem[] = [];
  const given = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  if (given !== input && input !== undefined)
    problems.push({ key: 'options', value: input, allowed: 'an object of options' });
  const values: Record<string, unknown> = {};
  for (const row of optionTable) {
    const value = Object.hasOwn(given, row.key) ? given[row.key] : undefined;
    const allowed = value === undefined ? undefined : unmet(row, value);
    if (allowed !== undefined) problems.push({ key: row.key, value, allowed });
    values[row.key] = value === undefined || allowed !== undefined ? row.default : value;
  }
  const options = values as unknown as GenerationOptions;
  const fixed = { ...options };
  if (!classNames.some((name) => options[name])) {
    problems.push({ key: 'classes', value: false, allowed: `at least one of ${classNames.join(', ')}` });
    for (const name of classNames) fixed[name] = defaultOptions[name];
  }
  const { min, max } = lengthRange(fixed);
  if (fixed.length < min) {
    problems.push({ key: 'length', value: fixed.length, allowed: `${min} to ${max}` });
    fixed.length = defaultOptions.length;
  }
  return { options: fixed, problems };
}

/**
 * Checks options strictly.
 * @throws PolicyError `option-invalid`, `length-out-of-range`, `no-class`
 */
export function checkOptions(options: GenerationOptions): GenerationOptions {
  for (const row of optionTable) {
    const value = options[row.key];
    if (row.kind !== 'integer') {
      const allowed = unmet(row, value);
      if (allowed !== undefined) throw new PolicyError('option-invalid', { field: row.key, value, allowed });
    }
  }
  if (!classNames.some((name) => options[name])) {
    const allowed = `at least one of ${classNames.join(', ')}`;
    throw new PolicyError('no-class', { field: 'classes', value: 'none', allowed });
  }
  const { min, max } = lengthRange(options);
  if (!Number.isInteger(options.length) || options.length < min || options.length > max)
    throw new PolicyError('length-out-of-range', {
      field: 'length',
      value: options.length,
      allowed: `${min} to ${max}`,
    });
  return options;
}

/** What the row allows, in words, when the value is not of that kind; undefined when it is. */
function unmet(row: OptionRow, value: unknown): string | undefined {
  if (row.kind === 'boolean') return typeof value === 'boolean' ? undefined : 'true or false';
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = row;
  if (row.kind === 'string')
    return typeof value === 'string' && value.length <= max ? undefined : `a text of at most ${max} characters`;
  const least = row.minDigits ?? min;
  const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= max;
  return fits ? undefined : `${min} to ${max}`;
}
