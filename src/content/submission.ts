import type { Fillable } from './fill.ts';

/** The fields whose sending is waited for already, with what to do then. */
const waiting = new WeakMap<Fillable, (field: Fillable) => void>();

/**
 * Calls `onSent` once when a form is sent with what was filled in, or when a page without forms goes away with it.
 * Watching a field again replaces what was watched before.
 */
export function whenSent(field: Fillable, value: string, onSent: () => void): void {
  const stop = new AbortController();
  const { signal } = stop;
  const sent = (event: Event) => {
    if (waiting.get(field) !== mine) return stop.abort();
    if (field.value !== value || (event.type === 'submit' && event.target !== field.form)) return;
    stop.abort();
    onSent();
  };
  const mine = () => undefined;
  waiting.set(field, mine);
  // A form in a shadow root tells nobody outside of it.
  if (field.form === null) window.addEventListener('pagehide', sent, { signal });
  else for (const target of [window, field.form]) target.addEventListener('submit', sent, { signal, capture: true });
}
