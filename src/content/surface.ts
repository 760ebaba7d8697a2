/**
 * The element that Passmint draws in a page: a closed shadow root in a manual popover beside a field. Knows where it
 * stands and for how long; not what it shows.
 */
import { html } from './elements.ts';
import css from './surface.css' with { type: 'text' };

export interface PageSurface {
  /** The element in the page. It shows nothing of what is inside. */
  readonly host: HTMLElement;
  /** Replaces what is inside. */
  show(...content: Node[]): void;
  /** When it last appeared or moved, by `performance.now()`. */
  restingSince(): number;
  close(): void;
}

/** Distance to the field and to the edges of the window, in CSS pixels. */
const gap = 6;

/**
 * Opens a surface that follows an element, or stands at the top of the window without one.
 * @param onClosed runs once, whoever closes it
 */
export function openSurface(anchor: HTMLElement | null, onClosed: () => void = () => undefined): PageSurface {
  const host = html('div');
  // The page's styles reach the host; an inline `!important` is what no rule of theirs can outdo.
  const pinned: Record<string, string> = {
    all: 'initial',
    position: 'fixed',
    display: 'block',
    margin: '0',
    padding: '0',
    border: '0',
    inset: 'auto',
    background: 'transparent',
    overflow: 'visible',
    opacity: '1',
    visibility: 'visible',
    'pointer-events': 'auto',
    'color-scheme': 'light dark',
  };
  for (const [name, value] of Object.entries(pinned)) host.style.setProperty(name, value, 'important');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = html('style');
  style.textContent = css;
  const box = html('div');
  box.className = 'box';
  root.append(style, box);
  // A popover outside an open modal dialog or a fullscreen element is dead or unseen.
  // SVG draws HTML only inside of a foreignObject.
  const inSvg = document.documentElement instanceof SVGElement ? anchor?.closest('foreignObject') : null;
  const parent = anchor?.closest('dialog:modal') ?? document.fullscreenElement ?? inSvg ?? document.documentElement;
  parent.append(host);
  host.showPopover();

  let resting = performance.now();
  let place = '';
  let closed = false;

  function follow() {
    if (closed) return;
    if (!host.isConnected || (anchor !== null && !anchor.isConnected)) return close();
    const { width, height } = box.getBoundingClientRect();
    const next = anchor === null ? topOfWindow(width) : beside(anchor.getBoundingClientRect(), width, height);
    if (next === null) return close();
    const [left, top] = next;
    const now = `${left} ${top} ${width} ${height}`;
    if (now !== place) {
      place = now;
      resting = performance.now();
      host.style.setProperty('left', `${left}px`, 'important');
      host.style.setProperty('top', `${top}px`, 'important');
    }
    // Only while it is open; nothing but a frame callback sees every way in which a page can move a field.
    requestAnimationFrame(follow);
  }

  function close() {
    if (closed) return;
    closed = true;
    host.remove();
    onClosed();
  }

  return {
    host,
    show(...content) {
      box.replaceChildren(...content);
      if (place === '') follow();
    },
    restingSince: () => resting,
    close,
  };
}

const topOfWindow = (width: number): [number, number] => [Math.max(gap, innerWidth - width - 2 * gap), 2 * gap];

/** Below the field where there is room, else above it; null when the field is not laid out. */
function beside(field: DOMRect, width: number, height: number): [number, number] | null {
  if (field.width === 0 || field.height === 0) return null;
  const below = field.bottom + gap;
  const above = field.top - gap - height;
  const top = below + height > innerHeight && above >= 0 ? above : below;
  return [Math.round(Math.max(gap, Math.min(field.left, innerWidth - width - gap))), Math.round(top)];
}
