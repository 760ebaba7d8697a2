import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKey } from '../../src/node/key-file.ts';
import { builtCli } from '../cli-process.ts';

/** A `passmint serve` in a process of its own. */
export interface ServerProcess {
  url: string;
  key: string;
  child: ChildProcess;
  /** Everything that it has written so far. */
  output(): string;
  /** Ends it in an orderly way. @returns its exit code */
  end(): Promise<number | null>;
}

export const newFolder = () => mkdtempSync(join(tmpdir(), 'passmint-api-'));

/** Builds the tool as it is packed. @returns its path */
export const builtTool = (folder = newFolder()) => builtCli(folder);

/** Starts the built tool's server on a free port and waits until it listens. */
export const startServer = (tool: string, ...flags: string[]): Promise<ServerProcess> =>
  startServerAt(tool, 0, newKey(), ...flags);

/** Starts it on a port of its own with a key that is known already. */
export async function startServerAt(
  tool: string,
  port: number,
  key: string,
  ...flags: string[]
): Promise<ServerProcess> {
  const env = { ...process.env, PASSMINT_API_KEY: key, XDG_CONFIG_HOME: newFolder() };
  const child = spawn(process.execPath, [tool, 'serve', '--port', String(port), ...flags], { env });
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const listening = new Promise<string>((resolve, reject) => {
    const add = (text: string) => {
      output += text;
      const url = /listening on (\S+)\n/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.once('close', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  const end = () => {
    child.kill('SIGTERM');
    return exited;
  };
  return { url: await listening, key, child, output: () => output, end };
}
