import browser from 'webextension-polyfill';
import { openClipboardPage } from './clipboard.ts';
import { journal } from './service.ts';

/**
 * An update empties `storage.session`, and with it the journal: while that holds anything, the update waits until the
 * browser starts again. Firefox waits because somebody listens; Chromium updates an extension as soon as none of its
 * pages is open and its worker has stopped, so a page of ours stays open.
 */
export async function holdUpdate(): Promise<void> {
  if ((await journal.list()).length === 0) browser.runtime.reload();
  else if (BROWSER === 'chromium') await openClipboardPage();
}
