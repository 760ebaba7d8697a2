import { useEffect, useState } from 'preact/hooks';
import { attackers } from '../core/attackers.ts';
import { crackTimes } from '../core/crack-time.ts';
import { strengthLimits } from '../core/entropy.ts';
import { attackerName, durationText } from '../ui/crack-times.tsx';
import { shownBits, shownNumber, text } from '../ui/text.ts';
import { ask } from './background.ts';
import { HowLongChart } from './how-long-chart.tsx';
import { Section } from './section.tsx';

const rows = [20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 128];
const strongFrom = strengthLimits.find(({ strength }) => strength === 'strong')?.from ?? 70;

interface Props {
  /** The options that the person has chosen: whenever they are other ones their bits are asked for. */
  of: object;
  attempt(action: () => Promise<void>): Promise<void>;
}

/** How long guessing takes, by bits and attacker: a chart, and a table that says the same. */
export function HowLong({ of, attempt }: Props) {
  const [own, setOwn] = useState<number | null>(null);
  // Without a rule of a site it is what the options give.
  useEffect(() => void attempt(async () => setOwn((await ask('check-rule', { passwordrules: '' })).bits)), [of]);

  const strong = {
    name: 'strong',
    bits: strongFrom,
    label: text('howLongStrong', text('bits', shownNumber(strongFrom))),
  };
  const yours =
    own === null ? [] : [{ name: 'yours', bits: own, label: text('howLongYours', text('bits', shownBits(own))) }];
  const shown = [...rows.filter((bits) => bits !== own), ...(own === null ? [] : [own])].sort((a, b) => a - b);
  return (
    <Section id="how-long" title="howLongTitle" hint="howLongHint">
      {/* More bits than the chart has room for stand at its edge, with their figure. */}
      <HowLongChart marks={[strong, ...yours.map((mark) => ({ ...mark, bits: Math.min(mark.bits, 128) }))]} />
      <table class="crack-table" data-part="crack-table">
        <thead>
          <tr>
            <th scope="col">{text('listColumnBits')}</th>
            {attackers.map(({ key }) => (
              <th key={key} scope="col">
                {attackerName(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((bits) => (
            <tr key={bits} class={bits === own ? 'yours' : ''}>
              <th scope="row">
                {bits === own ? text('howLongYours', text('bits', shownBits(own))) : shownNumber(bits)}
              </th>
              {crackTimes(bits).map(({ attacker, average }) => (
                <td key={attacker}>{durationText(average)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{text('howLongSources')}</summary>
        <ul lang="en" dir="ltr">
          {attackers.map(({ key, date, source }) => (
            <li key={key}>
              {source} ({date})
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
