/** Passmint's own JavaScript world in a page: no script of the page sees it, but the debugging protocol does. */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { until } from './until.ts';

export interface ContentWorld {
  /** Runs an expression among Passmint's content scripts. */
  evaluate<Value>(expression: string): Promise<Value>;
}

/**
 * Waits for the content script of a page, or of a frame that has a process of its own, and returns its world.
 * @throws Error when there is none: on the browser's own pages, or when Passmint may not act
 */
export async function contentWorldOf(frame: Page | Frame): Promise<ContentWorld> {
  const context = 'context' in frame ? frame.context() : frame.page().context();
  const cdp: CDPSession = await context.newCDPSession(frame);
  const found: { uniqueId: string; origin: string; auxData?: Record<string, string> }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: created }) => found.push(created));
  await cdp.send('Runtime.enable');
  // The frames inside that share its process have worlds in the same session.
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const ours = await until('a content script of Passmint in the page', () =>
    found.find(
      ({ origin, auxData }) =>
        origin.startsWith('chrome-extension:') &&
        auxData?.['type'] === 'isolated' &&
        auxData['frameId'] === frameTree.frame.id,
    ),
  );

  async function evaluate<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      uniqueContextId: ours.uniqueId,
      // `getEventListeners`, which lists those of its own world alone.
      includeCommandLineAPI: true,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  await until('the content script has run', () => evaluate<boolean>('globalThis.passmint !== undefined'));
  return { evaluate };
}

/** The frame that an `iframe` element of the page shows. */
export async function frameIn(page: Page, iframe: string): Promise<Frame> {
  const element = await page.waitForSelector(iframe);
  return until(`${iframe} shows a page`, () => element.contentFrame());
}
