/** Clears the clipboard some time after a copy, whether or not the popup or the worker is still there. */
import browser from 'webextension-polyfill';
import type { ClearingShown } from '../messaging/protocol.ts';
import type { Clearing } from '../service/index.ts';
import { copyText, readText } from './clipboard.ts';
import { clearing, settings } from './service.ts';

export const clearingAlarm = 'clear-clipboard';

/** Without this permission the browser lets nobody look at what the clipboard holds. */
const mayRead = () => browser.permissions.contains({ permissions: ['clipboardRead'] });

const shown = async (planned: Clearing | null): Promise<ClearingShown | null> =>
  planned === null ? null : { at: planned.at, checked: await mayRead() };

/** The person copied this. @returns when the clipboard is cleared; null for never */
export async function clearClipboardLater(text: string): Promise<ClearingShown | null> {
  const { clipboardSeconds } = (await settings.read()).settings;
  if (clipboardSeconds === 0) return null;
  const planned = await clearing.plan(text, clipboardSeconds);
  browser.alarms.create(clearingAlarm, { when: planned.at });
  return shown(planned);
}

/** The clearing that is still to come. */
export const clearingToCome = async (): Promise<ClearingShown | null> => shown(await clearing.planned());

/** Clears the clipboard; where it can be read, only if it still holds what was copied. */
export async function clearClipboard(): Promise<void> {
  const planned = await clearing.planned();
  if (planned === null) return;
  await clearing.done();
  if ((await mayRead()) && (await readText()) !== planned.text) return;
  await copyText('');
}
