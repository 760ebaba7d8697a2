import { direction } from '../texts/texts.ts';
import type { PageSurface } from './surface.ts';

/**
 * The keyboard in a surface and at its field: Down enters it, arrows move in it, Up past the first returns, Tab goes on
 * from the field as if the focus had never left it, Escape gives up.
 */
export function steerByKeys({ box, signal }: PageSurface, field: HTMLElement | null, giveUp: () => void): void {
  const isPlain = ({ isTrusted, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
    isTrusted && !altKey && !ctrlKey && !metaKey;
  const [forward, back] = direction() === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const buttons = () => [...box.querySelectorAll('button')].filter((button) => button.checkVisibility());
  const leave = () => {
    field?.focus({ preventScroll: true });
    giveUp();
  };

  const onField = (event: KeyboardEvent) => {
    if (!isPlain(event) || event.shiftKey) return;
    if (event.key === 'ArrowDown') buttons()[0]?.focus();
    else if (event.key === 'Escape') giveUp();
    else return;
    // Not for the page as well: its dialog would close, its list would move.
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const onSurface = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    event.stopPropagation();
    if (!isPlain(event)) return;
    const all = buttons();
    const at = all.indexOf(event.target as HTMLButtonElement);
    if (event.key === 'Tab') {
      field?.focus({ preventScroll: true });
      // Without Shift the browser itself goes on from there.
      if (event.shiftKey) event.preventDefault();
      return;
    }
    if (event.key === 'Escape') leave();
    else if (event.key === 'ArrowDown' || event.key === forward) all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp' && at <= 0) field?.focus({ preventScroll: true });
    else if (event.key === 'ArrowUp' || event.key === back) all.at(at - 1)?.focus();
    else return;
    event.preventDefault();
  };

  field?.addEventListener('keydown', onField, { signal, capture: true });
  box.addEventListener('keydown', onSurface, { signal });
}
