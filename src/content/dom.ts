/**
 * Reading the DOM of a page that may shadow any property of a form: `<input name="parentElement">` makes
 * `form.parentElement` an input. The getters of the prototypes cannot be shadowed.
 */

const getter = <Value>(prototype: object, name: string): ((of: Node) => Value) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: Node) => Value;
  return (of) => get.call(of);
};

const parentElement = getter<Element | null>(Node.prototype, 'parentElement');
const textContent = getter<string | null>(Node.prototype, 'textContent');
export const firstChildOf = getter<ChildNode | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getter<ChildNode | null>(Node.prototype, 'nextSibling');

const select = {
  element: Element.prototype.querySelectorAll,
  fragment: DocumentFragment.prototype.querySelectorAll,
  document: Document.prototype.querySelectorAll,
};

/** The elements below a root that match. */
export function all<Found extends Element>(root: ParentNode, selector: string): Found[] {
  const kind = root instanceof Element ? 'element' : root instanceof Document ? 'document' : 'fragment';
  return [...(select[kind].call(root, selector) as NodeListOf<Found>)];
}

export const contains = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);
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

export const formOf = (field: HTMLInputElement): HTMLFormElement | null => field.form;

/** The longest text that is read of one element. */
const longestText = 300;

/** What a person reads on an element: its text, else its value (of a button), else its accessible name. */
export function readText(element: Element): string {
  const own = element instanceof HTMLInputElement ? element.value || element.alt : tidy(textContent(element) ?? '');
  return own || tidy(attribute(element, 'aria-label') || attribute(element, 'title') || altInside(element));
}

const altInside = (element: Element) => all(element, 'img[alt]')[0]?.getAttribute('alt') ?? '';

export const tidy = (text: string): string =>
  text
    .slice(0, 4 * longestText)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestText);

/** Whether the browser lays it out and does not hide it. */
export const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

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
