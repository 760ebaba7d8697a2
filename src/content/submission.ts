import type { Fillable } from './fill.ts';
import { buttonSelector, sends } from './scope.ts';

/** How long a page that sends by script may take until it shows its next step, and how often that is looked for, in milliseconds. */
const goesOn = { within: 10_000, every: 200 };

/**
 * Says when what was filled is sent, before the page's own scripts hear of it: some put a hash in its place then. When
 * the page goes, which sends it where there is no form. And when a page that sends by script goes on: a person pressed
 * what sends, and then the field went or the address changed. A field that is only emptied was rather refused.
 * @param signal ends the waiting
 */
export function whenSent(field: Fillable, signal: AbortSignal, onSent: (when: 'sent' | 'left') => void): void {
  let isSent = false;
  const say = (when: 'sent' | 'left') => {
    if (isSent) return;
    isSent = when === 'sent';
    onSent(when);
  };
  const submitted = (event: Event) => {
    if (event.target !== field.form) return;
    isSent = true;
    onSent('sent');
  };
  // A form in a shadow root tells nobody outside of it.
  if (field.form !== null)
    for (const target of new Set<EventTarget>([window, field.getRootNode()]))
      target.addEventListener('submit', submitted, { signal, capture: true });
  window.addEventListener('pagehide', () => say(field.form === null ? 'sent' : 'left'), { signal });

  let looking: ReturnType<typeof setInterval> | undefined;
  const stop = () => clearInterval(looking);
  const pressed = (event: Event) => {
    if (isSent || !event.isTrusted || !mayHaveSent(event)) return;
    const address = location.href;
    const end = performance.now() + goesOn.within;
    stop();
    looking = setInterval(() => {
      const went = field.value !== '' && (field.getClientRects().length === 0 || location.href !== address);
      if (went) say('sent');
      if (went || isSent || performance.now() > end) stop();
    }, goesOn.every);
  };
  for (const type of ['click', 'keydown']) window.addEventListener(type, pressed, { signal, capture: true });
  signal.addEventListener('abort', stop);
}

/** Whether a person has pressed what may send: a button that is none of the field's helpers, or Enter in a field. */
function mayHaveSent(event: Event): boolean {
  const path = event.composedPath().filter((node) => node instanceof Element);
  if (event instanceof KeyboardEvent) return event.key === 'Enter' && path[0] instanceof HTMLInputElement;
  const button = path.find((element) => element.matches(buttonSelector));
  return button !== undefined && sends(button);
}
