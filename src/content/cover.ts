/**
 * Whether something of the page may lie above or around what Passmint draws. The top layer takes no part in the opacity,
 * filters and transforms of what it stands in; what can hide it is another part of the top layer, a view transition,
 * or what hides the whole frame.
 */

/** Rendered above everything else, in the order in which they were shown. */
const inTopLayer = ':popover-open, :modal, :fullscreen';

export interface Cover {
  /** Whether the page may hide it now. */
  isPossible(): boolean;
}

/** @param signal ends the watching */
export function watchCover(host: HTMLElement, signal: AbortSignal): Cover {
  const below = new WeakSet<Element>(document.querySelectorAll(inTopLayer));
  // Shown again, it would be above.
  const forget = ({ target }: Event) => void (target instanceof Element && below.delete(target));
  for (const type of ['beforetoggle', 'toggle', 'fullscreenchange'])
    document.addEventListener(type, forget, { signal, capture: true });
  const says = watchVisibility(host, signal);

  return {
    isPossible() {
      const seen = says();
      if (seen === false) return true;
      if ([...document.querySelectorAll(inTopLayer)].some((other) => other !== host && !below.has(other))) return true;
      if (isInTransition()) return true;
      if (seen === true) return false;
      // No word from the browser: look into every shadow root, and through the frames around this one.
      return coversInside(document, host) || !isShownByFrames(host);
    },
  };
}

interface VisibilityEntry extends IntersectionObserverEntry {
  /** Whether nothing covers, fades or distorts it, by the browser's own hit test, through all frames around it. */
  readonly isVisible?: boolean;
}

/** @returns what the browser says of its visibility; undefined where it does not say (Firefox) */
function watchVisibility(host: HTMLElement, signal: AbortSignal): () => boolean | undefined {
  let said: boolean | undefined;
  const read = (entries: IntersectionObserverEntry[]) => {
    const last = entries.at(-1) as VisibilityEntry | undefined;
    if (last !== undefined) said = last.isVisible;
  };
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver(read, options);
  observer.observe(host);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    read(observer.takeRecords());
    return said;
  };
}

/** A transition between two states of a page shows pictures of it above everything. */
function isInTransition(): boolean {
  try {
    return document.documentElement.matches(':active-view-transition');
  } catch {
    // The browser knows no such transitions.
    return false;
  }
}

/** Elements tell an extension of Firefox their shadow root even where it is closed. */
type Open = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

function coversInside(root: Document | ShadowRoot, host: HTMLElement): boolean {
  for (const element of root.querySelectorAll<Open>('*')) {
    const inner = element.openOrClosedShadowRoot ?? element.shadowRoot;
    if (!inner || element === host) continue;
    const found = [...inner.querySelectorAll(inTopLayer)];
    if (found.some((other) => other !== host && !other.contains(host)) || coversInside(inner, host)) return true;
  }
  return false;
}

/** Whether every frame around this document is of the same origin, in plain view, and uncovered at that place. */
function isShownByFrames(host: HTMLElement): boolean {
  const box = host.getBoundingClientRect();
  let [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  for (let view: Window = window; view !== view.parent; view = view.parent) {
    // Nothing is known of what a page of another origin does with its frames.
    const frame = view.frameElement;
    if (frame === null) return false;
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
    const root = frame.getRootNode() as Document | ShadowRoot;
    if (root.elementFromPoint(x, y) !== frame || isFaded(frame)) return false;
  }
  return true;
}

/** Whether the element or anything around it is too faint to see or drawn through an effect. */
export function isFaded(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { opacity, filter, clipPath, maskImage } = getComputedStyle(at);
    if (Number(opacity) < 0.9 || [filter, clipPath, maskImage].some((effect) => effect && effect !== 'none'))
      return true;
  }
  return false;
}
