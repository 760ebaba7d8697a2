import browser from 'webextension-polyfill';
import { createAsk } from '../messaging/ask.ts';

declare global {
  /** The background's reply to what {@link file://./opening.ts} asked before this script was there. */
  var opening: Promise<unknown>;
}

/** Asks the background. @throws MessageError */
export const ask = createAsk(browser.runtime);

/** Everything that the first password needs. @throws MessageError */
export const opened = () => createAsk({ sendMessage: () => globalThis.opening })('get-opening', {});

/** Calls back whenever something in the settings changes, here or elsewhere. @returns ends it */
export function onSettingsChanged(changed: () => void): () => void {
  // What an organisation prescribes is followed as well.
  const listener = (_: unknown, area: string) => {
    if (area === 'sync' || area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Calls back when the person has given or taken back access to sites, in the browser's own pages. @returns ends it */
export function onAccessChanged(changed: () => void): () => void {
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(changed);
  return () => {
    for (const event of events) event.removeListener(changed);
  };
}

/** Opens the options page, or the tab that has it open. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/**
 * Asks the browser to let Passmint act on all sites, as the manifest wants it. Must follow a person's click.
 * @returns whether it does now
 */
export const askForAccess = (): Promise<boolean> =>
  browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] });
