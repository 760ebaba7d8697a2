import type { FormSnapshot } from '../detection/index.ts';
import { all, attribute, countBefore, isShown, list, parentOf, readText } from './dom.ts';
import { outlineOf } from './outline.ts';
import { scopeOf } from './scope.ts';

/** A form as detection sees it, with the elements in the order of the snapshot's fields. */
export interface FormElements {
  form: FormSnapshot;
  elements: Element[];
}

/** How far above a container its heading is looked for, and how many headings are taken. */
const mostAncestors = 12;
const mostHeadings = 2;

const typedSelector = 'input:is([type=text],[type=email],[type=tel],[type=password],:not([type]))';

/** Describes what belongs to a password field. */
export function snapshotForm(field: HTMLInputElement): FormElements {
  const { container, form, shown } = scopeOf(field);
  // Hidden beside fields that are shown: a decoy, or of a later step. It is judged when it can be seen.
  const asShown = shown || all(container, typedSelector).some(isShown);
  const { parts, fields, elements } = outlineOf(container, form, field, asShown);
  return {
    elements,
    form: {
      title: (document.title ?? '').slice(0, 200),
      language: attribute(document.documentElement, 'lang').slice(0, 20).toLowerCase(),
      identity: form === null ? '' : `${short(form, 'name')} ${short(form, 'id')} ${short(form, 'action')}`,
      above: headingsAbove(container),
      parts,
      fields,
    },
  };
}

const short = (element: Element, name: string) => attribute(element, name).slice(0, 200);

/** The headings before a container, the nearest first. */
function headingsAbove(container: Element): string[] {
  const found: string[] = [];
  let below = container;
  for (let at = parentOf(container), steps = 0; at !== null && steps < mostAncestors; at = parentOf(at), steps++) {
    if (found.length >= mostHeadings) break;
    const headings = list(at, 'h1,h2,h3,h4,[role=heading]');
    const nearest = headings[countBefore(headings, below) - 1];
    if (nearest) found.push(readText(nearest));
    below = at;
  }
  return found.filter(Boolean);
}
