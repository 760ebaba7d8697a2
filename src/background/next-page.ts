import browser from 'webextension-polyfill';
import type { Frame } from '../messaging/send.ts';
import type { SentForm } from '../messaging/told-messages.ts';
import { injectOffer, tell } from './frames.ts';

/** How long a site may take to answer a form, in milliseconds: as long as a browser lets its background idle. */
const answerTime = 30_000;

/** How long after it was sent the page that comes next may be there already, in milliseconds: as a background starts. */
const startTime = 300;

/** What ends the waiting for a tab's next page. */
const waiting = new Map<number, () => void>();

/**
 * A form was sent: looks at the page that comes next in that frame, once. Listens only that long, so that no other page
 * ever wakes the background; where it is stopped meanwhile, the person's click into the field brings an offer as usual.
 * Must be called as soon as that is known: sites may answer within milliseconds.
 */
export function lookAtNext({ tabId, frameId }: Frame, sent: SentForm): void {
  waiting.get(tabId)?.();
  // The page may be one of the browser's own. The page that sent the form takes no notice.
  const look = () =>
    injectOffer({ tabId, frameId })
      .then(([frame]) => (frame === undefined ? undefined : tell(frame, 'came-back', sent)))
      .catch(() => undefined);
  const onUpdated = (id: number, { status }: { status?: string | undefined }) => {
    if (id !== tabId) return;
    if (status === 'loading') clearTimeout(start);
    if (status !== 'complete') return;
    stop();
    look();
  };
  // The report of the form may have started the background: then the browser may have said all of it before.
  const start = setTimeout(look, startTime);
  const end = setTimeout(() => stop(), answerTime);
  const stop = () => {
    clearTimeout(start);
    clearTimeout(end);
    browser.tabs.onUpdated.removeListener(onUpdated);
    waiting.delete(tabId);
  };
  waiting.set(tabId, stop);
  browser.tabs.onUpdated.addListener(onUpdated);
}
