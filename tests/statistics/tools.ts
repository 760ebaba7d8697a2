/** Programs that test generators of bits, run on a symbol stream. Each answer becomes a probability. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensure } from '../../scripts/browser.ts';
import { forStatistics } from '../../scripts/programs.ts';
import { chiSquareP, logGamma, type Result } from './chi-square.ts';

/** Gives the next so many bytes. */
export type ByteStream = (bytes: number) => Uint8Array;

const chunk = 1 << 20;

/**
 * Runs a program and feeds it until it has had enough.
 * @param bytes the most that it gets; for ever when absent, until it ends
 * @returns all that it printed
 */
async function feed(program: string, args: readonly string[], stream: ByteStream, bytes = Number.POSITIVE_INFINITY) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let printed = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (data) => (printed += data));
  const ended = once(child, 'close');
  let open = true;
  // The program stops reading when it has what it needs.
  child.stdin.on('error', () => (open = false));
  child.stdin.on('close', () => (open = false));
  for (let given = 0; open && given < bytes; given += chunk) {
    const more = child.stdin.write(stream(Math.min(chunk, bytes - given)));
    if (!more && open) await Promise.race([once(child.stdin, 'drain').catch(() => undefined), ended]);
  }
  child.stdin.end();
  await ended;
  return printed;
}

/** `ent`: the bytes' frequencies, their mean, and how much each depends on the one before. */
export async function ent(stream: ByteStream, bytes: number): Promise<Result[]> {
  const printed = await feed(ensure('ent').ent, ['-t'], stream, bytes);
  const [, , , square = '', mean = '', , correlation = ''] = printed.split('\n')[1]?.split(',') ?? [];
  const result = (name: string, seen: string, p: number) => ({ name: `ent: ${name}`, seen, p });
  // The mean of n uniform bytes has the variance (256² - 1) / 12n; the correlation is nearly normal with 1/n.
  const meanOff = (Number(mean) - 127.5) / Math.sqrt((256 ** 2 - 1) / 12 / bytes);
  return [
    result('byte frequencies', `chi-square ${square} of 255`, chiSquareP(Number(square), 255)),
    result('mean', mean, normalP(meanOff)),
    result('serial correlation', correlation, normalP(Number(correlation) * Math.sqrt(bytes))),
  ];
}

/** How often a normal variable is at least so far from zero: the square of one is chi-square with one degree. */
const normalP = (value: number) => chiSquareP(value ** 2, 1);

/** A sound source fails in about 8 of 10,000 blocks; this is a little more. */
const blockFails = 1 / 1000;

/** `rngtest`: blocks of 20,000 bits by FIPS 140-2. */
export async function rngtest(stream: ByteStream, blocks: number): Promise<Result[]> {
  // The first 32 bits only begin the test of runs.
  const printed = await feed(ensure('rngtest').rngtest, [`--blockcount=${blocks}`], stream, blocks * 2500 + 4);
  const failed = Number(/FIPS 140-2 failures: (\d+)/.exec(printed)?.[1]);
  const passed = Number(/FIPS 140-2 successes: (\d+)/.exec(printed)?.[1]);
  if (passed + failed !== blocks) throw new Error(`rngtest tested other blocks than it was given:\n${printed}`);
  return [
    {
      name: 'rngtest: FIPS 140-2',
      seen: `${failed} of ${blocks} blocks failed`,
      p: binomialP(failed, blocks, blockFails),
    },
  ];
}

/** How often at least `hits` of `times` come up when each does with `chance`. */
export function binomialP(hits: number, times: number, chance: number): number {
  let fewer = 0;
  for (let k = 0; k < hits; k++) {
    const ways = logGamma(times + 1) - logGamma(k + 1) - logGamma(times - k + 1);
    fewer += Math.exp(ways + k * Math.log(chance) + (times - k) * Math.log1p(-chance));
  }
  return Math.max(0, 1 - fewer);
}

/**
 * Its tests by number, of those it calls good: birthdays, ranks of 6x8 matrices, bit stream, ones in a stream of
 * bytes, runs, then NIST's monobit, runs and serial tests.
 */
const dieharderTests = [0, 3, 4, 8, 15, 100, 101, 102];

/** `dieharder`: each of its tests over a stream of its own. */
export async function dieharder(stream: ByteStream): Promise<Result[]> {
  const program = ensure('dieharder').dieharder;
  const results: Result[] = [];
  for (const test of dieharderTests) {
    const args = ['-g', '200', '-d', String(test), '-c', ',', '-D', 'test_name', '-D', 'ntuple', '-D', 'pvalues'];
    const printed = await feed(program, args, stream);
    const rows = [...printed.matchAll(/^\s*([a-z_0-9]+)\s*,\s*(\d+)\s*,\s*([\d.]+)\s*$/gim)];
    if (rows.length === 0) throw new Error(`dieharder said nothing of test ${test}:\n${printed}`);
    for (const [, name = '', ntuple = '', p = ''] of rows) {
      // Its p is uniform: near 1 is as odd as near 0.
      const twoSided = 2 * Math.min(Number(p), 1 - Number(p));
      results.push({ name: `dieharder: ${name} ${ntuple}`, seen: `p ${p}`, p: twoSided });
    }
  }
  return results;
}

/** Finds the programs, or installs them. @throws MissingProgramError */
export const ensureTools = () => ensure(...forStatistics);
