/** The element that has the focus, seen through open shadow roots. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot ? (deepActiveElement(activeElement.shadowRoot) ?? activeElement) : activeElement;
}
