import type { Fillable } from './fill.ts';

/** The longest text that messages allow. */
const longestText = 2_000;
/** More siblings than this behind a field are no longer about it. */
const mostSiblings = 3;
/** A longer text is an article, not a hint. */
const longestHint = 600;

const kept = new WeakMap<Fillable, string>();

/** What the page said before it refused a password, where this one is its answer. */
export const textBefore = new WeakMap<Fillable, string>();

/**
 * What the page says in words about the passwords that a field takes: what describes it, what stands around it and
 * right behind it. It is read once for each field, so that what is filled is what was offered, even if the page shows
 * or hides its hints in between.
 */
export function requirementText(field: Fillable): string {
  const known = kept.get(field);
  if (known !== undefined) return known;
  const parts = [...described(field), field.title, field.getAttribute('placeholder') ?? '', ...around(field)];
  const text = [...new Set(parts.map((part) => part.trim()).filter(Boolean))].join('\n').slice(0, longestText);
  kept.set(field, text);
  return text;
}

function described(field: Fillable): string[] {
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = field.getAttribute('aria-describedby')?.split(/\s+/).filter(Boolean) ?? [];
  // Also what is hidden until something goes wrong: the page says that it describes the field.
  return ids.map((id) => root.getElementById(id)?.textContent ?? '');
}

/** The text of the widest container that holds no other kind of field, and of what follows it up to the next one. */
export function around(field: Fillable): string[] {
  let block: Element = field;
  for (let next = field.parentElement; next !== null && next !== document.body; next = next.parentElement) {
    if (holdsOthers(next)) break;
    block = next;
  }
  const texts = [block];
  for (
    let next = block.nextElementSibling;
    next !== null && texts.length <= mostSiblings;
    next = next.nextElementSibling
  ) {
    if (next.matches(others) || next.querySelector(others) !== null) break;
    texts.push(next);
  }
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts, with its lines apart
  return texts.map((element) => (element instanceof HTMLElement ? element.innerText : '')).filter(isHint);
}

const isHint = (text: string) => text.length <= longestHint;
/** What another thing than this password begins with. */
const others = 'input, select, textarea, button, label, h1, h2, h3, form';
const holdsOthers = (element: Element) =>
  element.matches('form, fieldset') ||
  element.querySelector('input:not([type=password], [type=hidden]), select, textarea') !== null;
