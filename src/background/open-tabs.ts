import browser from 'webextension-polyfill';

/**
 * Puts `watch` into the tabs that are open, so that offers come without a reload after installation and update.
 * Firefox does it by itself; `watch` starts once, however often it comes.
 */
export async function watchOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(tabs.map(({ id }) => id !== undefined && watchTab(id)));
}

// The add-on stores and tabs that are gone let nobody in.
const watchTab = (tabId: number) =>
  browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ['watch.js'], injectImmediately: true })
    .catch(() => undefined);
