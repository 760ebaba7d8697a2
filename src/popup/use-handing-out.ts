/** How a password leaves the popup: by Copy, by Fill, and again out of Recent. */
import { useEffect, useState } from 'preact/hooks';
import { MessageError } from '../messaging/errors.ts';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { counted, text } from '../ui/text.ts';
import type { useSaid } from '../ui/use-said.ts';
import { ask } from './background.ts';
import type { Made } from './kinds.ts';
import { useClearing } from './use-clearing.ts';

export type Entry = BackgroundMessages['get-recent']['answer'][number];
type Outcome = BackgroundMessages['fill-page']['answer'];

/**
 * @param isThere whether there is something to hand out: what is less urgent is asked for after that
 * @param saying says what was done
 * @param onUsed the password that was shown went out
 */
export function useHandingOut(isThere: boolean, { say, attempt }: ReturnType<typeof useSaid>, onUsed: () => void) {
  const [recent, setRecent] = useState<Entry[]>([]);
  const [clearing, setClearing] = useState<BackgroundMessages['get-clearing']['answer']>(null);

  const readRecent = async () => setRecent(await ask('get-recent', {}));
  useEffect(() => {
    if (!isThere) return;
    attempt(readRecent);
    attempt(async () => setClearing(await ask('get-clearing', {})));
  }, [isThere]);

  const put = async (password: string) => {
    await navigator.clipboard.writeText(password).catch((error: Error) => {
      throw new MessageError('clipboard-refused', error.message);
    });
    say(text('saidCopied'));
    setClearing(await ask('clear-clipboard-later', { text: password }));
  };

  return {
    recent,
    clearing: useClearing(clearing),
    /** The journal first: a password that went out and was not written down could be lost. */
    copy: ({ password, bits }: Made) =>
      attempt(async () => {
        await ask('record-copied', { password, bits });
        onUsed();
        await put(password);
        await readRecent();
      }),
    fill: ({ password, bits }: Made) =>
      attempt(async () => {
        const outcome = await ask('fill-page', { password, bits });
        say(outcomeText(outcome, password.length));
        if (outcome.filled > 0) onUsed();
        await readRecent();
      }),
    /** Opens the view for those who enter it elsewhere: then it is out, too. */
    large: ({ password, bits, used }: Made) =>
      attempt(async () => {
        if (!used) await ask('record-copied', { password, bits });
        onUsed();
        const { showLarge } = await import('./large.ts');
        showLarge(password);
        await readRecent();
      }),
    copyAgain: ({ password }: Entry) => attempt(() => put(password)),
    forget: ({ id }: Entry) =>
      attempt(async () => {
        await ask('delete-recent', { entry: id });
        await readRecent();
      }),
    forgetAll: () =>
      attempt(async () => {
        await ask('clear-recent', {});
        await readRecent();
      }),
  };
}

function outcomeText({ filled, kept }: Outcome, length: number): string {
  if (filled === 0) return text('saidNothingFilled');
  if (kept !== null) return counted('receiptCut', length, kept);
  return counted('saidFilled', filled);
}
