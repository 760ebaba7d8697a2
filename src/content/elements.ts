/** An HTML element in any document: in XML and SVG ones `createElement` makes elements of no namespace, without style. */
export const html = <Name extends keyof HTMLElementTagNameMap>(name: Name) =>
  document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElementTagNameMap[Name];

/** An element with a class, attributes and children: all that the offer needs of a view library. */
export function element(
  tag: keyof HTMLElementTagNameMap,
  className: string,
  ...children: (Node | string)[]
): HTMLElement {
  const made = html(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** A button; `action` names it for scripts and tests. The keyboard reaches it by arrows, never by the page's Tab order. */
export function button(
  action: string,
  className: string,
  onClick: (event: MouseEvent) => void,
  ...children: (Node | string)[]
): HTMLButtonElement {
  const made = element('button', className, ...children) as HTMLButtonElement;
  made.type = 'button';
  made.tabIndex = -1;
  made.dataset['action'] = action;
  made.addEventListener('click', onClick);
  // The page's field keeps the focus when the mouse goes down on the offer.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  return made;
}

/** Text that screen readers say when it comes; a live region speaks when its text changes, not when it appears. */
export function announced(className: string, words: string): HTMLElement {
  const made = element('span', className);
  made.setAttribute('role', 'status');
  requestAnimationFrame(() => {
    made.textContent = words;
  });
  return made;
}

/** The mark of Passmint: a leaf in one stroke. */
export function mark(): HTMLElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M5 20C4 10 10 4 20 4c1 10-4 16-13 14M5 20 14 10');
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '2.2');
  path.setAttribute('stroke-linecap', 'round');
  svg.append(path);
  const made = element('span', 'mark', svg);
  made.setAttribute('aria-hidden', 'true');
  return made;
}
