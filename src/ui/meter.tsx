import { type Strength, strengthLimits } from '../core/entropy.ts';
import { memo } from './memo.tsx';
import { type MessageKey, shownBits, text } from './text.ts';

const strengthText: Record<Strength, MessageKey> = {
  very_weak: 'strengthVeryWeak',
  weak: 'strengthWeak',
  fair: 'strengthFair',
  strong: 'strengthStrong',
  very_strong: 'strengthVeryStrong',
};

/** The meter ends here: more bits make no difference to anyone. */
const fullAt = 128;
/** What is recommended for any account. */
const mark = strengthLimits.find(({ strength }) => strength === 'strong')?.from ?? 0;

/** Exact bits, strength in words, and both as a bar with the mark that a password should reach. */
export const Meter = memo(Bar);
function Bar({ bits, strength }: { bits: number; strength: Strength }) {
  return (
    <div class={`meter ${strength}`}>
      <svg class="bar" aria-hidden="true" viewBox={`0 0 ${fullAt} 6`} preserveAspectRatio="none">
        <rect class="track" width={fullAt} height="6" />
        <rect class="level" width={Math.min(bits, fullAt)} height="6" />
        <rect class="mark" x={mark - 0.4} width="0.8" height="6" />
      </svg>
      <p>
        <strong id="bits">{text('bits', shownBits(bits))}</strong>
        <span id="strength" data-strength={strength}>
          {text(strengthText[strength])}
        </span>
      </p>
    </div>
  );
}
