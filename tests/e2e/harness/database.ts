/** What Passmint keeps in its own IndexedDB, written behind its back. */
import type { TestBrowser } from './chromium.ts';

/** Puts values in place of those that are there. The worker remembers what it has read, so it is stopped. */
export async function writeDatabase({ context, id, worker }: TestBrowser, values: Record<string, unknown>) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  await page.waitForSelector('[data-part=defaults]');
  await page.evaluate(async (items) => {
    const opening = indexedDB.open('passmint', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('values');
    await new Promise((resolve, reject) => {
      opening.onsuccess = resolve;
      opening.onerror = () => reject(opening.error);
    });
    const transaction = opening.result.transaction('values', 'readwrite');
    for (const [key, value] of Object.entries(items)) transaction.objectStore('values').put(value, key);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    opening.result.close();
  }, values);
  await page.close();
  await worker.stop();
}
