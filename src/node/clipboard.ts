import { spawn } from 'node:child_process';
import { type ClipboardTool, clipboardTools } from './clipboard-tools.ts';
import { CommandError } from './exit-codes.ts';

/** Longer than any of them takes; keeps a tool that hangs from hanging everything. In milliseconds. */
const mostTime = 10_000;

/**
 * Puts a secret on the system's clipboard.
 * @returns the tool that did it
 * @throws CommandError `failed` when there is none that works; the message names what to install
 */
export async function copyToClipboard(
  secret: string,
  tools: readonly ClipboardTool[] = clipboardTools(process.platform, process.env),
): Promise<ClipboardTool> {
  const failures: string[] = [];
  for (const tool of tools) {
    const { status, problem } = await run(tool.write, secret);
    if (status === 0) return tool;
    failures.push(`${tool.name}: ${problem}`);
  }
  const reason = failures.length === 0 ? 'no display and so no clipboard was found' : failures.join('; ');
  throw new CommandError('failed', `cannot reach the clipboard (${reason}). Install wl-clipboard, xclip or xsel`);
}

/** Empties the clipboard if it still holds the secret. @returns whether it did */
export async function clearClipboard(secret: string, tool: ClipboardTool): Promise<boolean> {
  const { status, output } = await run(tool.read, undefined, true);
  // Some tools add the line break that text files end with.
  if (status !== 0 || output.replace(/\r?\n$/, '') !== secret) return false;
  return (await run(tool.clear)).status === 0;
}

interface Ran {
  status: number | null;
  output: string;
  problem: string;
}

function run([program = '', ...args]: readonly string[], input = '', wantOutput = false): Promise<Ran> {
  return new Promise((resolve) => {
    // xclip and wl-copy stay behind to serve what was copied: with a pipe as their output, we would wait for them.
    const child = spawn(program, args, {
      stdio: ['pipe', wantOutput ? 'pipe' : 'ignore', 'ignore'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const timer = setTimeout(() => child.kill(), mostTime);
    const settle = (status: number | null, problem: string) => {
      clearTimeout(timer);
      resolve({ status, output: Buffer.concat(chunks).toString(), problem });
    };
    child.on('error', (error: NodeJS.ErrnoException) =>
      settle(null, error.code === 'ENOENT' ? 'not installed' : error.message),
    );
    child.on(wantOutput ? 'close' : 'exit', (status) => settle(status, `ended with ${status ?? 'a signal'}`));
    // A program that ends before it has read everything is known by its status.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
