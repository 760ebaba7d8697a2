import { useEffect } from 'preact/hooks';

interface Actions {
  /** The space bar. */
  regenerate(): void;
  /** Ctrl+Z. */
  undo(): void;
  /** Ctrl+C with nothing selected, or with (part of) the password. */
  copy(): void;
}

/** Keys for the whole popup, wherever they mean nothing else. */
export function useKeys({ regenerate, undo, copy }: Actions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isIn(event.target, 'input, select')) return;
      const withControl = event.ctrlKey || event.metaKey;
      if (event.key === ' ' && !withControl && !isIn(event.target, 'button, summary, a')) regenerate();
      else if (event.key === 'z' && withControl && !event.shiftKey) undo();
      else return;
      event.preventDefault();
    };
    const onCopy = (event: ClipboardEvent) => {
      const selection = getSelection();
      const inPassword = isIn(selection?.anchorNode?.parentElement, '#password');
      if (isIn(event.target, 'input') || (!inPassword && selection?.toString())) return;
      // The browser's own copy would go out without an entry in the journal.
      event.preventDefault();
      copy();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('copy', onCopy);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('copy', onCopy);
    };
  });
}

const isIn = (target: EventTarget | null | undefined, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;
