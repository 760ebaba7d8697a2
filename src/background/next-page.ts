import browser from 'webextension-polyfill';
import type { Frame } from '../messaging/send.ts';
import type { SentForm } from '../messaging/told-messages.ts';
import { injectOffer, tell } from './frames.ts';

/** How long a site may take to answer a form, in milliseconds: as long as a browser lets its background idle. */
const answerTime = 30_000;

/** What ends the waiting for a tab's next page. */
const waiting = new Map<number, () => void>();

/**
 * A form was sent: looks at the page that comes next in that frame, once. Listens only that long, so that no other page
 * ever wakes the background; where it is stopped meanwhile, the person's click into the field brings an offer as usual.
 */
export function lookAtNext({ tabId, frameId }: Frame, sent: SentForm): void {
  waiting.get(tabId)?.();
  const onUpdated = (id: number, { status }: { status?: string | undefined }) => {
    if (id !== tabId || status !== 'complete') return;
    stop();
    // The page may be one of the browser's own.
    injectOffer({ tabId, frameId })
      .then(([frame]) => (frame === undefined ? undefined : tell(frame, 'came-back', sent)))
      .catch(() => undefined);
  };
  const timer = setTimeout(() => stop(), answerTime);
  const stop = () => {
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(onUpdated);
    waiting.delete(tabId);
  };
  waiting.set(tabId, stop);
  browser.tabs.onUpdated.addListener(onUpdated);
}
