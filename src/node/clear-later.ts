import { spawn } from 'node:child_process';
import { clearClipboard } from './clipboard.ts';
import { type ClipboardTool, clipboardTools } from './clipboard-tools.ts';

/** The command that {@link clearLater} starts; nobody types it. */
export const clearCommand = 'clear-clipboard';

/** What the waiting process is told through its standard input: arguments can be seen by others. */
interface Order {
  secret: string;
  seconds: number;
  /** Place in the list of tools. */
  tool: number;
}

/**
 * Starts a process that waits, clears the clipboard if it is unchanged, and ends; the caller need not wait for it.
 * @param seconds 1 or more
 */
export function clearLater(secret: string, seconds: number, tool: ClipboardTool): Promise<void> {
  const order: Order = { secret, seconds, tool: clipboardTools(process.platform, process.env).indexOf(tool) };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [process.argv[1] ?? '', clearCommand], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      windowsHide: true,
    });
    child.on('error', reject);
    child.stdin.on('error', reject);
    child.stdin.end(JSON.stringify(order), () => {
      child.unref();
      resolve();
    });
  });
}

/** The process that {@link clearLater} starts. */
export async function runClearCommand(): Promise<void> {
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  const { secret, seconds, tool } = JSON.parse(text) as Order;
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const used = clipboardTools(process.platform, process.env)[tool];
  if (used) await clearClipboard(secret, used);
}
