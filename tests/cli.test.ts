import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtCli, type Ended, ended, newFolder } from './cli-process.ts';

const folder = newFolder();
const file = (name: string) => join(folder, name);
let cli: string;
const passmint = (...args: string[]): Promise<Ended> => ended(process.execPath, [cli, ...args]);
/** Through bash, with the tool as $P. */
const shell = (script: string, env: Record<string, string> = {}) =>
  ended('bash', ['-c', script], { P: `${process.execPath} ${cli}`, ...env });

beforeAll(async () => {
  cli = await builtCli(folder);
  writeFileSync(
    file('sites.json'),
    JSON.stringify({
      'example.com': { 'password-rules': 'minlength: 8; maxlength: 12; required: digit; allowed: lower;' },
    }),
  );
  writeFileSync(file('words.txt'), 'ebb\nflow\nmoon\ntide\n');
  writeFileSync(file('empty.json'), '{}');
  writeFileSync(file('broken.json'), '{');
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  [[], /^[!-~]{16}\n$/],
  [['--length', '20', '--no-symbols', '--exclude', '0O'], /^[1-9A-NP-Za-z]{20}\n$/],
  [['--length=20', '--symbols=false', '--uppercase=0'], /^[0-9a-z]{20}\n$/],
  [['--exclude', '-_'], /^[^-_\n]{16}\n$/],
  [['--exclude=--count'], /^[^-count\n]{16}\n$/],
  [['--count', '10'], /^([!-~]{16}\n){10}$/],
  [['-n', '2'], /^([!-~]{16}\n){2}$/],
  [['--pin', '6'], /^\d{6}\n$/],
  [['--words', '6'], /^[a-z]+(-[a-z-]+){5,}\n$/],
  [['--words', '3', '--separator', ' ', '--capitals'], /^([A-Z][a-z-]+ ?){3}\n$/],
  [['--words', '3', '--list', 'es'], /^\p{Ll}+(-\p{Ll}+){2}\n$/u],
  [['--words', '3', '--word-list', 'words.txt'], /^((ebb|flow|moon|tide)-?){3}\n$/],
  [['--bits', '90'], /^[!-~]{14}\n$/],
  [['--bits', '60', '--words', '3'], /^[a-z]+(-[a-z-]+){4,}\n$/],
  [['--rules', 'minlength: 8; maxlength: 10; required: digit; allowed: lower;'], /^[0-9a-z]{10}\n$/],
  [['--site', 'www.example.com', '--site-rules', 'sites.json'], /^[0-9a-z]{12}\n$/],
  [['--length', '6', '--no-uppercase', '--no-lowercase', '--no-symbols'], /^\d{6}\n$/],
])('passmint %j prints what was asked for', async (args, pattern) => {
  const { code, stdout } = await passmint(...args.map((arg) => (/\.(json|txt)$/.test(arg) ? file(arg) : arg)));
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(pattern) });
});

it('prints JSON, one line each', async () => {
  const { stdout } = await passmint('--json', '--count', '2');
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const answer = {
    password: expect.stringMatching(/^[!-~]{16}$/),
    length: 16,
    entropy_bits: 104.6,
    strength: 'very_strong',
  };
  expect(answers).toEqual([answer, answer]);
});

it('checks without making one', async () => {
  const { stdout } = await passmint('--check', '--length', '12', '--no-symbols');
  expect(stdout).toBe('possible: 12 characters, 71.3 bits, strong\n');
  const json = JSON.parse((await passmint('--check', '--json', '--words', '6')).stdout);
  expect(json).toEqual({
    possible: true,
    words: 6,
    entropy_bits: 77.5,
    strength: 'strong',
    count: String(7776n ** 6n),
  });
  const pin = JSON.parse((await passmint('--check', '--json', '--pin', '4', '--no-avoid-obvious')).stdout);
  expect(pin).toMatchObject({ length: 4, entropy_bits: 13.3, strength: 'very_weak', count: '10000' });
});

it('says beside the password, not in its place, what a site costs', async () => {
  const { stdout, stderr } = await passmint('--rules', 'maxlength: 8');
  expect(stdout).toMatch(/^[!-~]{8}\n$/);
  expect(stderr).toContain('passmint: note: passwordrules: length is 8\n');
});

