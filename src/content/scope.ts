/**
 * Which part of a page belongs to a password field: what its button submits. A page may hold a log-in and a sign-up
 * side by side, in two forms, in one form around the whole page, or in none.
 */
import { all, contains, deepPasswords, formOf, isShown, parentOf, readText, textLength } from './dom.ts';
import { wasPassword } from './password-field.ts';

/** The container of a field's form, and the password fields that are sent together. */
export interface Scope {
  container: Element;
  /** The form, where there is one. */
  form: HTMLFormElement | null;
  /** Whether the field is laid out. */
  shown: boolean;
}

/** Bounds on what is looked at in a page that may be made to be slow. */
const mostButtons = 500;
const mostPasswords = 40;
const mostAncestors = 40;
/** Characters of a container that a formless field's container grows up to. */
const mostSurroundings = 2_500;

/** What may send a form. */
export const buttonSelector =
  'button,input[type=submit],input[type=image],input[type=button],[role=button],a[class*=btn i],a[class*=button i]';
const fieldSelector = 'input:not([type=hidden],[type=submit],[type=button],[type=image],[type=reset]),select,textarea';

/**
 * Buttons beside a field that show what is typed, make a password, or close: they send nothing. Nor do those without a
 * letter of any script (up to Greek and its neighbours, and from the Japanese to the Korean), which are icons.
 */
const helper =
  /^[^\da-z\u00c0-\u1fff\u3040-\ud7ff]*$|\b(show|hide|toggle|reveal|view|visibility|unmask|mask|generate|suggest|edit|cancel|close|clear|help|info|back|dismiss|tooltip|more information|what.?s this)\b|anzeigen|einblenden|verbergen|afficher|masquer|mostrar|ocultar|\bmostra\b|nascondi|\btoon|tonen|pokaż|ukryj|zobrazit|показать|скрыть|показати|göster|gizle|^hiện|tampilkan|lihat|表示|显示|顯示|표시|보기|إظهار|הצג|نمایش|दिखाएं|^(x|×|✕|\?)$/i;

/** Finds the container of what is sent together with a password field. */
export function scopeOf(field: HTMLInputElement): Scope {
  const form = formOf(field);
  const root = form ?? topRoot(field);
  const buttons = sendersIn(root);
  const passwords =
    root instanceof Document || root === form ? lightPasswords(root) : deepPasswords(root, mostPasswords);
  // A form that is hidden until it is needed is judged as it will be shown.
  const shown = isShown(field);
  const own = senderAfter(buttons, field, root, shown);
  const together = passwords.filter(
    (other) =>
      other === field ||
      (formOf(other) === form && senderAfter(buttons, other, root, shown) === own && isShown(other) === shown),
  );
  const needed: Node[] = [...together, ...(own === undefined ? [] : [own])].map((node) => anchorIn(root, node));
  let container: Element = field;
  for (let steps = 0; steps < mostAncestors; steps++) {
    const grown = steps > 0 && needed.every((node) => contains(container, node));
    if (grown) break;
    const parent = parentOf(container);
    if (parent === null) break;
    container = parent;
  }
  return { container: surroundings(container, together.length, form), form, shown };
}

/** Grows a container while it takes in no other password field, and outside its form no field at all. */
function surroundings(start: Element, passwords: number, form: HTMLFormElement | null): Element {
  let container = start;
  let fields = -1;
  for (let steps = 0; steps < mostAncestors; steps++) {
    const parent = parentOf(container);
    if (parent === null || parent === document.documentElement) break;
    if (shownPasswords(parent) > passwords) break;
    const insideForm = form !== null && form !== container && contains(form, container);
    if (!insideForm) {
      if (fields < 0) fields = all(container, fieldSelector).length;
      const more = all(parent, fieldSelector).length > fields;
      if (form !== null && more) break;
      if (textLength(parent) > mostSurroundings) break;
      if (more) fields = -1;
    }
    container = parent;
  }
  return container;
}

const shownPasswords = (container: Element) => lightPasswords(container).filter(isShown).length;

/** Those that an eye button has turned into text are still password fields. */
const lightPasswords = (root: ParentNode) =>
  all<HTMLInputElement>(root, 'input[type=password],input[type=text]').filter(wasPassword).slice(0, mostPasswords);

/** The document, or for a field in a shadow root the nearest root around it that holds a button. */
function topRoot(field: Element): Document | ShadowRoot {
  let root = field.getRootNode();
  while (root instanceof ShadowRoot && sendersIn(root).length === 0) root = root.host.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

function sendersIn(root: ParentNode): Element[] {
  return all(root, buttonSelector).slice(0, mostButtons);
}

/** The first button after a field that sends something. */
function senderAfter(
  buttons: readonly Element[],
  field: Element,
  root: ParentNode,
  shown: boolean,
): Element | undefined {
  const anchor = anchorIn(root, field);
  let low = 0;
  let high = buttons.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const before = anchor.compareDocumentPosition(buttons[middle] as Element) & Node.DOCUMENT_POSITION_PRECEDING;
    if (before) low = middle + 1;
    else high = middle;
  }
  return buttons.slice(low).find((button) => isShown(button) === shown && sends(button));
}

/** Whether pressing it may send a form. */
export const sends = (button: Element): boolean => !helper.test(readText(button));

/** The node itself, or the host in that root of the shadow tree in which it stands. */
function anchorIn(root: ParentNode, node: Element): Element {
  const top = root instanceof Element ? root.getRootNode() : root;
  let at = node;
  for (let own = at.getRootNode(); own !== top && own instanceof ShadowRoot; own = at.getRootNode()) at = own.host;
  return at;
}
