/**
 * Finds the browsers and tools that the scripts and tests need, or installs them through apt where that is possible,
 * or says the exact command that does.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Program, type ProgramName, programs } from './programs.ts';

/** A program is not there and cannot be installed. The message holds the command that a person can run. */
export class MissingProgramError extends Error {
  readonly code = 'missing-program';
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Whether a path leads to a snap, or to Ubuntu's script that only fetches one. A snap is confined: it can neither read
 * an extension outside the home folder nor keep its profile in the temporary folder.
 */
export function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (/^\/snap\/|\/snapd?$/.test(path) || /^\/snap\/|\/snapd?$/.test(real)) return true;
  // The stub is a short shell script. So may be a browser's own start script, but that does not speak of snaps.
  return statSync(real).size < 10_000 && /\bsnap (install|run)\b|\/snap\/bin\//.test(readFileSync(real, 'utf8'));
}

/**
 * Finds a program without installing anything.
 * @returns its path, or undefined
 * @throws MissingProgramError when the program's environment variable names something that cannot be run
 */
export function find(name: ProgramName): string | undefined {
  const program: Program = programs[name];
  const named = program.variable && process.env[program.variable];
  if (named) {
    if (executable(named)) return named;
    throw new MissingProgramError(`${program.variable} is ${named}, which is not a program that can be run.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...program.commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...(program.paths?.[process.platform] ?? []),
  ];
  if (program.beside !== undefined && !existsSync(program.beside)) return undefined;
  return candidates.find((path) => executable(path) && !isSnap(path));
}

const runs = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Whether apt has a real package of this name: Ubuntu's `chromium` and `firefox` only lead to snaps. */
function inApt(name: string): boolean {
  const shown = spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' });
  return shown.status === 0 && !/^(Version|Depends|Pre-Depends):.*snap/m.test(shown.stdout);
}

function apt(...args: string[]): boolean {
  // Progress goes to stderr: stdout keeps what the caller prints.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env }).status === 0;
}

/** What a person can do to get the missing programs. */
function advice(missing: ProgramName[]): string {
  const rows: Program[] = missing.map((name) => programs[name]);
  const hasApt = runs('apt-get', '--version');
  const fromApt = rows.filter((row) => hasApt && inApt(row.apt)).map((row) => row.apt);
  const other = rows.filter((row) => !fromApt.includes(row.apt)).map((row) => row.otherwise);
  if (fromApt.length > 0) other.unshift(`Run: sudo apt-get update && sudo apt-get install -y ${fromApt.join(' ')}`);
  return [...new Set(other)].join('\n');
}

/**
 * Finds programs and installs those that are missing, through apt, when this runs as root on Debian or its kin.
 * @param wanted keys of the table in programs.ts
 * @returns the path of each
 * @throws MissingProgramError with the command to run, when one is neither there nor can be installed
 */
export function ensure<Name extends ProgramName>(...wanted: Name[]): Record<Name, string> {
  let missing: ProgramName[] = wanted.filter((name) => find(name) === undefined);
  if (missing.length > 0 && process.getuid?.() === 0 && runs('apt-get', '--version')) {
    apt('update');
    const packages = missing.map((name) => programs[name].apt).filter(inApt);
    if (packages.length > 0) {
      console.error(`Installing ${packages.join(', ')} with apt-get.`);
      apt('install', '-y', '--no-install-recommends', ...packages);
    }
    missing = wanted.filter((name) => find(name) === undefined);
  }
  if (missing.length > 0) {
    const names = missing.map((name) => programs[name].name).join('; ');
    throw new MissingProgramError(`Not found: ${names}.\n${advice(missing)}`);
  }
  return Object.fromEntries(wanted.map((name) => [name, find(name)])) as Record<Name, string>;
}

/** Chromium's sandbox cannot be used by root, and only then is it left out. */
export const sandboxFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
