import { useEffect } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { Icon } from '../ui/icon.tsx';
import { Meter } from '../ui/meter.tsx';
import { PasswordText } from '../ui/password-text.tsx';
import { text } from '../ui/text.ts';
import { ask } from './background.ts';

type Outcome = BackgroundMessages['fill-page']['answer'];

interface Props {
  generated: BackgroundMessages['generate']['answer'] | null;
  /** Why there is no password, in words. */
  problem: string | null;
  page: BackgroundMessages['get-page-state']['answer'] | null;
  /** What was done last. */
  said: string;
  onRegenerate(): void;
  onSaid(said: string): void;
  /** A password went out and is in the journal. */
  onHandedOut(): void;
  attempt(action: () => Promise<void>): Promise<void>;
}

/** The password, what it is worth, and what can be done with it. */
export function PasswordPanel(props: Props) {
  const { generated, problem, page, said, onRegenerate, onSaid, onHandedOut, attempt } = props;

  /** The journal first: a password that went out and was not written down could be lost. */
  const copy = () =>
    attempt(async () => {
      if (generated === null) return;
      const { password, bits } = generated;
      await ask('record-copied', { password, bits });
      await navigator.clipboard.writeText(password);
      onSaid(text('saidCopied'));
      onHandedOut();
    });
  const fill = () =>
    attempt(async () => {
      if (generated === null) return;
      const { password, bits } = generated;
      onSaid(outcomeText(await ask('fill-page', { password, bits }), generated.length));
      onHandedOut();
    });

  useKeys({ copy, regenerate: onRegenerate });
  return (
    <section class="password" aria-labelledby="password-title">
      <h2 id="password-title" class="unseen">
        {text('passwordTitle')}
      </h2>
      {problem === null ? (
        <>
          {/* Not an output element: a new password is not read out unless somebody goes there. */}
          <p id="password" class={sizeOf(generated?.length ?? 0)} dir="ltr" translate={false}>
            {generated !== null && <PasswordText password={generated.password} />}
          </p>
          {generated === null ? <div class="meter" /> : <Meter {...generated} />}
        </>
      ) : (
        <p class="problem" role="alert" data-part="problem">
          {problem}
        </p>
      )}
      <div class="actions">
        {page?.access === 'granted' && (
          <button type="button" class="primary" data-action="fill" disabled={generated === null} onClick={fill}>
            {text('actionFill')}
          </button>
        )}
        <button
          type="button"
          class={page?.access === 'granted' ? '' : 'primary'}
          data-action="copy"
          disabled={generated === null}
          onClick={copy}
        >
          <Icon name="copy" />
          {text('actionCopy')}
        </button>
        <button type="button" data-action="regenerate" title={text('regenerateHint')} onClick={onRegenerate}>
          <Icon name="again" />
          {text('actionRegenerate')}
        </button>
      </div>
      <p class="said" role="status" data-part="said">
        {said}
      </p>
    </section>
  );
}

/** Long passwords in smaller type, so that nothing below is pushed out of the window. */
const sizeOf = (length: number) => (length <= 24 ? 'large' : length <= 64 ? 'medium' : 'small');

function outcomeText({ filled, kept }: Outcome, length: number): string {
  if (filled === 0) return text('saidNothingFilled');
  if (kept !== null) return text('receiptCut', kept, length);
  return filled === 1 ? text('saidFilledOne') : text('saidFilledMany', filled);
}

/** The space bar regenerates and Ctrl+C copies, wherever neither means something else. */
function useKeys({ copy, regenerate }: { copy(): void; regenerate(): void }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const free = event.target instanceof Element && event.target.closest('button, input, summary, a') === null;
      if (event.key === ' ' && free) {
        event.preventDefault();
        regenerate();
      }
    };
    const onCopy = (event: ClipboardEvent) => {
      const selected = getSelection()?.toString() ?? '';
      const elsewhere = event.target instanceof Element && event.target.closest('input') !== null;
      if (elsewhere || selected !== '') return;
      event.preventDefault();
      copy();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('copy', onCopy);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('copy', onCopy);
    };
  });
}
