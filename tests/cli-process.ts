import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCli } from '../scripts/build-cli.ts';

/** A folder for one test file. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'passmint-cli-'));

/** Builds the tool as it is packed. @returns its path */
export async function builtCli(folder: string): Promise<string> {
  const file = join(folder, 'passmint.cjs');
  await buildCli(file);
  return file;
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a process to its end. */
export function ended(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const result: Ended = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (result.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (result.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...result, code }));
  });
}
