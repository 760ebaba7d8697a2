import type { Attacker } from '../core/attackers.ts';
import { attackers } from '../core/attackers.ts';
import { crackTimes, durationOf } from '../core/crack-time.ts';
import { memo } from './memo.tsx';
import { type MessageKey, shownAmount, text } from './text.ts';

export const attackerText: Record<Attacker['key'], MessageKey> = {
  online: 'attackerOnline',
  bcrypt: 'attackerBcrypt',
  fastHash: 'attackerFastHash',
  cluster: 'attackerCluster',
};

/** A duration in the reader's language: `12 billion years`. */
export function durationText(seconds: number): string {
  const { unit, amount } = durationOf(seconds);
  if (unit === 'now') return text('durationNow');
  if (unit === 'ages') return text('durationAges');
  return shownAmount(amount, unit);
}

interface Props {
  bits: number;
  open: boolean;
  onToggle(open: boolean): void;
}

/** How long guessing takes on average: for the strongest attacker at once, for each of them on request. */
export const CrackTimes = memo(Times);
function Times({ bits, open, onToggle }: Props) {
  const times = crackTimes(bits);
  const worst = times.reduce((fastest, one) => (one.average < fastest.average ? one : fastest));
  return (
    <details class="crack" data-part="crack" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        <span>{text('crackTime', durationText(worst.average), text(attackerText[worst.attacker]))}</span>
      </summary>
      {open && (
        <>
          <dl>
            {times.map(({ attacker, average }) => (
              <div key={attacker} data-part="attacker" data-name={attacker}>
                <dt>{attackerName(attacker)}</dt>
                <dd>{durationText(average)}</dd>
              </div>
            ))}
          </dl>
          <a href="options.html#how-long" target="_blank" rel="noreferrer" data-part="how-long">
            {text('howLongTitle')}
          </a>
        </>
      )}
    </details>
  );
}

/** An attacker and the year of its figure. */
export function attackerName(key: Attacker['key']): string {
  const date = attackers.find((attacker) => attacker.key === key)?.date ?? '';
  return text('crackBy', text(attackerText[key]), date.slice(0, 4));
}
