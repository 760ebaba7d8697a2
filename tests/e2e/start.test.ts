/** `npm start`, as a person runs it: what it says, what it leaves. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../scripts/run.ts';
import { openDisplay } from './harness/display.ts';
import { until } from './harness/until.ts';

/** The folder for temporary files of one run: it shows what is left, and by it its processes are known. */
let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));

// A project of its own: it is built anew, and building is interrupted, while other files use the build here.
const project = mkdtempSync(join(tmpdir(), 'start-project-'));
const left = new Set(['.git', 'artifacts', 'dist', 'node_modules']);
cpSync(root, project, { recursive: true, filter: (from) => !left.has(relative(root, from)) });
symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
afterAll(() => rmSync(project, { recursive: true, force: true, maxRetries: 5 }));

interface Run {
  process: ChildProcess;
  said(): string;
  ended: Promise<number | null>;
}

/** Runs `npm start` in a process group of its own, as a terminal does. Its home cannot be written to. */
function start(display?: string): Run {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn('npm', ['start', '--silent'], {
    cwd: project,
    detached: true,
    env: { ...env, ...(display === undefined ? {} : { DISPLAY: display }), TMPDIR: temporary, HOME: '/proc/none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { process: child, said: () => said, ended };
}

/** Presses Ctrl-C: the terminal signals the whole group. */
const interrupt = ({ process: { pid = 0 } }: Run) => process.kill(-pid, 'SIGINT');

const profiles = () => readdirSync(temporary).filter((name) => name.startsWith('passmint-'));

/** The command lines of the processes that were started with the run's folder in their environment. */
function processes(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        const mine = readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(`TMPDIR=${temporary}`);
        return mine ? [readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')] : [];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    })
    .filter((line) => line !== '');
}

async function expectNothingLeft() {
  await until('no process is left', () => processes().length === 0).catch(() => expect(processes()).toEqual([]));
  expect(profiles()).toEqual([]);
}

test('without a display it fills the form by a click, says what it did, and leaves a picture', async () => {
  const run = start();
  expect(await run.ended, run.said()).toBe(0);
  // A process may have ended before all that it said has come.
  await until('it says where the picture is', () => /^screenshot .+\n/m.test(run.said()));
  for (const line of [
    /^filled #password +16 characters$/m,
    /^filled #confirmation +16 characters$/m,
    /^both the same +yes$/m,
    /^entropy +104\.6 bits$/m,
    /^click to filled +\d+\.\d ms$/m,
  ])
    expect(run.said()).toMatch(line);
  const picture = run.said().match(/^screenshot +(.+)$/m)?.[1] ?? '';
  expect(statSync(picture).size).toBeGreaterThan(10_000);
  await expectNothingLeft();
});

test('with a display it opens a window, and Ctrl-C leaves nothing', async () => {
  const display = await openDisplay();
  try {
    const run = start(display.name);
    await until('it says that it is open', () => run.said().includes('Ctrl-C here ends'));
    const titles = await until('a window with the page', () =>
      display.xdotool('search', '--onlyvisible', '--name', 'Create your account').catch(() => ''),
    );
    expect(titles).not.toBe('');
    interrupt(run);
    await run.ended;
    await expectNothingLeft();
  } finally {
    await display.close();
  }
});

/** Moments at which a person may lose patience. */
const moments: [string, (run: Run) => unknown][] = [
  ['while it builds', () => processes().some((line) => line.includes('scripts/build.ts'))],
  ['when the profile has just been made', () => profiles().length > 0],
  ['when the browser has just been started', () => processes().some((line) => line.includes('--user-data-dir'))],
];
test.each(moments)('Ctrl-C %s leaves nothing', async (_, moment) => {
  const run = start();
  await until('the moment has come', () => moment(run));
  interrupt(run);
  await run.ended;
  await expectNothingLeft();
});
