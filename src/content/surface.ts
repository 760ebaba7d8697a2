/**
 * The element that Passmint draws in a page: a closed shadow root in a manual popover beside a field. Knows where it
 * stands and for how long; not what it shows.
 */

import { direction, language } from '../texts/texts.ts';
import { html } from './elements.ts';
import { neighboursOf } from './neighbours.ts';
import { type Box, gap, placeBeside } from './placement.ts';
import css from './surface.css' with { type: 'text' };
import { isOrphaned } from './world.ts';

export interface PageSurface {
  /** The element in the page. It shows nothing of what is inside. */
  readonly host: HTMLElement;
  /** What is inside. */
  readonly box: HTMLElement;
  /** Replaces what is inside. */
  show(...content: Node[]): void;
  /** When it last appeared or moved, by `performance.now()`; infinite while it is not to be seen. */
  restingSince(): number;
  /** Ends when it closes. */
  readonly signal: AbortSignal;
  close(): void;
}

/**
 * Opens a surface that follows an element, or stands at the top of the window without one.
 * @param aside whether it stands beside the element first, not below it
 */
export function openSurface(anchor: HTMLElement | null, aside = false): PageSurface {
  const host = html('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const box = html('div');
  box.className = 'box';
  box.dir = direction();
  box.lang = language();
  root.append(box);
  containerFor(anchor).append(host);
  // Important rules of a shadow tree come before everything that a page can say about its host, inline styles too.
  const place = styled(root).cssRules[0] as CSSStyleRule;
  host.showPopover();
  keepToItself(box);

  const stop = new AbortController();
  const { signal } = stop;
  let resting = Number.POSITIVE_INFINITY;
  let last = '';
  let anchorInView = true;
  const neighbours = anchor && neighboursOf(anchor, host);
  if (anchor !== null) {
    const observer = new IntersectionObserver((entries) => {
      anchorInView = entries.at(-1)?.isIntersecting ?? true;
    });
    observer.observe(anchor);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  function follow() {
    if (signal.aborted) return;
    if (!host.isConnected || !host.matches(':popover-open') || anchor?.isConnected === false || isOrphaned())
      return close();
    const field = anchor?.getBoundingClientRect();
    if (field?.width === 0 || field?.height === 0) return close();
    box.style.display = anchorInView ? '' : 'none';
    const { left, top, room } = placed(field, anchor, naturalSize(box), { aside, clear: field && neighbours?.(field) });
    // A page may zoom its root element; lengths of the host are in zoomed pixels then.
    const zoom = host.currentCSSZoom ?? 1;
    const now = anchorInView ? `${Math.round(left / zoom)} ${Math.round(top / zoom)} ${Math.round(room / zoom)}` : '';
    if (now !== last) {
      last = now;
      resting = now === '' ? Number.POSITIVE_INFINITY : performance.now();
      const [x, y, most] = now.split(' ');
      place.style.setProperty('left', `${x}px`, 'important');
      place.style.setProperty('top', `${y}px`, 'important');
      box.style.maxHeight = `${most}px`;
    }
    // Only while it is open; nothing but a frame callback sees every way in which a page can move a field.
    requestAnimationFrame(follow);
  }

  function close() {
    if (signal.aborted) return;
    const hadFocus = root.activeElement !== null;
    stop.abort();
    host.remove();
    if (hadFocus) anchor?.focus({ preventScroll: true });
  }

  return {
    host,
    box,
    signal,
    show(...content) {
      box.replaceChildren(...content);
      // What is shown is new to the person, even where it stands where something else stood.
      last = '';
      if (resting === Number.POSITIVE_INFINITY) follow();
    },
    restingSince: () => resting,
    close,
  };
}

/**
 * A popover outside of an open modal dialog or a fullscreen element is dead or unseen; a click outside of a page's own
 * popover, or of what scripts treat as a dialog, closes that.
 */
function containerFor(anchor: Element | null): Element {
  for (let at = anchor; at !== null; at = at.assignedSlot ?? at.parentElement ?? hostOf(at)) {
    if (at.matches('dialog:modal, :fullscreen, :popover-open, [aria-modal=true], [role=dialog]')) return at;
  }
  // SVG draws HTML only inside of a foreignObject.
  const inSvg = document.documentElement instanceof SVGElement ? anchor?.closest('foreignObject') : null;
  return document.fullscreenElement ?? inSvg ?? document.documentElement;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Gives a shadow root its styles, in the way that the page's own security policy does not reach. */
function styled(root: ShadowRoot): CSSStyleSheet {
  if (BROWSER === 'firefox' && location.protocol !== 'moz-extension:') {
    // A content script of Firefox cannot adopt sheets, and its style elements are not under the page's policy.
    const style = html('style');
    style.textContent = css;
    root.append(style);
    return style.sheet as CSSStyleSheet;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return sheet;
}

/** Pages close their dialogs on clicks elsewhere and take back focus that leaves them; this is not elsewhere. */
function keepToItself(box: HTMLElement) {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'touchstart', 'touchend', 'focusin'])
    box.addEventListener(type, (event) => event.stopPropagation());
}

/** As large as it would be with all the room there is. */
function naturalSize(box: HTMLElement): Pick<Box, 'width' | 'height'> {
  const { width, height } = box.getBoundingClientRect();
  return { width, height: height + Math.max(0, box.scrollHeight - box.clientHeight) };
}

function placed(
  field: DOMRect | undefined,
  anchor: Element | null,
  size: Pick<Box, 'width' | 'height'>,
  { aside, clear = field }: { aside: boolean; clear: Box | undefined },
) {
  const view = {
    left: visualViewport?.offsetLeft ?? 0,
    top: visualViewport?.offsetTop ?? 0,
    width: visualViewport?.width ?? innerWidth,
    height: visualViewport?.height ?? innerHeight,
  };
  if (field === undefined || anchor === null) {
    const left = Math.max(gap, view.left + view.width - size.width - 2 * gap);
    return { left, top: view.top + 2 * gap, room: view.height - 4 * gap };
  }
  return placeBeside(field, size, view, {
    fromRight: getComputedStyle(anchor).direction === 'rtl',
    aside,
    ...(clear && { clear }),
  });
}
