/** The servers that bench/api.ts compares, each a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cliFile } from '../scripts/build-cli.ts';
import { newKey } from '../src/node/key-file.ts';

export interface Server {
  name: string;
  url: string;
  headers: Record<string, string>;
  process: ChildProcess;
}

/** Starts a program that says where it listens on standard error, which goes to a file: the log is part of the work. */
async function start(name: string, args: string[], folder: string, env: Record<string, string> = {}): Promise<Server> {
  const file = join(folder, `${name}.log`);
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', openSync(file, 'w')],
  });
  for (let tries = 0; tries < 200; tries++) {
    await setTimeout(50);
    const url = /listening on (\S+)/.exec(readFileSync(file, 'utf8'))?.[1];
    if (url !== undefined)
      return { name, url, headers: { 'x-api-key': env['PASSMINT_API_KEY'] ?? '' }, process: child };
  }
  throw new Error(`${name} does not listen: ${readFileSync(file, 'utf8')}`);
}

/** The built tool with everything that it does by default: key, checks of Host and Origin, limiter, log. */
export function startPassmint(folder: string): Promise<Server> {
  const environment = { PASSMINT_API_KEY: newKey(), XDG_CONFIG_HOME: folder };
  return start('passmint', [cliFile, 'serve', '--port', '0', '--rate', '1000000000'], folder, environment);
}

/** A bare `node:http` handler that answers a constant. */
export function startBare(folder: string): Promise<Server> {
  return start('bare', [fileURLToPath(new URL('api-bare.mjs', import.meta.url))], folder);
}
