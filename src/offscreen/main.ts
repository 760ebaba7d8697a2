/**
 * Chromium's clipboard page: a service worker has no clipboard, and a page's own may be closed to it.
 * Lives for one use. `navigator.clipboard` wants the focus, which a page that nobody sees never has.
 */
import { listen } from '../messaging/listen.ts';

/** Runs one of the old editing commands in a text field. @returns what the field holds afterwards */
function edit(command: 'copy' | 'paste', text: string): string {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  try {
    if (!document.execCommand(command)) throw new Error(`the browser refused to ${command}`);
    return area.value;
  } finally {
    area.remove();
  }
}

listen(chrome.runtime, 'offscreen', {
  'write-clipboard': ({ text }) => {
    // The event takes an empty text too, which a selection cannot be.
    const onCopy = (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
    };
    document.addEventListener('copy', onCopy, { once: true });
    edit('copy', 'selected');
  },
  'read-clipboard': () => edit('paste', ''),
});
