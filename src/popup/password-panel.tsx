import { strengthOf } from '../core/entropy.ts';
import { CrackTimes } from '../ui/crack-times.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { memo } from '../ui/memo.tsx';
import { Meter } from '../ui/meter.tsx';
import { PasswordText } from '../ui/password-text.tsx';
import { text } from '../ui/text.ts';
import type { Made } from './kinds.ts';

interface Props {
  shown: Made | null;
  /** Whether it is made of words, which are not broken. */
  words: boolean;
  /** Why there is none, in words. */
  problem: string | null;
  /** Whether there is a page that can be filled. */
  canFill: boolean;
  canUndo: boolean;
  /** What was done last. */
  said: string;
  /** When the clipboard is cleared, if it is. */
  clearing: { seconds: number; checked: boolean } | null;
  crackOpen: boolean;
  onCrackOpen(open: boolean): void;
  onFill(): void;
  onCopy(): void;
  onRegenerate(): void;
  onUndo(): void;
  onSpell(): void;
  onLarge(): void;
}

/** The password, what it is worth, and what can be done with it. */
export const PasswordPanel = memo(Panel);
function Panel(props: Props) {
  const { shown, problem, canFill, canUndo, said, clearing } = props;
  const disabled = shown === null || problem !== null;
  return (
    <div class="panel">
      {problem === null ? (
        <>
          {/* Not an output element: a new password is not read out unless somebody goes there. */}
          <p id="password" class={sizeOf(shown?.password.length ?? 0)} dir="ltr" translate={false}>
            {shown !== null && <PasswordText password={shown.password} words={props.words} />}
          </p>
          <button type="button" class="on-focus" data-action="spell" disabled={disabled} onClick={props.onSpell}>
            {text('actionSpell')}
          </button>
          {/* As high without a password: nothing below may move when one comes. */}
          <div class="worth">
            {shown !== null && (
              <>
                <Meter bits={shown.bits} strength={strengthOf(shown.bits)} />
                <CrackTimes bits={shown.bits} open={props.crackOpen} onToggle={props.onCrackOpen} />
              </>
            )}
          </div>
        </>
      ) : (
        <p class="problem" role="alert" data-part="problem">
          {problem}
        </p>
      )}
      <div class="actions">
        {canFill && (
          <button type="button" class="primary" data-action="fill" disabled={disabled} onClick={props.onFill}>
            <Icon name="fill" />
            {text('actionFill')}
          </button>
        )}
        <button
          type="button"
          class={canFill ? '' : 'primary'}
          data-action="copy"
          disabled={disabled}
          onClick={props.onCopy}
        >
          <Icon name="copy" />
          {text('actionCopy')}
        </button>
        <IconButton
          look="square"
          icon="large"
          action="large"
          label={text('actionLarge')}
          disabled={disabled}
          onClick={props.onLarge}
        />
        <IconButton
          look="square"
          icon="again"
          action="regenerate"
          label={text('actionRegenerate')}
          onClick={props.onRegenerate}
        />
        <IconButton
          look="square"
          icon="undo"
          action="undo"
          label={text('actionUndo')}
          disabled={!canUndo}
          onClick={props.onUndo}
        />
      </div>
      <p class="said" role="status" data-part="said">
        {said}
      </p>
      {clearing !== null && (
        <p class="clearing" role="timer" data-part="clearing">
          {text(clearing.checked ? 'clearingChecked' : 'clearingUnchecked', clearing.seconds)}
        </p>
      )}
    </div>
  );
}

/** Long passwords in smaller type, so that nothing below is pushed out of the window. */
const sizeOf = (length: number) => (length <= 24 ? 'large' : length <= 64 ? 'medium' : 'small');
