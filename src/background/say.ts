import { tell } from './frames.ts';
import { type Mark, sayOnIcon } from './icon.ts';

/** Says it in the page where that can be, and on the toolbar icon everywhere. */
export async function sayInTab(tabId: number | undefined, mark: Mark, words: string): Promise<void> {
  // The tab may be gone meanwhile.
  await sayOnIcon(tabId, mark, words).catch(() => undefined);
  if (tabId === undefined) return;
  // A page of the browser's own has no content script: the icon has said it.
  await tell({ tabId, frameId: 0 }, 'show-notice', { text: words }).catch(() => undefined);
}
