/**
 * Reaches what Passmint draws in a page: it lives in a closed shadow root, which no script of the page and no locator
 * can enter, but the debugging protocol can.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Frame, Page } from 'playwright-core';

interface DomNode {
  nodeId: number;
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: 'user-agent' | 'open' | 'closed';
  contentDocument?: DomNode;
}

/** Where something is, in CSS pixels of the page's viewport. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something that is drawn, and what it says. */
export interface Drawn extends Place {
  text: string;
  /** The browser's number of the element: another that was drawn in its place has another. */
  element: number;
}

function* walk(node: DomNode, inside: boolean): Generator<DomNode> {
  if (inside) yield node;
  for (const root of node.shadowRoots ?? []) yield* walk(root, inside || root.shadowRootType === 'closed');
  for (const child of node.children ?? []) yield* walk(child, inside);
  if (node.contentDocument !== undefined) yield* walk(node.contentDocument, false);
}

function attribute(node: DomNode, name: string): string | undefined {
  const pairs = node.attributes ?? [];
  for (let index = 0; index < pairs.length; index += 2) if (pairs[index] === name) return pairs[index + 1];
  return undefined;
}

async function measure(cdp: CDPSession, node: DomNode): Promise<Drawn | undefined> {
  try {
    const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
    const [x = 0, y = 0] = model.border;
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
    const { result } = await cdp.send('Runtime.callFunctionOn', {
      ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
      functionDeclaration: 'function () { return this.textContent }',
      returnByValue: true,
    });
    return { x, y, width: model.width, height: model.height, text: String(result.value), element: node.backendNodeId };
  } catch {
    // A node without a box is not drawn; one that went in between is not there.
    return undefined;
  }
}

/**
 * Everything in closed shadow roots that carries an attribute with a value and is drawn now.
 * @param frame the page, or one of its frames that is rendered in a process of its own
 * @param value any value when it is left out
 */
export async function drawn(frame: Page | Frame, name: string, value?: string): Promise<Drawn[]> {
  const context = 'context' in frame ? frame.context() : frame.page().context();
  const cdp = await context.newCDPSession(frame);
  try {
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: Drawn[] = [];
    for (const node of walk(root, false)) {
      const has = attribute(node, name);
      if (has === undefined || (value !== undefined && has !== value)) continue;
      const box = await measure(cdp, node);
      if (box !== undefined && box.width > 0 && box.height > 0) found.push(box);
    }
    return found;
  } finally {
    await cdp.detach();
  }
}

/** How long something must stand still, in milliseconds: Passmint refuses clicks on what has only just appeared. */
export const settling = 450;

/**
 * Waits until one and the same drawn element has stood still for long enough to be clicked.
 * @param timeout in milliseconds
 * @throws Error when there is none in time
 */
export async function waitForDrawn(frame: Page | Frame, name: string, value: string, timeout = 20_000): Promise<Drawn> {
  const end = Date.now() + timeout;
  let before: Drawn | undefined;
  let still = Date.now();
  while (Date.now() < end) {
    const [now] = await drawn(frame, name, value);
    if (now === undefined || now.element !== before?.element || now.x !== before.x || now.y !== before.y)
      still = Date.now();
    else if (Date.now() - still >= settling) return now;
    before = now;
    await sleep(50);
  }
  throw new Error(`Nothing with ${name}="${value}" was drawn by Passmint within ${timeout} ms.`);
}

/** Clicks the middle of it with the browser's own mouse, which makes a trusted click. */
export async function click(page: Page, { x, y, width, height }: Place): Promise<void> {
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.click(x + width / 2, y + height / 2);
}
