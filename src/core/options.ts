import { type ClassName, classNames } from './characters.ts';
import { PolicyError } from './errors.ts';
import { type OptionProblem, type OptionRow, type OptionsOf, parseRows, unmet } from './option-rows.ts';

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
/** The name of an option. */
export type OptionKey = Row['key'];
/** What a person may choose about a generated password. */
export type GenerationOptions = OptionsOf<typeof optionTable>;

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
  const { options, problems } = parseRows(optionTable, input);
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
