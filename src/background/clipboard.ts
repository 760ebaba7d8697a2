import browser from 'webextension-polyfill';
import { createTellOffscreen } from '../messaging/send.ts';

const tell = createTellOffscreen(browser.runtime);

/** Firefox's event page is a page and has a clipboard; the types here are a worker's. */
const eventPage = navigator as unknown as { clipboard: { writeText(text: string): Promise<void> } };

/** Puts text on the system's clipboard. The page below is not involved, so it works over any page. */
export async function copyText(text: string): Promise<void> {
  if (BROWSER === 'firefox') return eventPage.clipboard.writeText(text);
  await chrome.offscreen.createDocument({
    url: 'offscreen.html',
    reasons: ['CLIPBOARD' as chrome.offscreen.Reason],
    justification: 'Copies a generated password: a service worker has no clipboard.',
  });
  try {
    await tell('write-clipboard', { text });
  } finally {
    await chrome.offscreen.closeDocument();
  }
}
