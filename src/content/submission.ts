import type { Fillable } from './fill.ts';

/**
 * Says when what was filled is sent, before the page's own scripts hear of it: some put a hash in its place then. And when
 * the page goes, which sends it where there is no form.
 * @param signal ends the waiting
 */
export function whenSent(field: Fillable, signal: AbortSignal, onSent: (when: 'sent' | 'left') => void): void {
  let isSent = false;
  const sent = (event: Event) => {
    if (event.target !== field.form) return;
    isSent = true;
    onSent('sent');
  };
  // A form in a shadow root tells nobody outside of it.
  if (field.form !== null)
    for (const target of new Set<EventTarget>([window, field.getRootNode()]))
      target.addEventListener('submit', sent, { signal, capture: true });
  const left = () => {
    if (!isSent) onSent(field.form === null ? 'sent' : 'left');
  };
  window.addEventListener('pagehide', left, { signal });
}
