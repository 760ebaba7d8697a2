import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtCli, ended, newFolder } from '../cli-process.ts';
import { type Display, openDisplay } from './harness/display.ts';
import { until } from './harness/until.ts';

const folder = newFolder();
let cli: string;
let display: Display;
const copy = (...args: string[]) =>
  ended(process.execPath, [cli, '--copy', ...args], {
    DISPLAY: display.name,
    WAYLAND_DISPLAY: '',
    WSL_DISTRO_NAME: '',
  });

/** Whether a process of this very build runs with that argument. */
function isRunning(argument: string): boolean {
  return readdirSync('/proc').some((id) => {
    try {
      const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
      return words.includes(cli) && words.includes(argument);
    } catch {
      return false;
    }
  });
}

beforeAll(async () => {
  [cli, display] = await Promise.all([builtCli(folder), openDisplay()]);
});
afterAll(async () => {
  await display.close();
  rmSync(folder, { recursive: true });
});

it('copies, prints nothing of it, and clears the clipboard when the time is over', async () => {
  // Looked at all the time: on a busy machine the first look after the end might come too late.
  const copied = until('a password is on the clipboard', async () => /^[!-~]{20}$/.test(await display.clipboard()));
  const { code, stdout, stderr } = await copy('--length', '20', '--clear', '2');
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toMatch(/^passmint: copied: 20 characters, 13\d\.\d bits, cleared in 2 s if it is unchanged\n$/);
  await copied;
  await until('the clipboard is empty', async () => (await display.clipboard()) === '');
});

it('leaves alone what came onto the clipboard since', async () => {
  // Long enough for a slow machine to look at it and to copy again; the test waits it out.
  await copy('--pin', '6', '--clear', '8');
  const first = await display.clipboard();
  expect(first).toMatch(/^\d{6}$/);
  await copy('--words', '3', '--clear', '0');
  const second = await display.clipboard();
  expect(second).not.toBe(first);
  await until('the process that waited to clear has ended', () => !isRunning('clear-clipboard'));
  expect(await display.clipboard()).toBe(second);
});
