/**
 * The background: a service worker in Chromium, an event page in Firefox. Every listener is registered at once and
 * synchronously, so that one which was stopped is woken for each event; nothing is kept in memory that may not be lost.
 */
import browser from 'webextension-polyfill';
import { receive } from '../messaging/receive.ts';
import { receiveLists } from '../messaging/receive-lists.ts';
import { clearClipboard, clearingAlarm } from './clear-clipboard.ts';
import { fillClickedField, generateByShortcut, obey } from './commands.ts';
import { handlers } from './handlers.ts';
import { keepFromPages } from './keep-from-pages.ts';
import { beginList } from './lists.ts';
import { createMenu, onMenuItem } from './menu.ts';
import { watchOpenTabs } from './open-tabs.ts';
import { holdUpdate } from './update.ts';

keepFromPages();
receive(browser.runtime, handlers);
receiveLists(browser.runtime, beginList);

browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
  // Firefox says which installation is a developer's.
  if (reason === 'install' && !temporary) browser.tabs.create({ url: 'welcome.html' });
  return Promise.all([createMenu(), watchOpenTabs()]);
});
// Browsers keep the menu from one start to the next; a crash between update and start may lose it.
browser.runtime.onStartup.addListener(createMenu);

browser.runtime.onUpdateAvailable.addListener(holdUpdate);

onMenuItem((tab, frameId) => obey(tab, () => fillClickedField(tab.id ?? browser.tabs.TAB_ID_NONE, frameId)));

// Firefox for Android has no shortcuts.
browser.commands?.onCommand.addListener((command, tab) => {
  if (command === 'generate' && tab !== undefined) obey(tab, () => generateByShortcut(tab));
});

browser.alarms.onAlarm.addListener(async ({ name }) => {
  // Where the storage fails it is tried again: there is nothing to tell.
  if (name === clearingAlarm) await clearClipboard().catch(() => undefined);
});
