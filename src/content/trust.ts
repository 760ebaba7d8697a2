/**
 * Whether a click came from a person who saw what they clicked. A page cannot forge `isTrusted`, but it can hide,
 * cover or move the offer so that a real click means something else.
 */

/** The least time between the moment the offer stood where it is and a click on it, in milliseconds. */
const settleTime = 150;

/**
 * `ignore`: forged, or meant for what was there a moment ago. `doubt`: a real click, but the page may have hidden what
 * was clicked.
 * @param host the element of the page that carries the closed shadow root
 * @param restingSince when the offer last appeared or moved, by `performance.now()`
 */
export function judgeClick(event: MouseEvent, host: HTMLElement, restingSince: number): 'trust' | 'doubt' | 'ignore' {
  if (!event.isTrusted || event.timeStamp - restingSince < settleTime) return 'ignore';
  return isInPlainView(event, host) ? 'trust' : 'doubt';
}

function isInPlainView(event: MouseEvent, host: HTMLElement): boolean {
  if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  // A click by the keyboard has no place (`detail` 0): the focus was on the button.
  if (event.detail === 0) return document.activeElement === host;
  const stacked = document.elementFromPoint(event.clientX, event.clientY);
  return stacked === host && !isFaded(host);
}

/** Whether the element or anything around it is too faint to see or drawn through an effect. */
function isFaded(element: Element | null): boolean {
  for (let at = element; at !== null; at = at.parentElement) {
    const { opacity, filter, clipPath, maskImage, transform } = getComputedStyle(at);
    const effects = [filter, clipPath, maskImage].some((effect) => effect !== '' && effect !== 'none');
    if (Number(opacity) < 0.9 || effects) return true;
    if (at === element && transform !== 'none') return true;
  }
  return false;
}
