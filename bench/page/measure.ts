/** One visit to a page in a fresh tab, and what the browser says that it cost. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BareChromium } from '../../scripts/chromium.ts';
import type { BenchPage } from './pages.ts';

export interface Cost {
  /** Time of the page's main thread, in milliseconds: scripts, and everything. */
  script: number;
  task: number;
  /** In bytes, after a garbage collection. */
  heap: number;
  /** DOM nodes alive, those that no document holds included. */
  nodes: number;
}

export interface Visit extends Cost {
  /** The page's markup when it was read. */
  markup: string;
}

/** Visits an address and reads the browser's own counters. No script is run in the page for it. */
export async function visit({ context }: BareChromium, address: string, page: BenchPage): Promise<Visit> {
  const tab = await context.newPage();
  try {
    const cdp = await context.newCDPSession(tab);
    // Processor time, not the clock: other programs on the machine do not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.goto(address, { waitUntil: 'load' });
    if (page.click !== undefined) {
      const { root } = await cdp.send('DOM.getDocument', {});
      const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: page.click });
      const { model } = await cdp.send('DOM.getBoxModel', { nodeId });
      const [x = 0, y = 0] = model.content;
      await tab.mouse.click(x + model.width / 2, y + model.height / 2);
    }
    await sleep(page.watched);
    const { metrics } = await cdp.send('Performance.getMetrics');
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics: after } = await cdp.send('Performance.getMetrics');
    const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
    const { outerHTML: markup } = await cdp.send('DOM.getOuterHTML', { nodeId: root.nodeId });
    const read = (from: typeof metrics, name: string) => from.find((metric) => metric.name === name)?.value ?? 0;
    return {
      script: read(metrics, 'ScriptDuration') * 1_000,
      task: read(metrics, 'TaskDuration') * 1_000,
      heap: read(after, 'JSHeapUsedSize'),
      nodes: read(after, 'Nodes'),
      markup,
    };
  } finally {
    await tab.close();
  }
}
