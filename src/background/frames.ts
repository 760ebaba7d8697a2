import browser from 'webextension-polyfill';
import { createTell, type Frame } from '../messaging/send.ts';

/** Tells the content script of a frame; `offer` must have been injected there. */
export const tell = createTell(browser.tabs);

type Where = { tabId: number; allFrames: true } | Frame;

/**
 * Puts `offer` into one document or into every frame of a tab. It starts only once, however often it is injected.
 * @returns the frames it reached
 * @throws where the browser lets no extension act (its own pages, the add-on stores)
 */
export async function injectOffer(where: Where): Promise<Frame[]> {
  // Into a page of its own no extension may put a script; this one brings it.
  const { url } = await browser.tabs.get(where.tabId);
  if (url === browser.runtime.getURL('welcome.html')) return [{ tabId: where.tabId, frameId: 0 }];
  const results = await browser.scripting.executeScript({
    target: injectionTarget(where),
    files: ['offer.js'],
    injectImmediately: true,
  });
  return results
    .filter((result) => !result.error)
    .map(({ frameId, ...rest }) => ({ tabId: where.tabId, frameId, ...documentIn(rest) }));
}

function injectionTarget(where: Where) {
  if ('allFrames' in where) return where;
  const { tabId, frameId, documentId } = where;
  return documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
}

/** The document that an injection result names, where the browser names it; the polyfill's types do not know it. */
const documentIn = (result: object): { documentId?: string } =>
  'documentId' in result && typeof result.documentId === 'string' ? { documentId: result.documentId } : {};
