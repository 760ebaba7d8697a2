/** What a person reads in a part of a page, in order: fields, buttons, links, headings and plain text. */
import type { FieldSnapshot, FormSnapshot } from '../detection/index.ts';
import { attribute, contains, firstChildOf, isShown, list, nextSiblingOf, readText, tidy } from './dom.ts';
import { isMasked, isPasswordField, wasPassword } from './password-field.ts';
import { sends } from './scope.ts';

type Part = FormSnapshot['parts'][number];
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface Outline {
  parts: Part[];
  fields: FieldSnapshot[];
  /** The elements of `fields`. */
  elements: Element[];
}

/** Bounds on what is read of a page that may be made to be slow. */
const mostNodes = 4_000;
const mostFields = 100;
const mostCharacters = 12_000;
const deepest = 150;

/** What an element is, by its local name: of capitals in HTML, of small letters in XML, too. All others hold text. */
const kinds = new Map<string, 'skipped' | 'field' | 'heading' | 'button' | 'link' | 'label'>();
for (const [kind, names] of [
  ['skipped', 'script style template noscript iframe object svg canvas video audio map head'],
  ['field', 'input select textarea'],
  ['heading', 'h1 h2 h3 h4 h5 h6 legend'],
  ['button', 'button'],
  ['link', 'a'],
  ['label', 'label'],
] as const)
  for (const name of names.split(' ')) kinds.set(name, kind);

const buttonLike = /(^|[-_\s])(btn|button)/i;

/**
 * Reads a container.
 * @param form the form inside it; what stands beside the form is marked
 * @param must a field that is described even where the bounds are reached
 * @param shown false where `must` itself is hidden: then nothing counts as hidden
 */
export function outlineOf(container: Element, form: Element | null, must: HTMLInputElement, shown: boolean): Outline {
  const outline: Outline = { parts: [], fields: [], elements: [] };
  let outside = form !== null && form !== container && contains(container, form);
  let nodes = 0;
  let characters = 0;

  function add(kind: Part['kind'], text: string) {
    if (text === '' || characters > mostCharacters) return;
    characters += text.length;
    outline.parts.push(outside ? { kind, text, outside } : { kind, text });
  }

  function addField(element: Field, decoy: boolean) {
    outline.parts.push({ kind: 'field', text: '', field: outline.fields.length });
    const exposed = attribute(element, 'aria-hidden') !== 'true';
    outline.fields.push(describe(element, exposed && (!shown || (!decoy && isInView(element)))));
    outline.elements.push(element);
  }

  function walk(parent: Node, kind: 'text' | 'label', decoy: boolean, depth: number) {
    for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
      if (++nodes > mostNodes) return;
      if (node instanceof Element) visit(node, kind, decoy, depth);
      // Most of what stands between elements is nothing to read.
      else if (node instanceof Text && node.data.trim() !== '') add(kind, tidy(node.data));
    }
  }

  function visit(element: Element, kind: 'text' | 'label', decoy: boolean, depth: number) {
    const is = kinds.get(element.localName);
    if (is === 'skipped') return;
    // Elements of that name in other namespaces are none of these.
    if (is === 'field' && element instanceof HTMLElement) {
      const { type } = element as Field;
      if (type === 'hidden') return;
      if (type === 'submit' || type === 'image' || type === 'button' || type === 'reset')
        return addButton(element, type !== 'button');
      // A text field that is dressed up as a button: nobody types in it, and its words are a value, which is not read.
      if (attribute(element, 'role') === 'button') return;
      if (outline.fields.length < mostFields || element === must) addField(element as Field, decoy);
      return;
    }
    if (depth > deepest || (shown && !isShown(element))) return;
    const role = attribute(element, 'role');
    if (is === 'button' || role === 'button')
      return addButton(element, (element as HTMLButtonElement).type === 'submit');
    if ((is === 'link' || role === 'link') && !holdsField(element)) {
      const looks = buttonLike.test(attribute(element, 'class')) && sends(element);
      return add(looks ? 'button' : 'link', readText(element));
    }
    if ((is === 'heading' || role === 'heading') && !holdsField(element)) return add('heading', readText(element));
    const hidden = decoy || attribute(element, 'aria-hidden') === 'true';
    if (element.shadowRoot) walk(element.shadowRoot, kind, hidden, depth + 1);
    if (element === form) outside = false;
    walk(element, is === 'label' ? 'label' : kind, hidden, depth + 1);
    if (element === form) outside = form !== container;
  }

  function addButton(element: Element, submits: boolean) {
    if ((!shown || isShown(element)) && sends(element)) add(submits ? 'submit' : 'button', readText(element));
  }

  visit(container, 'text', false, 0);
  if (!outline.elements.includes(must)) addField(must, false);
  return outline;
}

const holdsField = (element: Element) =>
  element.firstElementChild !== null && list(element, 'input:not([type=hidden]),select').length > 0;

function describe(element: Field, visible: boolean): FieldSnapshot {
  const describedBy = attribute(element, 'aria-describedby');
  const input: Partial<HTMLInputElement> = element.localName === 'input' ? (element as HTMLInputElement) : {};
  const { placeholder = '', maxLength = -1, minLength = -1 } = input;
  return {
    type: typeOf(element),
    name: element.name.slice(0, 100),
    id: element.id.slice(0, 100),
    autocomplete: element.autocomplete.slice(0, 200).toLowerCase(),
    label: labelOf(element),
    placeholder: placeholder && tidy(placeholder),
    // What the browser would say of a shorter one. Log-ins ask for one character, if any.
    hint: `${describedBy && referenced(element, describedBy)}${minLength > 4 ? ` ${minLength} characters` : ''}`,
    visible,
    maxLength,
  };
}

function typeOf(element: Field): string {
  const { type } = element;
  if (type !== 'password' && type !== 'text') return type.startsWith('select') ? 'select' : type;
  if (!isPasswordField(element)) return type;
  return wasPassword(element) || isMasked(element) ? 'password' : 'password-text';
}

function labelOf(element: Field): string {
  let text = '';
  const labels = element.labels;
  for (let at = 0; labels !== null && at < labels.length && at < 3; at++) text += `${readText(labels[at] as Element)} `;
  const labelledBy = attribute(element, 'aria-labelledby');
  text += `${attribute(element, 'aria-label')} ${labelledBy && referenced(element, labelledBy)} ${element.title}`;
  return tidy(text);
}

/** The text of the elements whose ids an attribute lists. */
function referenced(element: Element, ids: string): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  let text = '';
  for (const id of ids.trim().split(/\s+/, 5)) {
    const found = root.getElementById(id);
    text += found === null ? ' ' : `${readText(found)} `;
  }
  return tidy(text);
}

function isInView(element: Element): boolean {
  if (!isShown(element)) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
}
