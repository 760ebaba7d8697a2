import { bitsAt, type ChartFrame, chartLines, secondsAt } from '../core/crack-chart.ts';
import { universe } from '../core/crack-time.ts';
import { attackerText, durationText } from '../ui/crack-times.tsx';
import { shownNumber, text } from '../ui/text.ts';

const frame: ChartFrame = { bits: [20, 128], seconds: [1, universe] };
const year = 31_557_600;
const times = [1, 60, 3600, 86_400, year, 1e3 * year, 1e6 * year, 1e9 * year];
const bitsShown = [20, 40, 60, 80, 100, 120];

const percent = (part: number) => `${(100 * part).toFixed(3)}%`;

/** A vertical line with words at its top. */
export interface ChartMark {
  readonly name: string;
  readonly bits: number;
  readonly label: string;
}

/**
 * Bits against time. The lines are drawn as wide as the page is; the words around them are the page's own, so they
 * stay as large as the person wants them, and stand on the right side in languages that are written from right to left.
 * Screen readers get the title and the description, and the table that follows.
 */
export function HowLongChart({ marks }: { marks: readonly ChartMark[] }) {
  const lines = chartLines(frame);
  return (
    <figure class="chart">
      <div class="chart-frame" data-part="chart">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-labelledby="chart-title chart-text">
          <title id="chart-title">{text('howLongTitle')}</title>
          <desc id="chart-text">{text('howLongChart')}</desc>
          {times.map((seconds) => (
            <path key={seconds} class="grid" d={`M0 ${100 - 100 * secondsAt(seconds, frame)}H100`} />
          ))}
          {marks.map(({ name, bits }) => (
            <path key={name} class={`mark ${name}`} d={`M${100 * bitsAt(bits, frame)} 0V100`} />
          ))}
          {lines.map(({ attacker, from, to }) => (
            <path
              key={attacker}
              class={`line ${attacker}`}
              d={`M${100 * from.x} ${100 - 100 * from.y}L${100 * to.x} ${100 - 100 * to.y}`}
            />
          ))}
        </svg>
        <div aria-hidden="true">
          {times.map((seconds) => (
            <span key={seconds} class="time" style={{ insetBlockEnd: percent(secondsAt(seconds, frame)) }}>
              {durationText(seconds)}
            </span>
          ))}
          {bitsShown.map((bits) => (
            <span key={bits} class="at" style={{ insetInlineStart: percent(bitsAt(bits, frame)) }}>
              {shownNumber(bits)}
            </span>
          ))}
        </div>
      </div>
      <figcaption>
        <ul>
          {lines.map(({ attacker }) => (
            <Legend key={attacker} name={`line ${attacker}`} label={text(attackerText[attacker])} />
          ))}
          {marks.map(({ name, label }) => (
            <Legend key={name} name={`mark ${name}`} label={label} />
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

const Legend = ({ name, label }: { name: string; label: string }) => (
  <li>
    <svg viewBox="0 0 30 10" aria-hidden="true">
      <path class={name} d="M0 5H30" />
    </svg>
    {label}
  </li>
);
