import { characterClasses } from './characters.ts';
import { bitsOf } from './entropy.ts';
import { PolicyError } from './errors.ts';
import { checkRows, defaultsOf, type OptionProblem, type OptionRow, type OptionsOf, parseRows } from './option-rows.ts';
import type { Random } from './random.ts';
import type { Sampler } from './sampler.ts';
import { checkWords, prefixClash } from './word-list.ts';

/** Every passphrase option, once, in rows like those of the password options. */
export const passphraseTable = [
  { key: 'words', kind: 'integer', default: 6, min: 3, max: 20, label: 'words' },
  { key: 'separator', kind: 'string', default: '-', max: 8, label: 'separator' },
  { key: 'capitals', kind: 'boolean', default: false, label: 'Abc' },
  { key: 'digit', kind: 'boolean', default: false, label: '0-9' },
  { key: 'symbol', kind: 'boolean', default: false, label: '!#$' },
] as const satisfies readonly OptionRow[];

/** What a person may choose about a passphrase. */
export type PassphraseOptions = OptionsOf<typeof passphraseTable>;

export const defaultPassphraseOptions: PassphraseOptions = defaultsOf(passphraseTable);

/** Reads stored or sent passphrase options. Never throws: bad rows get their default and are reported. */
export function parsePassphraseOptions(input: unknown): { options: PassphraseOptions; problems: OptionProblem[] } {
  return parseRows(passphraseTable, input);
}

/** Checks passphrase options strictly. @throws PolicyError `option-invalid` */
export function checkPassphraseOptions(input: unknown): PassphraseOptions {
  return checkRows(passphraseTable, input);
}

/**
 * Makes passphrases ready: uniform words of the list, and, where asked for, a uniform digit and a uniform symbol, each
 * behind a uniformly chosen word.
 * @param words a list without duplicates, such as {@link unpackWords} or {@link parseWordList} give
 * @throws PolicyError `option-invalid`; `words-invalid`; `words-ambiguous` when two choices could give the same text
 */
export function compilePassphrase(options: PassphraseOptions, words: readonly string[]): Sampler {
  const { words: wordCount, separator } = checkPassphraseOptions(options);
  const list = checkWords(options.capitals ? words.map(capitalised) : [...words]);
  refuseAmbiguous(list, separator);
  const used = new Set([...separator, ...list.join('')]);
  const digits = options.digit ? unused('digit', characterClasses.numbers, used) : [];
  const symbols = options.symbol ? unused('symbol', characterClasses.symbols, used) : [];

  const places = (extras: readonly string[]) => (extras.length === 0 ? 1n : BigInt(extras.length * wordCount));
  const count = BigInt(list.length) ** BigInt(wordCount) * places(digits) * places(symbols);
  function sample(random: Random): string {
    const chosen = Array.from({ length: wordCount }, () => list[random.below(list.length)] ?? '');
    for (const extras of [digits, symbols]) {
      if (extras.length > 0) chosen[random.below(wordCount)] += extras[random.below(extras.length)] ?? '';
    }
    return chosen.join(separator);
  }
  return { count, bits: bitsOf(count), sample };
}

function capitalised(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}

/**
 * The count is exact only if different words give different texts. They do when no word begins another one, whatever
 * stands between them (read from the left, each word is the only one that fits), and when a separator stands between
 * them that no word holds.
 */
function refuseAmbiguous(list: readonly string[], separator: string): void {
  if (separator !== '' && !list.some((word) => word.includes(separator))) return;
  const clash = prefixClash(list);
  if (clash === undefined) return;
  const allowed = 'words of which none begins another, or a separator that no word holds';
  throw new PolicyError('words-ambiguous', { field: 'words', value: clash.join(' and '), allowed });
}

/** Digits or symbols that stand nowhere else in the passphrase, so that the added one is plain to see. */
function unused(field: string, characters: string, used: ReadonlySet<string>): string[] {
  const left = [...characters].filter((one) => !used.has(one));
  const allowed = `words and a separator that leave a ${field} unused`;
  if (left.length === 0) throw new PolicyError('option-invalid', { field, value: true, allowed });
  return left;
}
