import type { LogEntry } from './app.ts';

/** Lines wait so long at most, in milliseconds: writing each on its own would cost a good part of a request. */
const longestWait = 100;
const fullAt = 32_768;

export interface Log {
  entry(entry: LogEntry): void;
  /** Writes what is waiting. */
  flush(): void;
}

/**
 * A log of one line of JSON a request: when, which route, status, how long, how many bits.
 * @param write takes the text of whole lines
 */
export function createLog(write: (lines: string) => void): Log {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  let stamp = { at: 0, text: '' };

  /** The time in words, which many requests of one millisecond share. */
  function now(): string {
    const at = Date.now();
    if (at !== stamp.at) stamp = { at, text: new Date(at).toISOString() };
    return stamp.text;
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting !== '') write(waiting);
    waiting = '';
  }
  return {
    entry({ route, status, milliseconds, bits, error }) {
      const made = bits === undefined ? '' : `,"bits":${bits}`;
      const failed = error === undefined ? '' : `,"error":${JSON.stringify(error)}`;
      waiting += `{"time":"${now()}","route":"${route}","status":${status},"ms":${milliseconds.toFixed(2)}${made}${failed}}\n`;
      if (waiting.length >= fullAt) flush();
      else timer ??= setTimeout(flush, longestWait);
    },
    flush,
  };
}
