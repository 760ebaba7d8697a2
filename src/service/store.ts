import { ServiceError } from './errors.ts';

/** One area of the browser's storage (or a file), passed in. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** One stored value. */
export interface Cell<Value> {
  read(): Promise<Value>;
  /** Replaces the value by what `change` makes of it. Changes wait for each other, so that none is lost. */
  update(change: (value: Value) => Value): Promise<Value>;
}

/**
 * The value under one key.
 * @param parse makes a value of whatever is stored, also of nothing or of damaged data; must not throw
 * @throws ServiceError `storage-failed` from both methods
 */
export function cell<Value>(area: StorageArea, key: string, parse: (stored: unknown) => Value): Cell<Value> {
  let last: Promise<unknown> = Promise.resolve();

  const read = async () => {
    try {
      return parse((await area.get(key))[key]);
    } catch (error) {
      throw failed('read', key, error);
    }
  };

  const write = async (value: Value) => {
    try {
      await area.set({ [key]: value });
      return value;
    } catch (error) {
      throw failed('write', key, error);
    }
  };

  return {
    read,
    update(change) {
      const next = last.then(async () => write(change(await read())));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

const failed = (action: string, key: string, error: unknown) =>
  new ServiceError('storage-failed', `could not ${action} ${key}: ${error instanceof Error ? error.message : error}`);
