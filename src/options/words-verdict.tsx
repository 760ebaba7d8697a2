import { bitsOf } from '../core/entropy.ts';
import { compilePassphrase } from '../core/passphrase.ts';
import type { PassphraseOptions } from '../core/passphrase-table.ts';
import type { WordsRead } from '../core/read-words.ts';
import { fewestWords, mostWords } from '../core/word-list.ts';
import { problemText } from '../texts/problem.ts';
import { shownBits, shownList, shownNumber, text } from '../ui/text.ts';

/** Of many words some are shown. */
const shownAtMost = 5;

interface Props {
  read: WordsRead;
  /** What the person's passphrases are made by. */
  options: PassphraseOptions;
}

/** What a list is worth: its figures, and what is wrong with it. */
export function WordsVerdict({ read: { words, twice, begin, wrong }, options }: Props) {
  if (wrong !== undefined) return <p class="wrong">{text('problemWordsInvalid', wrong)}</p>;
  if (words.length < fewestWords)
    return <p class="wrong">{text('problemWordsInvalidRange', '', fewestWords, mostWords)}</p>;
  const lengths = words.map((word) => [...word].length);
  const shortest = lengths.reduce((least, one) => Math.min(least, one));
  const longest = lengths.reduce((most, one) => Math.max(most, one));
  return (
    <>
      <dl>
        <Figure name="count" label={text('passphraseWords')} value={shownNumber(words.length)} />
        <Figure name="bits" label={text('wordsPerWord')} value={shownBits(bitsOf(BigInt(words.length)))} />
        <Figure
          name="lengths"
          label={text('wordsLengths')}
          value={`${shownNumber(shortest)} – ${shownNumber(longest)}`}
        />
        {twice.length > 0 && <Figure name="twice" label={text('wordsTwice')} value={some(twice)} isWords />}
        {begin.length > 0 && <Figure name="begin" label={text('wordsBegin')} value={some(begin)} isWords />}
        <Figure name="phrase" label={text('wordsPhrase')} value={bitsOrProblem(options, words)} />
      </dl>
      {begin.length > 0 && <p class="hint">{text('wordsSeparator')}</p>}
    </>
  );
}

/** @param props.isWords of the list, which nobody translates */
const Figure = (props: { name: string; label: string; value: string; isWords?: true }) => (
  <div data-part="figure" data-name={props.name}>
    <dt>{props.label}</dt>
    <dd translate={!props.isWords}>{props.value}</dd>
  </div>
);

const some = (words: readonly string[]): string =>
  words.length > shownAtMost
    ? `${shownNumber(words.length)}: ${words.slice(0, shownAtMost).join(', ')} …`
    : shownList(words);

/** The same sum that a passphrase of this list is made by. */
function bitsOrProblem(options: PassphraseOptions, words: readonly string[]): string {
  try {
    return text('bits', shownBits(compilePassphrase(options, words).bits));
  } catch (error) {
    return problemText(error);
  }
}
