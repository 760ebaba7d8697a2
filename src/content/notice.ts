import { announced, button, element, mark } from './elements.ts';
import { openSurface, type PageSurface } from './surface.ts';
import { text } from './text.ts';
import { judgeClicks } from './trust.ts';

/** How long a notice stays, in milliseconds. */
const noticeTime = 6_000;

/** One at a time: the next replaces it. */
let current: PageSurface | null = null;

/** Takes away what is shown. */
export const closeNotice = (): void => current?.close();

/** Says something in the page, beside a field or at the top, to eyes and to screen readers; goes away by itself. */
export function showNotice(words: string, anchor: HTMLElement | null = null): void {
  const surface = openNotice(anchor);
  surface.show(grouped(noteLine(words)));
  closeUnattended(surface, noticeTime);
}

/** Opens a surface for something to be said beside a field, in place of what was said before. */
export function openNotice(anchor: HTMLElement | null): PageSurface {
  closeNotice();
  // The form below is what the person goes on with: nothing of it should be hidden.
  current = openSurface(anchor, true);
  return current;
}

export function noteLine(words: string): HTMLElement {
  const note = element('div', 'note', mark(), announced('', words));
  note.dataset['part'] = 'notice';
  return note;
}

export function grouped(...parts: Node[]): HTMLElement {
  const group = element('div', '', ...parts);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', text('name'));
  return group;
}

/** Closes a surface after a time in which nobody pointed at it or had the focus in it. */
export function closeUnattended({ box, close, signal }: PageSurface, time: number) {
  const left = () => !box.matches(':hover, :focus-within');
  let timer = setTimeout(check, time);
  function check() {
    if (left()) close();
    else wait();
  }
  function wait() {
    clearTimeout(timer);
    timer = setTimeout(check, time);
  }
  for (const type of ['pointerleave', 'focusout']) box.addEventListener(type, wait, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Makes the buttons of a surface, which act only on clicks that are beyond doubt. */
export function sideButtons(surface: PageSurface, onDoubt: () => void) {
  const judge = judgeClicks(surface);
  return (action: string, words: string, act: () => void): HTMLButtonElement =>
    button(
      action,
      'side',
      (event) => {
        const verdict = judge(event);
        if (verdict === 'trust') act();
        if (verdict === 'doubt') onDoubt();
      },
      words,
    );
}
