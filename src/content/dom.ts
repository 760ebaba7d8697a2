/**
 * Reading the DOM of a page that may shadow any property of a form: `<input name="parentElement">` makes
 * `form.parentElement` an input. The getters of the prototypes cannot be shadowed.
 */

/** A method or getter of a prototype, to be called with the node first. Bound natively there is nothing to compile. */
const unbound = (method: unknown): unknown => Function.prototype.call.bind(method as () => void);
const getter = <Value>(name: string) =>
  unbound(Object.getOwnPropertyDescriptor(Node.prototype, name)?.get) as (of: Node) => Value;

type Select = <Found extends Element>(root: ParentNode, selector: string) => NodeListOf<Found>;

const parentElement = getter<Element | null>('parentElement');
const textContent = getter<string | null>('textContent');
export const firstChildOf = getter<ChildNode | null>('firstChild');
export const nextSiblingOf = getter<ChildNode | null>('nextSibling');
export const contains = unbound(Node.prototype.contains) as (outer: Node, inner: Node) => boolean;
const compare = unbound(Node.prototype.compareDocumentPosition) as (of: Node, other: Node) => number;
const selectIn = unbound(Element.prototype.querySelectorAll) as Select;
const selectInDocument = unbound(Document.prototype.querySelectorAll) as Select;
const selectInFragment = unbound(DocumentFragment.prototype.querySelectorAll) as Select;

/**
 * The elements below a root that match, as the browser lists them: what is not looked at becomes no object of this
 * world, and only those are dear.
 */
export function list<Found extends Element>(root: ParentNode, selector: string): NodeListOf<Found> {
  if (root instanceof Element) return selectIn(root, selector);
  return root === document ? selectInDocument(root, selector) : selectInFragment(root, selector);
}

/** The same as an array. */
export const all = <Found extends Element>(root: ParentNode, selector: string): Found[] => [
  ...list<Found>(root, selector),
];

/** How many of a list, which is in the order of the document, stand before a node or around it. */
export function countBefore(sorted: ArrayLike<Node>, node: Node): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // PRECEDING is 2.
    if (compare(node, sorted[middle] as Node) & 2) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const textLength = (element: Element): number => textContent(element)?.length ?? 0;

/** The parent element; of an element at the top of a shadow root its host. */
export function parentOf(element: Element): Element | null {
  const parent = parentElement(element);
  if (parent !== null) return parent;
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** An attribute, or '' where there is none. */
export const attribute = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

/** The longest text that is read of one element. */
const longestText = 300;

/** What a person reads on an element: its text, else its value (of a button), else its accessible name. */
export function readText(element: Element): string {
  const own = element instanceof HTMLInputElement ? element.value || element.alt : tidy(textContent(element) ?? '');
  return own || tidy(attribute(element, 'aria-label') || attribute(element, 'title') || altInside(element));
}

const altInside = (element: Element) => list(element, 'img[alt]')[0]?.getAttribute('alt') ?? '';

export const tidy = (text: string): string =>
  text
    .slice(0, 4 * longestText)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestText);

/** Whether the browser lays it out and does not hide it, or lays out its content alone (`display: contents`). */
export function isShown(element: Element): boolean {
  if (element.checkVisibility(hiddenToo)) return true;
  const { display, visibility } = getComputedStyle(element);
  if (display !== 'contents' || visibility !== 'visible') return false;
  const parent = parentOf(element);
  return parent === null || isShown(parent);
}

const hiddenToo = { visibilityProperty: true };

/** All password fields below a root, open shadow roots included. */
export function deepPasswords(root: ParentNode, most: number): HTMLInputElement[] {
  const found: HTMLInputElement[] = [];
  for (const element of all(root, '*')) {
    if (element instanceof HTMLInputElement && element.type === 'password') found.push(element);
    if (element.shadowRoot) found.push(...deepPasswords(element.shadowRoot, most));
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}