it.each([
  [['--lenght', '20'], 2, 'there is no --lenght; did you mean --length?'],
  [['--no-symbls'], 2, 'there is no --no-symbls; did you mean --no-symbols?'],
  [['--xyzzy'], 2, 'there is no --xyzzy; see passmint --help'],
  [['-x'], 2, 'there is no -x; see passmint --help'],
  [['srve'], 2, 'there is no command "srve"; did you mean serve?'],
  [['--length'], 2, '--length needs a value: 8 to 128 (digits alone: 4 to 128)'],
  [['--length', '--count'], 2, '--length needs a value; for the text --count write --length=--count'],
  [['--length', 'long'], 2, '--length: got "long", allowed is 8 to 128 (digits alone: 4 to 128)'],
  [['--length', '7'], 2, '--length: got 7, allowed is 8 to 128'],
  [['--length', '-5'], 2, '--length: got -5, allowed is 8 to 128'],
  [['--length', '8', '--length', '9'], 2, '--length is given more than once'],
  [['--symbols', '--no-symbols'], 2, '--no-symbols is given more than once'],
  [['--no-symbols=1'], 2, '--no-symbols takes no value'],
  [['--symbols=maybe'], 2, '--symbols: got "maybe", allowed is true, false, 1 or 0'],
  [['--pin', '3'], 2, '--pin: got 3, allowed is 4 to 128'],
  [['--pin', '6', '--words', '6'], 2, '--pin does not go with --words'],
  [['--pin', '6', '--no-symbols'], 2, '--no-symbols does not go with --pin'],
  [['--no-symbol'], 2, '--no-symbol goes with --words; did you mean --symbols?'],
  [['--words', '2'], 2, '--words: got 2, allowed is 3 to 20'],
  [['--count', '0'], 2, '--count: got 0, allowed is 1 to 1000000000'],
  [['--exclude', '0123456789'], 2, /^--exclude: got "0123456789", allowed is .*numbers/],
  [['--no-uppercase', '--no-lowercase', '--no-numbers', '--no-symbols'], 2, /at least one of uppercase/],
  [['--rules', 'minlenght: 8'], 2, /^--rules: got "minlenght: 8", allowed is /],
  [['--site', 'example.com'], 2, '--site needs a list of site rules: add --site-rules FILE'],
  [['--site-rules', 'sites.json'], 2, '--site-rules goes with --site'],
  [['--site', 'example.com', '--site-rules', 'empty.json'], 2, /holds no site; expected is/],
  [['--site', 'example.com', '--site-rules', 'broken.json'], 2, /is not JSON$/],
  [['--site', 'example.com', '--site-rules', 'missing.json'], 1, /^--site-rules: ENOENT/],
  [['--words', '3', '--list', 'own'], 2, '--list: got "own", allowed is en, es, fr, it'],
  [['--words', '3', '--list', 'es', '--word-list', 'words.txt'], 2, '--word-list does not go with --list'],
  [['--word-list', 'words.txt'], 2, '--word-list goes with --words'],
  [['--copy', '--out', 'x.txt'], 2, '--copy does not go with --out'],
  [['--copy', '--count', '2'], 2, '--copy does not go with --count 2: the clipboard holds one'],
  [['--clear', '5'], 2, '--clear goes with --copy'],
  [['--', 'x'], 2, '"x" belongs to no flag'],
  [['--bits', '839', '--check'], 3, /^--bits: got 839, allowed is at most \d+ with these options$/],
  [['--rules', 'maxlength: 8', '--bits', '90'], 3, /^--bits: got 90, allowed is at most \d+ with these options$/],
  [
    ['--length', '8', '--min-uppercase', '8', '--min-numbers', '1'],
    3,
    /^policy: got "length 8, at least 8 of uppercase, at/,
  ],
])('passmint %j: exit code %d', async (args, code, message) => {
  const ran = await passmint(...args.map((arg) => (/\.(json|txt)$/.test(arg) ? file(arg) : arg)));
  expect(ran).toEqual({ code, stdout: '', stderr: expect.stringMatching(/^passmint: [^\n]+\n$/) });
  expect(ran.stderr.slice('passmint: '.length, -1)).toEqual(
    typeof message === 'string' ? message : expect.stringMatching(message),
  );
});

