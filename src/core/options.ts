import { type ClassName, classNames } from './characters.ts';
import { PolicyError } from './errors.ts';
import { checkRows, defaultsOf, type OptionProblem, type OptionRow, type OptionsOf, parseRows } from './option-rows.ts';

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
  /** Leaves out characters that are easily taken for one another: see `lookAlikes` in characters.ts. */
  { key: 'omitLookAlikes', kind: 'choice', default: 'none', choices: ['none', 'common', 'more'], label: '0O1lI|' },
  /** Only characters that suit a device, or the ear: see typing.ts. */
  {
    key: 'typing',
    kind: 'choice',
    default: 'none',
    choices: ['none', 'layout', 'television', 'phone', 'spoken'],
    label: 'for',
  },
  /** Characters that stand in for the usual symbols; the usual ones when empty. */
  { key: 'customSymbols', kind: 'string', default: '', max: 256, label: 'symbols' },
  /** At least so many of each class; it says nothing about a class that is off. */
  { key: 'minUppercase', kind: 'integer', default: 0, min: 0, max: 32, label: 'min A-Z' },
  { key: 'minLowercase', kind: 'integer', default: 0, min: 0, max: 32, label: 'min a-z' },
  { key: 'minNumbers', kind: 'integer', default: 0, min: 0, max: 32, label: 'min 0-9' },
  { key: 'minSymbols', kind: 'integer', default: 0, min: 0, max: 32, label: 'min !#$' },
  /** The most times that one character may stand in a row. */
  { key: 'maxRun', kind: 'integer', default: 0, min: 1, max: 128, orOff: true, label: 'max run' },
  /** The first character is a letter of A-Z or a-z. */
  { key: 'letterFirst', kind: 'boolean', default: false, label: 'letter first' },
  /** Characters that do not begin, or do not end, the password. */
  { key: 'notFirst', kind: 'string', default: '', max: 256, label: 'not first' },
  { key: 'notLast', kind: 'string', default: '', max: 256, label: 'not last' },
  /** Entropy to reach: the shortest length that gives it is taken, whatever `length` says. */
  { key: 'bits', kind: 'integer', default: 0, min: 20, max: 840, orOff: true, label: 'bits' },
] as const satisfies readonly OptionRow[];

type Row = (typeof optionTable)[number];
/** The name of an option. */
export type OptionKey = Row['key'];
/** What a person may choose about a generated password. */
export type GenerationOptions = OptionsOf<typeof optionTable>;

/** Every option at its default. */
export const defaultOptions: GenerationOptions = defaultsOf(optionTable);

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
 * Checks options strictly: every row must be there and good.
 * @returns the table's options alone: keys that are not in it are left out
 * @throws PolicyError `option-invalid`, `length-out-of-range`, `no-class`
 */
export function checkOptions(input: unknown): GenerationOptions {
  const length: unknown = Object(input).length;
  // The length has its own error below, so that it can say what this very choice of classes allows.
  const options = { ...checkRows(optionTable, { ...Object(input), length: defaultOptions.length }), length };
  if (!classNames.some((name) => options[name])) {
    const allowed = `at least one of ${classNames.join(', ')}`;
    throw new PolicyError('no-class', { field: 'classes', value: 'none', allowed });
  }
  const { min, max } = lengthRange(options);
  if (!Number.isInteger(length) || Number(length) < min || Number(length) > max)
    throw new PolicyError('length-out-of-range', { field: 'length', value: length, allowed: `${min} to ${max}` });
  return { ...options, length: Number(length) };
}
