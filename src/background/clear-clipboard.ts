/** Clears the clipboard some time after a copy, whether or not the popup or the worker is still there. */
import browser from 'webextension-polyfill';
import type { ClearingShown } from '../messaging/answers.ts';
import type { Clearing } from '../service/index.ts';
import { text } from '../texts/texts.ts';
import { copyText, readText } from './clipboard.ts';
import { sayInTab } from './say.ts';
import { clearing, settings } from './service.ts';

export const clearingAlarm = 'clear-clipboard';

/** Without this permission the browser lets nobody look at what the clipboard holds. */
const mayRead = () => browser.permissions.contains({ permissions: ['clipboardRead'] });

const shown = async (planned: Clearing | null): Promise<ClearingShown | null> =>
  planned === null ? null : { at: planned.at, checked: await mayRead() };

/** The person copied this. @returns when the clipboard is cleared; null for never */
export async function clearClipboardLater(copied: string): Promise<ClearingShown | null> {
  const { clipboardSeconds } = (await settings.read()).settings;
  if (clipboardSeconds === 0) return null;
  const planned = await clearing.plan(copied, clipboardSeconds);
  browser.alarms.create(clearingAlarm, { when: planned.at });
  return shown(planned);
}

/** The clearing that is still to come. One that should have come, and did not, is made up for. */
export async function clearingToCome(): Promise<ClearingShown | null> {
  const planned = await clearing.planned();
  if (planned === null || !clearing.isDue(planned)) return shown(planned);
  await clearClipboard();
  return null;
}

/** How soon it is tried again after the worker was stopped in the middle, in minutes: no browser promises less. */
const retryMinutes = 0.5;

/** Clears the clipboard; where it can be read, only if it still holds what was copied. Says where that is refused. */
export async function clearClipboard(): Promise<void> {
  // Before anything else: whatever stops this in the middle, it is tried again.
  browser.alarms.create(clearingAlarm, { delayInMinutes: retryMinutes });
  const planned = await clearing.planned();
  if (planned !== null) {
    try {
      if (!(await mayRead()) || (await readText()) === planned.text) await copyText('');
    } catch {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      await sayInTab(tab?.id, 'failed', text('noticeNotCleared'));
    }
    if (!(await clearing.done(planned))) return;
  }
  await browser.alarms.clear(clearingAlarm);
}
