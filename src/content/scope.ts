/**
 * Which part of a page belongs to a password field: what its button submits. A page may hold a log-in and a sign-up
 * side by side, in two forms, in one form around the whole page, or in none.
 */
import { contains, countBefore, deepPasswords, isShown, list, parentOf, readText, textLength } from './dom.ts';
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
 * Most words must come first: one sends with "Log in and clear my basket", "Generate my account", "Back up now".
 */
const helper =
  /^[^\da-z\u00c0-\u1fff\u3040-\ud7ff]*$|^(?!.*\b(log|sign|register|join|create)\b).*\b(show|hide|toggle|reveal|visibility|unmask|mask|tooltip|more information|what.?s this)\b|^[^\da-z]*((go|need|get|please) )?(view( my| your| the)? pass|view$|generate|suggest|edit|cancel|close|clear|help|info|back|dismiss)\b(?!.? up\b| (my |your |this |the )?account\b)|anzeigen|einblenden|verbergen|afficher|masquer|mostrar|ocultar|\bmostra\b|nascondi|\btoon|tonen|pokaż|ukryj|zobrazit|показать|скрыть|показати|göster|gizle|^hiện|tampilkan|lihat|表示|显示|顯示|표시|보기|إظهار|הצג|نمایش|दिखाएं|^(x|×|✕|\?)$/i;

/** Finds the container of what is sent together with a password field. */
export function scopeOf(field: HTMLInputElement): Scope {
  const form = field.form;
  const root = form ?? topRoot(field);
  const buttons = list(root, buttonSelector);
  // A form that is hidden until it is needed is judged as it will be shown.
  const shown = isShown(field);
  const own = senderAfter(buttons, field, root, shown);
  const needed: Node[] = [anchorIn(root, field)];
  if (own !== undefined) needed.push(anchorIn(root, own));
  let together = 0;
  const light = root === document || root === form;
  for (const other of light ? lightPasswords(list(root, passwordSelector)) : deepPasswords(root, mostPasswords)) {
    if (other !== field) {
      if (other.form !== form || isShown(other) !== shown) continue;
      if (senderAfter(buttons, other, root, shown) !== own) continue;
      needed.push(anchorIn(root, other));
    }
    together++;
  }
  let container: Element = field;
  for (let steps = 0; steps < mostAncestors; steps++) {
    const grown = steps > 0 && needed.every((node) => contains(container, node));
    if (grown) break;
    const parent = parentOf(container);
    if (parent === null) break;
    container = parent;
  }
  return { container: surroundings(container, together, form), form, shown };
}

/** Grows a container while it takes in no other password field, and outside its form no field at all. */
function surroundings(start: Element, passwords: number, form: HTMLFormElement | null): Element {
  let container = start;
  let fields = -1;
  let passwordsAround = -1;
  for (let steps = 0; steps < mostAncestors; steps++) {
    const parent = parentOf(container);
    if (parent === null || parent === document.documentElement) break;
    const around = list<HTMLInputElement>(parent, passwordSelector);
    // Around the host of a shadow tree are others; else as many are the same.
    if (around.length !== passwordsAround || !contains(parent, container)) {
      if (lightPasswords(around).filter(isShown).length > passwords) break;
      passwordsAround = around.length;
    }
    const insideForm = form !== null && form !== container && contains(form, container);
    if (!insideForm) {
      if (fields < 0) fields = list(container, fieldSelector).length;
      const more = list(parent, fieldSelector).length > fields;
      if (form !== null && more) break;
      if (textLength(parent) > mostSurroundings) break;
      if (more) fields = -1;
    }
    container = parent;
  }
  return container;
}

/** Those that an eye button has turned into text are still password fields. */
const passwordSelector = 'input[type=password],input[type=text]';

function lightPasswords(inputs: NodeListOf<HTMLInputElement>): HTMLInputElement[] {
  const found: HTMLInputElement[] = [];
  for (let at = 0; at < inputs.length && found.length < mostPasswords; at++) {
    const input = inputs[at] as HTMLInputElement;
    if (wasPassword(input)) found.push(input);
  }
  return found;
}

/** The document, or for a field in a shadow root the nearest root around it that holds a button. */
function topRoot(field: Element): Document | ShadowRoot {
  let root = field.getRootNode();
  if (root === document) return document;
  while (root instanceof ShadowRoot && list(root, buttonSelector).length === 0) root = root.host.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/** The first button after a field that sends something. */
function senderAfter(
  buttons: NodeListOf<Element>,
  field: Element,
  root: ParentNode,
  shown: boolean,
): Element | undefined {
  const end = Math.min(buttons.length, mostButtons);
  for (let at = countBefore(buttons, anchorIn(root, field)); at < end; at++) {
    const button = buttons[at] as Element;
    if (isShown(button) === shown && sends(button)) return button;
  }
  return undefined;
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
