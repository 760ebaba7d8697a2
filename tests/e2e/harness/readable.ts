/** What a person cannot read as it is meant: text that is cut off or too wide, or that no translator has seen. */
import type { Page } from 'playwright-core';
import { contentWorldOf } from './content-world.ts';

/**
 * Looks through a document or shadow root. It is run in the page, so it uses nothing from around it.
 * @param pseudo whether the texts are those of the pseudo-language, in brackets
 */
function faultsIn(root: Document | ShadowRoot, pseudo: boolean): string[] {
  const faults: string[] = [];
  const shown = (one: Element) => `${one.localName}${one.className ? `.${one.className}` : ''}`;
  const isUnseen = (one: Element) => one.closest('.unseen, .heard, .on-focus:not(:focus)') !== null;
  // Passwords, names and codes, which nobody translates.
  const isCode = (one: Element) =>
    one.closest('code, kbd, pre, textarea, [translate=no], [dir=ltr]:not(html, .box)') !== null;
  // Intl writes these, and names of things from elsewhere.
  const isElsewhere = (text: string) =>
    /^[\d.,:/\u202f\u00a0 ]*(?:[AP]M|(?:thousand )?(?:years?|months?|days?|hours?|minutes?|seconds?)|English|Spanish|French|Italian)?$/.test(
      text.trim(),
    ) || /^(?:127\.0\.0\.1|localhost|example\.com|JSON|TXT|CSV|https?:\S+)$/.test(text.trim());

  function readable(one: Element, text: string) {
    if (!pseudo || isCode(one)) return;
    let left = text;
    for (let before = ''; before !== left; ) {
      before = left;
      left = left.replace(/\[[^[\]]*\]/g, '');
    }
    if (!isElsewhere(left) && /\p{L}{2}/u.test(left)) faults.push(`written into the code: ${shown(one)}: ${left}`);
  }

  /** Boxes that the text stands in, up to one that scrolls. */
  function outside(one: Element, text: Text) {
    // A table may be scrolled both ways.
    if (one.closest('table')) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()];
    // The labels of a chart stand around it.
    let around: Element | null = null;
    for (let box: Element | null = one; box !== null; box = box.parentElement) {
      const { overflowX, overflowY, display, position } = getComputedStyle(box);
      if (around !== null) {
        if (box === around) around = null;
        continue;
      }
      if (position === 'absolute' && box instanceof HTMLElement) around = box.offsetParent;
      if (display === 'inline' || display === 'contents') continue;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight;
      if (lines.some((line) => line.left < left - 1 || line.right > right + 1)) {
        faults.push(`wider than ${shown(box)}: ${text.data.trim().slice(0, 60)}`);
        return;
      }
      if (!scrolls && lines.some((line) => line.top < top - 3 || line.bottom > bottom + 3)) {
        faults.push(`higher than ${shown(box)}: ${text.data.trim().slice(0, 60)}`);
        return;
      }
      if (scrolls || overflowX === 'auto' || position === 'fixed') return;
    }
  }

  /** A control draws its text itself, and cuts it off. */
  function cut(control: Element, text: string, arrow: number) {
    const style = getComputedStyle(control);
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) return;
    // `font` is empty where it cannot say everything.
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = control.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    if (canvas.measureText(text).width > room - arrow + 1) faults.push(`cut off in ${shown(control)}: ${text}`);
  }

  for (const one of root.querySelectorAll('*')) {
    if (one.closest('head, style, script') || !one.checkVisibility({ visibilityProperty: true })) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) readable(one, one.getAttribute(name) ?? '');
    if (one instanceof HTMLSelectElement) {
      for (const option of one.options) readable(one, option.text);
      cut(one, one.selectedOptions[0]?.text ?? '', 18);
    }
    if (one instanceof HTMLInputElement && one.matches(':placeholder-shown')) cut(one, one.placeholder, 0);
    for (const node of one.childNodes) {
      if (!(node instanceof Text) || node.data.trim() === '') continue;
      if (one.localName !== 'option') readable(one, node.data);
      if (!isUnseen(one) && one.localName !== 'option') outside(one, node);
    }
    if (isUnseen(one) || one instanceof HTMLInputElement || one instanceof HTMLSelectElement) continue;
    const { overflowX } = getComputedStyle(one);
    if (
      overflowX !== 'visible' &&
      !one.querySelector('table') &&
      one.clientWidth > 1 &&
      one.scrollWidth > one.clientWidth + 1
    )
      faults.push(`has to be scrolled sideways: ${shown(one)}`);
  }
  if (root instanceof Document && root.documentElement.scrollWidth > root.documentElement.clientWidth)
    faults.push('the page has to be scrolled sideways');
  return [...new Set(faults)];
}

/** What is wrong in a page of Passmint. */
export const pageFaults = (page: Page, pseudo: boolean): Promise<string[]> =>
  page.evaluate(`(${faultsIn})(document, ${pseudo})`);

/** What is wrong in what Passmint draws in a page. */
export async function surfaceFaults(page: Page, pseudo: boolean): Promise<string[]> {
  const world = await contentWorldOf(page);
  return world.evaluate(`(() => {
    const [root] = [...document.querySelectorAll('[popover=manual]')].map((one) => chrome.dom.openOrClosedShadowRoot(one));
    if (!root) throw new Error('Passmint draws nothing in this page.');
    return (${faultsIn})(root, ${pseudo});
  })()`);
}
