import type { FieldSnapshot, FormSnapshot } from '../detection/index.ts';
import { isPasswordField } from './password-field.ts';

/** A form as detection sees it, with the elements in the order of the snapshot's fields. */
export interface FormElements {
  form: FormSnapshot;
  elements: HTMLInputElement[];
}

type Scope = HTMLElement | Document | ShadowRoot;

/** Bounds on what is read of a page that may be made to be slow. */
const mostFields = 200;
const longestText = 200;

const submitters = 'button, input[type=submit], input[type=image], input[type=button], [role=button]';

/** Describes the form around a password field. */
export function snapshotForm(field: HTMLInputElement): FormElements {
  const scope = scopeOf(field);
  const elements = within<HTMLInputElement>(scope, 'input')
    .filter(({ type }) => type !== 'hidden')
    .slice(0, mostFields);
  if (!elements.includes(field)) elements.push(field);
  const form = scope instanceof HTMLFormElement ? scope : null;
  return {
    elements,
    form: {
      title: document.title.slice(0, longestText),
      identity:
        form === null
          ? ''
          : [form.getAttribute('name'), form.id, form.className, form.getAttribute('action')].join(' '),
      headings: headings(scope),
      buttons: buttons(scope),
      links: texts(within(scope, 'a')),
      fields: elements.map(describe),
    },
  };
}

/** All password fields below a root, open shadow roots included. Searches the whole page: on a person's command only. */
export function findPasswordFields(root: Document | ShadowRoot): HTMLInputElement[] {
  const own = [...root.querySelectorAll<HTMLInputElement>('input[type=password]')];
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? findPasswordFields(shadowRoot) : [],
  );
  return [...own, ...inner];
}

/** The form, or the nearest container that also holds a button, or the whole root. */
function scopeOf(field: HTMLInputElement): Scope {
  if (field.form !== null) return field.form;
  for (let at = field.parentElement; at !== null && at !== document.body; at = at.parentElement)
    if (at.querySelector(submitters) !== null && at.querySelectorAll('input').length > 1) return at;
  const root = field.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

/** Elements of a scope; those that belong to a form by its `form` attribute too. */
function within<Found extends Element = HTMLElement>(scope: Scope, selector: string): Found[] {
  const inside = [...scope.querySelectorAll<Found>(selector)];
  if (!(scope instanceof HTMLFormElement)) return inside;
  const outside = [...scope.elements].filter((element) => element.matches(selector) && !scope.contains(element));
  return [...inside, ...(outside as Element[] as Found[])];
}

function describe(input: HTMLInputElement): FieldSnapshot {
  return {
    type: isPasswordField(input) ? 'password' : input.type,
    name: input.name,
    id: input.id,
    autocomplete: input.autocomplete.toLowerCase(),
    label: labelOf(input),
    placeholder: input.placeholder,
    hint: referenced(input, 'aria-describedby'),
    visible: isVisible(input),
    maxLength: input.maxLength,
  };
}

function labelOf(input: HTMLInputElement): string {
  const labels = [...(input.labels ?? [])].map(textOf);
  return [...labels, input.getAttribute('aria-label') ?? '', referenced(input, 'aria-labelledby'), input.title]
    .join(' ')
    .trim();
}

/** The text of the elements whose ids an attribute lists. */
function referenced(element: Element, attribute: string): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  return ids.map((id) => textOf(root.getElementById(id))).join(' ');
}

function headings(scope: Scope): string[] {
  const inside = texts(within(scope, 'h1, h2, h3, legend, [role=heading]'));
  if (inside.length > 0 || !(scope instanceof HTMLElement)) return inside;
  // The heading that introduces the form stands in one of the containers around it.
  for (let at = scope.parentElement; at !== null; at = at.parentElement) {
    const around = texts([...at.querySelectorAll<HTMLElement>('h1, h2, h3')]);
    if (around.length > 0) return around.slice(0, 3);
  }
  return [];
}

/** What submits comes first: a log-in form may hold a second button that leads to the sign-up. */
function buttons(scope: Scope): string[] {
  const all = within<HTMLElement>(scope, submitters).filter(isVisible);
  const submits = (element: HTMLElement) =>
    (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) &&
    /^(submit|image)$/.test(element.type);
  return texts([...all.filter(submits), ...all.filter((element) => !submits(element))]);
}

const texts = (elements: readonly HTMLElement[]): string[] => elements.slice(0, mostFields).map(textOf).filter(Boolean);

function textOf(element: Element | null): string {
  if (element === null) return '';
  const own = element instanceof HTMLInputElement ? element.value || element.alt : element.textContent;
  const words = own || element.getAttribute('aria-label') || element.getAttribute('title') || '';
  return words.replace(/\s+/g, ' ').trim().slice(0, longestText);
}

function isVisible(element: HTMLElement): boolean {
  if (element.closest('[aria-hidden=true]') !== null || !element.checkVisibility({ visibilityProperty: true }))
    return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
}
