/**
 * The background: a service worker in Chromium, an event page in Firefox. Every listener is registered at once and
 * synchronously, so that one which was stopped is woken for each event; nothing is kept in memory that may not be lost.
 */
import browser from 'webextension-polyfill';
import { receive } from '../messaging/receive.ts';
import { clearClipboard, clearingAlarm } from './clear-clipboard.ts';
import { fillClickedField, generateByShortcut } from './commands.ts';
import { handlers } from './handlers.ts';
import { holdUpdate } from './update.ts';

const menuItem = 'fill';

receive(browser.runtime, handlers);

browser.runtime.onInstalled.addListener(() => {
  browser.contextMenus.create({
    id: menuItem,
    title: browser.i18n.getMessage('menuFill'),
    contexts: BROWSER === 'firefox' ? ['editable', 'password'] : ['editable'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
});

browser.runtime.onUpdateAvailable.addListener(holdUpdate);

browser.contextMenus.onClicked.addListener(async ({ menuItemId, frameId = 0 }, tab) => {
  if (menuItemId === menuItem && tab?.id !== undefined) await fillClickedField(tab.id, frameId);
});

browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name === clearingAlarm) await clearClipboard();
});

browser.commands.onCommand.addListener(async (command, tab) => {
  if (command === 'generate' && tab !== undefined) await generateByShortcut(tab);
});
