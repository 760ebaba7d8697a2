import { createSend } from '../messaging/send.ts';
import { showNotice } from './notice.ts';
import { text } from './text.ts';
import { extension } from './world.ts';

const send = createSend(extension.runtime);

/** A click came that the page may have brought about: the popup, which no page can draw over, asks instead. */
export function doubt(): void {
  // Not every browser lets an extension open its popup without a click on its button.
  send('open-popup', {}).catch(() => showNotice(text('noticeDoubt')));
}
