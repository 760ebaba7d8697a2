/** Where lines go: standard output or a file. Resolves when the bytes are out, so that a slow reader slows the writer. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/** Whoever reads the output closed it: there is no reason to go on, and nothing to complain of. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** Standard output as a sink. @throws OutputClosed when its reader is gone */
export function standardOutput(): Sink {
  const { stdout } = process;
  // Without a listener the stream would also throw what the callback below is told.
  stdout.on('error', () => undefined);
  return (bytes) =>
    new Promise((resolve, reject) => {
      stdout.write(bytes, (error: NodeJS.ErrnoException | null | undefined) => {
        if (error) reject(error.code === 'EPIPE' ? new OutputClosed('the output is closed') : error);
        else resolve();
      });
    });
}

/** One write to the system per so many bytes. */
const bufferBytes = 65_536;
/** UTF-8 takes at most so many bytes for one UTF-16 unit. */
const mostBytesPerUnit = 3;

/**
 * Writes lines in constant memory and waits for the sink. The buffer is wiped after each write, since lines are secrets.
 * @param wrote is told how many lines are out
 */
export async function writeLines(lines: Iterable<string>, sink: Sink, wrote?: (count: number) => void): Promise<void> {
  const buffer = Buffer.alloc(bufferBytes);
  let used = 0;
  let count = 0;
  const flush = async () => {
    try {
      await sink(buffer.subarray(0, used));
    } finally {
      buffer.fill(0, 0, used);
      used = 0;
    }
    wrote?.(count);
  };
  for (const line of lines) {
    if (used + line.length * mostBytesPerUnit + 1 > bufferBytes) await flush();
    used += buffer.write(line, used);
    buffer[used++] = 10;
    count++;
  }
  if (used > 0) await flush();
}