it('explains itself on standard output', async () => {
  const help = await passmint('--help');
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const flag of ['--length N', '--[no-]symbols', '--pin N', '-n, --count N', '-o, --out FILE'])
    expect(help.stdout).toContain(`  ${flag}  `);
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(await passmint('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

it('stops without a word when the reader has had enough', async () => {
  const { stdout, stderr } = await shell('set -o pipefail; $P --count 1000000 | head -n 1; echo $?');
  expect(stdout).toMatch(/^[!-~]{16}\n0\n$/);
  expect(stderr).toBe('');
});

it('fails when the output cannot be written', async () => {
  const { stdout, stderr } = await shell('$P > /dev/full; echo $?');
  expect(stdout).toBe('1\n');
  expect(stderr).toMatch(/^passmint: .*ENOSPC/);
});

it('makes a million in the memory that a thousand take, all different', async () => {
  const probe = file('probe.cjs');
  writeFileSync(probe, "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)));");
  const kilobytes = async (count: number, rest: string) =>
    Number((await shell(`NODE_OPTIONS="--require ${probe}" $P --count ${count} ${rest}`)).stderr);
  const thousand = await kilobytes(1_000, '> /dev/null');
  const million = await kilobytes(1_000_000, `> ${file('million.txt')}`);
  expect(thousand).toBeGreaterThan(10_000);
  // What the collector has not yet swept; a million passwords held at once would be over 40 MB.
  expect(million - thousand).toBeLessThan(30_000);
  const lines = readFileSync(file('million.txt'), 'utf8').trimEnd().split('\n');
  expect(new Set(lines).size).toBe(1_000_000);
}, 30_000);

it('waits for a slow reader instead of piling up', async () => {
  const probe = file('probe-slow.cjs');
  writeFileSync(probe, "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)));");
  const slow = 'head -c 100000 > /dev/null; sleep 1; cat > /dev/null';
  const ran = await shell(`(NODE_OPTIONS="--require ${probe}" $P --count 400000) | (${slow})`);
  expect(Number(ran.stderr)).toBeGreaterThan(10_000);
  expect(Number(ran.stderr)).toBeLessThan(120_000);
}, 30_000);

it('draws a progress bar on a terminal, and takes it away', async () => {
  const drawn = await shell('script -qec "$P --count 2000000 > /dev/null" /dev/null');
  expect(drawn.stdout).toMatch(/\r[█░]{30} \d+ % of 2,000,000/);
  expect(drawn.stdout.endsWith('\r\x1b[K')).toBe(true);
  const none = await shell('$P --count 2000000 > /dev/null');
  expect(none.stderr).toBe('');
}, 30_000);

it('writes a file that only its owner can read, whatever was there and whatever the umask is', async () => {
  writeFileSync(file('old.txt'), 'old');
  chmodSync(file('old.txt'), 0o644);
  for (const [name, umask] of [
    ['new.txt', '000'],
    ['old.txt', '000'],
    ['strict.txt', '777'],
  ] as const) {
    expect(await shell(`umask ${umask}; $P --count 3 --out ${file(name)}`)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(statSync(file(name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(file(name), 'utf8')).toMatch(/^([!-~]{16}\n){3}$/);
  }
});

it('writes through no link and into nothing but a file, and leaves no unfinished file behind', async () => {
  mkdirSync(file('links'));
  writeFileSync(file('target.txt'), 'untouched');
  symlinkSync(file('target.txt'), file('links/link.txt'));
  const linked = await passmint('--out', file('links/link.txt'));
  expect(linked).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is a symbolic link: name the file itself'),
  });
  expect(readFileSync(file('target.txt'), 'utf8')).toBe('untouched');
  expect(await passmint('--out', file('links'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('not a regular file'),
  });
  expect(await passmint('--out', file('none/x.txt'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('ENOENT'),
  });
  expect(readdirSync(file('links'))).toEqual(['link.txt']);
  const stopped = await shell(`timeout -s INT 0.6 $P --count 1000000000 --out ${file('links/huge.txt')}; echo $?`);
  expect(stopped.stdout).toBe('124\n');
  expect(readdirSync(file('links'))).toEqual(['link.txt']);
});

it('has no clipboard without a display, and says what to install', async () => {
  const { code, stdout, stderr } = await shell('$P --copy', { DISPLAY: '', WAYLAND_DISPLAY: '', WSL_DISTRO_NAME: '' });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('Install wl-clipboard, xclip or xsel');
});
