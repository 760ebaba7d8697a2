import browser from 'webextension-polyfill';
import { text } from '../texts/texts.ts';

/**
 * Firefox has the name `menus`, and only with that permission the context `password`. Firefox for Android has no such
 * menu at all.
 */
const menus: browser.Menus.Static | undefined = BROWSER === 'firefox' ? browser.menus : browser.contextMenus;
const item = 'fill';

/**
 * Makes the entry of the right-click menu anew: one that an older version or an interrupted start left would be in the
 * way.
 */
export async function createMenu(): Promise<void> {
  if (menus === undefined) return;
  await menus.removeAll();
  menus.create({
    id: item,
    title: text('menuFill'),
    contexts: BROWSER === 'firefox' ? ['editable', 'password'] : ['editable'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', browser.runtime.getURL('welcome.html')],
  });
}

/** Calls back when a person chooses it. */
export function onMenuItem(chosen: (tab: browser.Tabs.Tab, frameId: number) => void): void {
  menus?.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId === item && tab !== undefined) chosen(tab, frameId);
  });
}
