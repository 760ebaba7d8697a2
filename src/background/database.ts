import type { StorageArea } from '../service/index.ts';

/**
 * Storage in the extension's own IndexedDB. No content script reaches it, in either browser, and it holds more than
 * `storage.sync`, which takes 8 kB a value.
 * @param name of the database; it is made when first used
 */
export function databaseArea(name: string): StorageArea {
  const store = 'values';
  /** Only this worker writes here: what was read or written once holds for as long as it runs. */
  const known = new Map<string, unknown>();

  async function within<Result>(mode: IDBTransactionMode, use: (values: IDBObjectStore) => IDBRequest<Result>) {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    const database = await settled(opening);
    try {
      const transaction = database.transaction(store, mode);
      const request = use(transaction.objectStore(store));
      // The request may succeed and the transaction still fail, when the disk is full.
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? request.error);
      });
      return request.result;
    } finally {
      // An open connection would keep the worker's next version from changing the database.
      database.close();
    }
  }

  return {
    async get(key) {
      if (!known.has(key)) known.set(key, await within<unknown>('readonly', (values) => values.get(key)));
      return { [key]: known.get(key) };
    },
    async set(items) {
      for (const [key, value] of Object.entries(items)) {
        await within('readwrite', (values) => values.put(value, key));
        known.set(key, value);
      }
    },
  };
}

const settled = <Result>(request: IDBRequest<Result>) =>
  new Promise<Result>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
