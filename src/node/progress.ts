import type { WriteStream } from 'node:tty';

const width = 30;
/** Redrawn no more often than this, in milliseconds, and not at all when everything is done sooner. */
const interval = 200;

/**
 * A progress bar on standard error, if that is a terminal and the output is not: there it would be among the passwords.
 * @param total how many there will be
 * @returns to be told how many are done; `end` takes the bar away
 */
export function progressBar(
  total: number,
  { stderr, stdout }: { stderr: WriteStream; stdout: { isTTY?: boolean } } = process,
  now: () => number = () => performance.now(),
): { done: (count: number) => void; end: () => void } {
  let last = now();
  let drawn = false;
  if (!stderr.isTTY || stdout.isTTY) return { done: () => undefined, end: () => undefined };
  return {
    done(count) {
      if (now() - last < interval) return;
      last = now();
      drawn = true;
      const filled = Math.floor((width * count) / total);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      stderr.write(`\r${bar} ${Math.floor((100 * count) / total)} % of ${total.toLocaleString('en')}`);
    },
    end() {
      if (drawn) stderr.write('\r\x1b[K');
    },
  };
}
