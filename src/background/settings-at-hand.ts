/**
 * The settings by which the last offer was made, so that a click on it need not wait for them again: a browser reads
 * them from its disk, which takes it 2 to 20 ms while it also draws what the click has changed. A change by anybody,
 * here, on another computer or by an administrator, has them read again.
 */
import browser from 'webextension-polyfill';
import type { SettingsRead } from '../service/index.ts';
import { settings } from './service.ts';

let atHand: Promise<SettingsRead> | undefined;

const forget = () => {
  atHand = undefined;
};
for (const area of [browser.storage.sync, browser.storage.managed]) area.onChanged.addListener(forget);

/** Reads them for an offer. @throws ServiceError */
export function readSettings(): Promise<SettingsRead> {
  const read = settings.read();
  atHand = read;
  // A failure is not kept.
  read.catch(() => atHand === read && forget());
  return read;
}

/** Those of the last offer; read where the worker was stopped since, or they have changed. @throws ServiceError */
export const settingsAtHand = (): Promise<SettingsRead> => atHand ?? readSettings();
