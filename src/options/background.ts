import browser from 'webextension-polyfill';
import { createAsk } from '../messaging/ask.ts';
import * as lists from '../messaging/lists.ts';

/** Asks the background. @throws MessageError */
export const ask = createAsk(browser.runtime);

/** Asks for a list: see {@link lists.askForList}. */
export const askForList = (
  request: lists.ListRequest,
  onRows: Parameters<typeof lists.askForList>[2],
): lists.ListToCome => lists.askForList(browser.runtime, request, onRows);

export const manifest = browser.runtime.getManifest();

/** Calls back whenever something in the settings changes, in this window or another. @returns ends it */
export function onSettingsChanged(changed: () => void): () => void {
  // What an organisation prescribes is followed as well.
  const listener = (_: unknown, area: string) => {
    if (area === 'sync' || area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

const reading = { permissions: ['clipboardRead' as const] };
export const mayReadClipboard = (): Promise<boolean> => browser.permissions.contains(reading);

/** Grants or gives back the permission to read the clipboard. Must follow a person's click. @returns what holds now */
export async function letReadClipboard(on: boolean): Promise<boolean> {
  if (on) await browser.permissions.request(reading);
  else await browser.permissions.remove(reading);
  return mayReadClipboard();
}
