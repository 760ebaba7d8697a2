/**
 * Chromium's clipboard page: a service worker has no clipboard, and a page's own may be closed to it.
 * Lives for one copy.
 */
import { listen } from '../messaging/listen.ts';

listen(chrome.runtime, 'offscreen', {
  'write-clipboard': ({ text }) => {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    // `navigator.clipboard` wants the focus, which a page that nobody sees never has.
    const copied = document.execCommand('copy');
    area.remove();
    if (!copied) throw new Error('the browser refused to copy');
  },
});
