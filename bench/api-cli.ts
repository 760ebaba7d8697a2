/** How soon the command line tool gives its first password, beside its peers; a part of `npm run bench:api`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensure, find, MissingProgramError } from '../scripts/browser.ts';
import { cliFile } from '../scripts/build-cli.ts';
import { median } from '../scripts/median.ts';
import { forBench } from '../scripts/programs.ts';

export interface StartFigures {
  name: string;
  /** Median milliseconds from the start of the process to its end. */
  milliseconds: number;
  /** Median over the rounds of this time by that of `node -e 0` in the same round. */
  ratio: number;
}

/** At most so many times the time of a Node that does nothing. */
export const startBar = 2;
const rounds = 31;

/**
 * Starts each in turn, round after round, so that whatever else the machine does meets all alike.
 * @throws Error when the tool has not been built
 */
export function cliStarts(): StartFigures[] {
  if (!existsSync(cliFile)) throw new Error('There is no command line tool to measure: npm run build:cli');
  const node = process.execPath;
  const commands: [name: string, program: string, args: string[]][] = [
    ['node -e 0', node, ['-e', '0']],
    ['passmint', node, [cliFile]],
    ['passmint --words 6', node, [cliFile, '--words', '6']],
    ['passmint --count 1000', node, [cliFile, '--count', '1000']],
  ];
  const peers = peerPrograms();
  if (peers.pwgen) commands.push(['pwgen -s -y 16 1', peers.pwgen, ['-s', '-y', '16', '1']]);
  if (peers.apg) commands.push(['apg -a 1 -m 16 -n 1', peers.apg, ['-a', '1', '-m', '16', '-x', '16', '-n', '1']]);
  if (peers.xkcdpass) commands.push(['xkcdpass -n 6', peers.xkcdpass, ['-n', '6']]);

  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, [name, program, args]] of commands.entries()) {
      const start = performance.now();
      const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
      times[at]?.push(performance.now() - start);
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
    }
  }
  const idle = times[0] ?? [];
  return commands.map(([name], at) => ({
    name,
    milliseconds: median(times[at] ?? []),
    ratio: median((times[at] ?? []).map((time, round) => time / (idle[round] ?? Number.NaN))),
  }));
}

/** The peers that are installed, or can be. */
function peerPrograms(): Partial<Record<(typeof forBench)[number], string>> {
  try {
    return ensure(...forBench);
  } catch (error) {
    if (!(error instanceof MissingProgramError)) throw error;
    console.log(error.message);
    return Object.fromEntries(forBench.map((name) => [name, find(name)]));
  }
}

/** Prints the figures and whether the bar is met. @returns whether it is */
export function printStarts(figures: readonly StartFigures[]): boolean {
  console.log('\nfrom start to end'.padEnd(31), 'ms   times node -e 0');
  for (const { name, milliseconds, ratio } of figures)
    console.log(name.padEnd(24), milliseconds.toFixed(1).padStart(8), ratio.toFixed(2).padStart(17));
  const own = figures.find(({ name }) => name === 'passmint')?.ratio ?? Number.NaN;
  const met = own <= startBar;
  console.log(`passmint: ${own.toFixed(2)} times node -e 0 (bar at most ${startBar}${met ? '' : ', MISSED'})`);
  return met;
}
