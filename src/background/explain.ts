import browser from 'webextension-polyfill';
import type { ExplainedForm } from '../messaging/protocol.ts';
import { injectOffer, tell } from './frames.ts';

/**
 * What detection makes of the page that the person looked at last: the one that asks is a tab itself.
 * @returns one entry for each form with password fields, in every frame
 */
export async function explainPage(): Promise<ExplainedForm[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const [last] = tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  if (last?.id === undefined) return [];
  const frames = await injectOffer({ tabId: last.id, allFrames: true }).catch(() => []);
  return (await Promise.all(frames.map((frame) => tell(frame, 'explain', {}).catch(() => [])))).flat();
}
