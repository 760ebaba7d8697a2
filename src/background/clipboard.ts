/** The system's clipboard. The page below is not involved, so it works over any page. */
import browser from 'webextension-polyfill';
import { MessageError } from '../messaging/errors.ts';
import { createTellOffscreen } from '../messaging/send.ts';

const tell = createTellOffscreen(browser.runtime);

/** Firefox's event page is a page and has a clipboard; the types here are a worker's. */
const eventPage = navigator as unknown as {
  clipboard: { writeText(text: string): Promise<void>; readText(): Promise<string> };
};

/**
 * Puts text on the clipboard; an empty one clears it.
 * @throws MessageError `clipboard-refused`
 */
export async function copyText(text: string): Promise<void> {
  try {
    // One expression: the bundler leaves the other browser's half out, and with it the API that this one lacks.
    await (BROWSER === 'firefox'
      ? eventPage.clipboard.writeText(text)
      : inClipboardPage(() => tell('write-clipboard', { text })));
  } catch (error) {
    throw new MessageError('clipboard-refused', error instanceof Error ? error.message : String(error));
  }
}

/** What the clipboard holds, where the person granted `clipboardRead`; empty when it is no text. */
export async function readText(): Promise<string> {
  return BROWSER === 'firefox' ? eventPage.clipboard.readText() : inClipboardPage(() => tell('read-clipboard', {}));
}

/** Only one clipboard page may be open: who comes second waits. */
let last: Promise<unknown> = Promise.resolve();

function inClipboardPage<Result>(use: () => Promise<Result>): Promise<Result> {
  const next = last.then(async () => {
    const opened = await openClipboardPage();
    try {
      return await use();
    } finally {
      if (opened) await chrome.offscreen.closeDocument();
    }
  });
  last = next.catch(() => undefined);
  return next;
}

/** Opens the page that has a clipboard in Chromium. @returns whether it was not open before */
export async function openClipboardPage(): Promise<boolean> {
  const open = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType] });
  if (open.length > 0) return false;
  await chrome.offscreen.createDocument({
    url: 'offscreen.html',
    reasons: ['CLIPBOARD' as chrome.offscreen.Reason],
    justification: 'Copies a generated password and clears it later: a service worker has no clipboard.',
  });
  return true;
}
