import { element, mark } from './elements.ts';
import { openSurface, type PageSurface } from './surface.ts';

/** How long a notice stays, in milliseconds. */
const noticeTime = 6_000;

/** One at a time: the next replaces it. */
let current: PageSurface | null = null;

/** Says something in the page, beside a field or at the top, to eyes and to screen readers; goes away by itself. */
export function showNotice(words: string, anchor: HTMLElement | null = null): void {
  current?.close();
  const surface = openSurface(anchor);
  current = surface;
  const line = element('span', '');
  const note = element('div', 'note', mark(), line);
  note.setAttribute('role', 'status');
  note.dataset['part'] = 'notice';
  surface.show(note);
  // A live region speaks when its text changes, not when it appears.
  requestAnimationFrame(() => {
    line.textContent = words;
  });
  setTimeout(() => surface.close(), noticeTime);
}
