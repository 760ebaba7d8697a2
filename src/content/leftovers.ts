/** Firefox's name for what Chromium has as `chrome.dom.openOrClosedShadowRoot`. */
type Inspectable = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Removes what an older version drew. When an extension is updated Firefox ends its scripts at once, so that they
 * cannot; Chromium lets them notice.
 */
export function removeLeftovers(): void {
  for (const host of document.querySelectorAll<Inspectable>('[popover=manual]'))
    if (host.openOrClosedShadowRoot?.querySelector('.box[dir][lang]')) host.remove();
}
