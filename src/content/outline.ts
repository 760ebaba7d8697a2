/** What a person reads in a part of a page, in order: fields, buttons, links, headings and plain text. */
import type { FieldSnapshot, FormSnapshot } from '../detection/index.ts';
import { all, attribute, contains, firstChildOf, isShown, nextSiblingOf, readText, tidy } from './dom.ts';
import { isMasked, isPasswordField, wasPassword } from './password-field.ts';
import { sends } from './scope.ts';

type Part = FormSnapshot['parts'][number];

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

const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'svg',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'MAP',
  'HEAD',
]);
const headings = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LEGEND']);
const buttonLike = /(^|[-_\s])(btn|button)/i;

/**
 * Reads a container.
 * @param form the form inside it; what stands beside the form is marked
 * @param must a field that is described even where the bounds are reached
 * @param shown false where `must` itself is hidden: then nothing counts as hidden
 */
export function outlineOf(container: Element, form: Element | null, must: HTMLInputElement, shown: boolean): Outline {
  const hidesAll = (element: Element) => shown && !isShown(element);
  const outline: Outline = { parts: [], fields: [], elements: [] };
  let outside = form !== null && form !== container && contains(container, form);
  let nodes = 0;
  let characters = 0;

  function add(kind: Part['kind'], text: string) {
    if (text === '' || characters > mostCharacters) return;
    characters += text.length;
    outline.parts.push(outside ? { kind, text, outside } : { kind, text });
  }

  function addField(element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, decoy: boolean) {
    outline.parts.push({ kind: 'field', text: '', field: outline.fields.length });
    outline.fields.push(
      describe(element, shown ? !decoy && isInView(element) : attribute(element, 'aria-hidden') !== 'true'),
    );
    outline.elements.push(element);
  }

  function walk(parent: Node, kind: 'text' | 'label', decoy: boolean, depth: number) {
    for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
      if (++nodes > mostNodes) return;
      if (node instanceof Text) add(kind, tidy(node.data));
      else if (node instanceof Element) visit(node, kind, decoy, depth);
    }
  }

  function visit(element: Element, kind: 'text' | 'label', decoy: boolean, depth: number) {
    const tag = element.tagName;
    if (skipped.has(tag)) return;
    if (isField(element)) {
      if (element.type === 'hidden') return;
      if (element instanceof HTMLInputElement && /^(submit|image|button|reset)$/.test(element.type))
        return addButton(element, element.type !== 'button');
      // A text field that is dressed up as a button: nobody types in it, and its words are a value, which is not read.
      if (attribute(element, 'role') === 'button') return;
      if (outline.fields.length < mostFields || element === must) addField(element, decoy);
      return;
    }
    if (depth > deepest || hidesAll(element)) return;
    const role = attribute(element, 'role');
    if (tag === 'BUTTON' || role === 'button')
      return addButton(element, (element as HTMLButtonElement).type === 'submit');
    if ((tag === 'A' || role === 'link') && !holdsField(element)) {
      const looks = buttonLike.test(attribute(element, 'class')) && sends(element);
      return add(looks ? 'button' : 'link', readText(element));
    }
    if ((headings.has(tag) || role === 'heading') && !holdsField(element)) return add('heading', readText(element));
    const hidden = decoy || attribute(element, 'aria-hidden') === 'true';
    if (element.shadowRoot) walk(element.shadowRoot, kind, hidden, depth + 1);
    if (element === form) outside = false;
    walk(element, tag === 'LABEL' ? 'label' : kind, hidden, depth + 1);
    if (element === form) outside = form !== container;
  }

  function addButton(element: Element, submits: boolean) {
    if (hidesAll(element)) return;
    if (sends(element)) add(submits ? 'submit' : 'button', readText(element));
  }

  visit(container, 'text', false, 0);
  if (!outline.elements.includes(must)) addField(must, false);
  return outline;
}

const isField = (element: Element): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;

const holdsField = (element: Element) =>
  element.firstElementChild !== null && all(element, 'input:not([type=hidden]),select').length > 0;

function describe(
  element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  visible: boolean,
): FieldSnapshot {
  const input = element instanceof HTMLInputElement ? element : null;
  return {
    type: typeOf(element),
    name: element.name.slice(0, 100),
    id: element.id.slice(0, 100),
    autocomplete: element.autocomplete.slice(0, 200).toLowerCase(),
    label: labelOf(element),
    placeholder: input === null ? '' : tidy(input.placeholder),
    hint: referenced(element, 'aria-describedby'),
    visible,
    maxLength: input?.maxLength ?? -1,
  };
}

function typeOf(element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string {
  if (!isPasswordField(element)) return element.type.replace(/^select.*/, 'select');
  return wasPassword(element) || isMasked(element) ? 'password' : 'password-text';
}

function labelOf(element: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string {
  const labels = [...(element.labels ?? [])].slice(0, 3).map(readText);
  return tidy(
    [...labels, attribute(element, 'aria-label'), referenced(element, 'aria-labelledby'), element.title].join(' '),
  );
}

/** The text of the elements whose ids an attribute lists. */
function referenced(element: Element, name: string): string {
  const list = attribute(element, name);
  if (list === '') return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = list.split(/\s+/).filter(Boolean).slice(0, 5);
  return tidy(
    ids
      .map((id) => root.getElementById(id))
      .map((found) => (found ? readText(found) : ''))
      .join(' '),
  );
}

function isInView(element: Element): boolean {
  if (!isShown(element) || attribute(element, 'aria-hidden') === 'true') return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
}
