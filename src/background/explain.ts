import browser from 'webextension-polyfill';
import type { ExplainedPage } from '../messaging/answers.ts';
import { injectOffer, tell } from './frames.ts';

const websites = ['http://*/*', 'https://*/*'];

/**
 * What detection makes of the page that the person looked at last: the one that asks is a tab itself.
 * @returns one entry for each form with password fields, in every frame
 */
export async function explainPage(): Promise<ExplainedPage> {
  // A tab that Passmint may not look at has no address to be found by.
  const tabs = await browser.tabs.query({ url: websites });
  const [last] = tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  if (last?.id === undefined)
    return { nothing: (await browser.permissions.contains({ origins: websites })) ? 'no-page' : 'withheld' };
  const frames = await injectOffer({ tabId: last.id, allFrames: true }).catch(() => []);
  if (frames.length === 0) return { nothing: 'not-allowed' };
  const answers = await Promise.all(frames.map((frame) => tell(frame, 'explain', {}).catch(() => null)));
  const forms = answers.flatMap((answer) => answer ?? []);
  if (forms.length > 0) return { forms };
  return { nothing: answers.every((answer) => answer === null) ? 'no-answer' : 'no-field' };
}
