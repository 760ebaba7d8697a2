/**
 * Whether a click came from a person who saw what they clicked. A page cannot forge `isTrusted`, but it can hide,
 * cover or move the offer so that a real click means something else.
 */
import { isFaded, watchCover } from './cover.ts';
import type { PageSurface } from './surface.ts';

/**
 * The least time between the moment the offer stood where it is and a press on it, in milliseconds: less than anyone
 * needs to see it and move there, more than between the two clicks of a double click.
 */
const settleTime = 400;

/**
 * `ignore`: forged, or meant for what was there a moment ago. `doubt`: a real click, but the page may have hidden what
 * was clicked.
 */
export type Trust = 'trust' | 'doubt' | 'ignore';

/** Judges the clicks on a surface. Both the press and the click itself must be beyond doubt. */
export function judgeClicks(surface: PageSurface): (click: MouseEvent) => Trust {
  const { host, box, signal } = surface;
  const cover = watchCover(host, signal);
  let pressed: Trust = 'ignore';

  function judge(event: MouseEvent, atPlace: boolean): Trust {
    if (!event.isTrusted || !(event.timeStamp - surface.restingSince() >= settleTime)) return 'ignore';
    return isInPlainView(host, atPlace ? event : null) && !cover.isPossible() ? 'trust' : 'doubt';
  }

  const onPress = (event: PointerEvent) => {
    pressed = judge(event, true);
  };
  box.addEventListener('pointerdown', onPress, { signal, capture: true });
  return (click) => {
    // A click by the keyboard has no place (`detail` 0): the focus was on the button.
    if (click.detail === 0) return judge(click, false);
    const [first, now] = [pressed, judge(click, true)];
    pressed = 'ignore';
    return first === 'trust' ? now : first;
  };
}

/** @param at where it was clicked; null for the keyboard */
function isInPlainView(host: HTMLElement, at: MouseEvent | null): boolean {
  const root = host.getRootNode() as Document | ShadowRoot;
  if (!host.matches(':popover-open') || isFaded(host)) return false;
  if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (at === null && root.activeElement !== host) return false;
  const { left, top, right, bottom } = host.getBoundingClientRect();
  const inset = 4;
  const points = [left + inset, (left + right) / 2, right - inset].flatMap((x) =>
    [top + inset, (top + bottom) / 2, bottom - inset].map((y) => [x, y] as const),
  );
  if (at !== null) points.push([at.clientX, at.clientY]);
  const inWindow = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  return inWindow.length > 0 && inWindow.every(([x, y]) => root.elementFromPoint(x, y) === host);
}
