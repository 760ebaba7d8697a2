import { characterClasses } from './characters.ts';
import { bitsOf } from './entropy.ts';
import { PolicyError } from './errors.ts';
import { madeUpCount, madeUpLength, madeUpLetters, madeUpWord } from './made-up-words.ts';
import { checkRows, type OptionProblem, parseRows } from './option-rows.ts';
import { type PassphraseOptions, passphraseTable } from './passphrase-table.ts';
import type { Random } from './random.ts';
import type { Sampler } from './sampler.ts';
import { checkWords, prefixClash } from './word-list.ts';

/** Reads stored or sent passphrase options. Never throws: bad rows get their default and are reported. */
export function parsePassphraseOptions(input: unknown): { options: PassphraseOptions; problems: OptionProblem[] } {
  return parseRows(passphraseTable, input);
}

/** Checks passphrase options strictly. @throws PolicyError `option-invalid` */
export function checkPassphraseOptions(input: unknown): PassphraseOptions {
  return checkRows(passphraseTable, input);
}

/** The words of which a passphrase is made. */
interface Words {
  readonly size: number;
  /** One, uniformly. */
  draw(random: Random): string;
  /** Every character that stands in one of them. */
  readonly characters: string;
  /** Characters in the shortest. */
  readonly shortest: number;
}

const madeUp: Words = { size: madeUpCount, draw: madeUpWord, characters: madeUpLetters, shortest: madeUpLength };

const listed = (list: readonly string[]): Words => ({
  size: list.length,
  draw: (random) => list[random.below(list.length)] ?? '',
  characters: list.join(''),
  shortest: list.reduce((least, word) => Math.min(least, word.length), Number.POSITIVE_INFINITY),
});

/** The words that the options ask for, not checked. */
export const wordsFor = ({ pronounceable }: PassphraseOptions, list: readonly string[]): Words =>
  pronounceable ? madeUp : listed(list);

/**
 * Makes passphrases ready: uniform words, of the list or made up, and, where asked for, a uniform digit and a uniform
 * symbol, each behind a uniformly chosen word.
 * @param words a list without duplicates, such as {@link unpackWords} or {@link parseWordList} give; not looked at where
 *   words are made up
 * @throws PolicyError `option-invalid`; `words-invalid`; `words-ambiguous` when two choices could give the same text
 */
export function compilePassphrase(options: PassphraseOptions, words: readonly string[]): Sampler {
  const { words: wordCount, separator } = checkPassphraseOptions(options);
  const capital = options.capitals ? capitalised : (word: string) => word;
  let source = madeUp;
  if (!options.pronounceable) {
    const list = checkWords(words.map(capital));
    refuseAmbiguous(list, separator);
    source = listed(list);
  }
  const used = new Set(separator + source.characters);
  const digits = options.digit ? unused('digit', characterClasses.numbers, used) : [];
  const symbols = options.symbol ? unused('symbol', characterClasses.symbols, used) : [];

  const places = (extras: readonly string[]) => (extras.length === 0 ? 1n : BigInt(extras.length * wordCount));
  const count = BigInt(source.size) ** BigInt(wordCount) * places(digits) * places(symbols);
  function sample(random: Random): string {
    const chosen = Array.from({ length: wordCount }, () => capital(source.draw(random)));
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
