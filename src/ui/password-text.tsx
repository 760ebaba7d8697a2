import { Fragment } from 'preact';
import { memo } from './memo.tsx';

type Kind = 'letter' | 'digit' | 'symbol' | 'space';

const kindOf = (character: string): Kind =>
  character === ' ' ? 'space' : /\p{Nd}/u.test(character) ? 'digit' : /\p{L}/u.test(character) ? 'letter' : 'symbol';

/** The password cut into runs of one kind: few elements, so that it can be selected, copied and read in one piece. */
function runsOf(password: string): { kind: Kind; run: string }[] {
  const runs: { kind: Kind; run: string }[] = [];
  for (const character of password) {
    const kind = kindOf(character);
    const last = runs.at(-1);
    if (last?.kind === kind) last.run += character;
    else runs.push({ kind, run: character });
  }
  return runs;
}

interface Props {
  password: string;
  /** Whether it is a passphrase: a line ends between words where it can. */
  words?: boolean;
}

/** A password with digits and symbols told apart by colour and weight. It wraps and is never cut. */
export const PasswordText = memo(Runs);
function Runs({ password, words = false }: Props) {
  return (
    <span class={words ? 'words' : undefined}>
      {runsOf(password).map(({ kind, run }, index) => (
        <Fragment key={index}>
          <span class={kind}>{run}</span>
          {words && kind !== 'letter' && <wbr />}
        </Fragment>
      ))}
    </span>
  );
}
