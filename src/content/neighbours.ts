/**
 * What stands around a field and must stay in sight while the offer is open: the site's own eye button beside it, hints
 * and errors below it. Found by what the page draws at those places, so that it does not matter how it is built.
 */
import type { Box } from './placement.ts';

/** How far from the field it is looked for, and how much room it gets at most, in CSS pixels. */
const reach = { beside: 24, below: 20, mostBeside: 160, mostBelow: 120 };
const step = 6;

/** What begins something else than words about this field. */
const others =
  'input:not([type=checkbox]), select, textarea, label, h1, h2, h3, fieldset, form, button:not([type=button]), [type=submit]';

/** How long what was found holds: looking at every frame would cost too much, in milliseconds. */
const holds = 250;

/**
 * @param host what Passmint draws: it is seen through
 * @returns gives the field's box grown by what belongs to it
 */
export function neighboursOf(field: Element, host: Element): (now: DOMRect) => Box {
  let found = Number.NEGATIVE_INFINITY;
  let [before, after, below] = [0, 0, 0];
  return (now) => {
    if (performance.now() - found > holds) {
      found = performance.now();
      [before, after, below] = distances(field, host, now);
    }
    const { left, top, width, height } = now;
    return { left: left - before, top, width: before + width + after, height: height + below };
  };
}

/** How far what belongs to the field reaches, to the left, to the right and below. */
function distances(field: Element, host: Element, { left, top, right, bottom, height }: DOMRect) {
  const root = field.getRootNode() as Document | ShadowRoot;
  /** What is drawn there, unless it is the field or is around it. */
  const at = (x: number, y: number) => {
    const seen = root.elementsFromPoint(x, y).find((element) => element !== host);
    return seen === undefined || seen === field || seen.contains(field) ? null : seen;
  };
  const middle = (top + bottom) / 2;

  /** Walks outwards for as long as something follows soon; gives the far edge of the last thing. */
  function walk(side: 1 | -1, edge: number): number {
    let far = edge;
    for (let x = edge + side; side * (x - far) <= reach.beside; x += side * step) {
      const box = at(x, middle)?.getBoundingClientRect();
      if (box === undefined || box.height > 2 * height + 8) continue;
      const end = side > 0 ? box.right : box.left;
      // What goes on for long is not a button of the field, but what stands beside it.
      if (side * (end - edge) > reach.mostBeside) break;
      if (side * (end - far) > 0) far = end;
    }
    return far;
  }

  let under = bottom;
  for (let y = bottom + 1; y - under <= reach.below; y += step) {
    const found = at(left + Math.min(12, (right - left) / 2), y) ?? at((left + right) / 2, y);
    if (found === null) continue;
    if (found.matches(others) || found.querySelector(others) !== null) break;
    const end = found.getBoundingClientRect().bottom;
    if (end - bottom > reach.mostBelow) break;
    under = Math.max(under, end);
  }
  return [left - walk(-1, left), walk(1, right) - right, under - bottom] as const;
}
