/** The table of programs that the scripts and tests use beside Node. To need another one, add a row. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export interface Program {
  /** What a person calls it. */
  name: string;
  /** Commands to look for in PATH, best first. */
  commands: string[];
  /** Where it may be when it is not in PATH, by platform. */
  paths?: Partial<Record<NodeJS.Platform, string[]>>;
  /** A file that must be there too, such as a library of the program's. */
  beside?: string;
  /** Debian's package. */
  apt: string;
  /** Environment variable that names the program and wins over everything else. */
  variable?: string;
  /** How to get it where Debian's package is not to be had. */
  otherwise: string;
}

const windows = (path: string) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [join(folder, path)];
  });

const mac = (name: string, binary = name) =>
  ['/Applications', join(homedir(), 'Applications')].map((folder) => `${folder}/${name}.app/Contents/MacOS/${binary}`);

/** Where `playwright-core install chromium` puts its Chromium: nothing in PATH leads there. */
const fetched = () => {
  const path = chromium.executablePath();
  return path ? [path] : [];
};

const onlyLinux = 'It is needed by the tests in real browsers, which run on Linux. Skip them with --skip-browsers.';

const forStatisticsOnly = 'It is needed by npm run test:statistics alone, which runs on Debian and its kin.';

const forApiTests = 'It is needed by the tests of the HTTP API and its examples.';

const onlyBench = 'It is only measured beside Passmint by npm run bench:api, which leaves it out when it is missing.';

export const programs = {
  chromium: {
    name: 'Chrome, Chromium, Edge or Brave',
    commands: [
      'google-chrome',
      'google-chrome-stable',
      'chromium',
      'chromium-browser',
      'microsoft-edge',
      'microsoft-edge-stable',
      'brave-browser',
    ],
    paths: {
      linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/opt/brave.com/brave/brave', ...fetched()],
      darwin: [
        ...mac('Google Chrome'),
        ...mac('Chromium'),
        ...mac('Microsoft Edge'),
        ...mac('Brave Browser'),
        ...fetched(),
      ],
      win32: [
        ...windows('Google\\Chrome\\Application\\chrome.exe'),
        ...windows('Chromium\\Application\\chrome.exe'),
        ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
        ...windows('BraveSoftware\\Brave-Browser\\Application\\brave.exe'),
        ...fetched(),
      ],
    },
    apt: 'chromium',
    variable: 'CHROME_PATH',
    otherwise: `Run: npx playwright-core install ${process.platform === 'linux' ? '--with-deps ' : ''}chromium`,
  },
  firefox: {
    name: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    paths: { darwin: mac('Firefox', 'firefox'), win32: windows('Mozilla Firefox\\firefox.exe') },
    apt: 'firefox-esr',
    variable: 'FIREFOX_PATH',
    otherwise: 'Unpack https://www.mozilla.org/firefox/linux/ and set FIREFOX_PATH to its program `firefox`.',
  },
  firefoxArabic: {
    name: 'Arabic for Firefox',
    commands: ['firefox-esr'],
    beside: '/usr/lib/firefox-esr/browser/extensions/langpack-ar@firefox-esr.mozilla.org.xpi',
    apt: 'firefox-esr-l10n-ar',
    otherwise: onlyLinux,
  },
  xvfb: { name: 'Xvfb', commands: ['Xvfb'], apt: 'xvfb', otherwise: onlyLinux },
  xdotool: { name: 'xdotool', commands: ['xdotool'], apt: 'xdotool', otherwise: onlyLinux },
  xwininfo: { name: 'xwininfo', commands: ['xwininfo'], apt: 'x11-utils', otherwise: onlyLinux },
  xclip: { name: 'xclip', commands: ['xclip'], apt: 'xclip', otherwise: onlyLinux },
  imagemagick: { name: 'ImageMagick', commands: ['import'], apt: 'imagemagick', otherwise: onlyLinux },
  zbarimg: { name: 'ZBar', commands: ['zbarimg'], apt: 'zbar-tools', otherwise: onlyLinux },
  ent: { name: 'ent', commands: ['ent'], apt: 'ent', otherwise: forStatisticsOnly },
  rngtest: { name: 'rngtest', commands: ['rngtest'], apt: 'rng-tools-debian', otherwise: forStatisticsOnly },
  dieharder: { name: 'dieharder', commands: ['dieharder'], apt: 'dieharder', otherwise: forStatisticsOnly },
  openssl: { name: 'OpenSSL', commands: ['openssl'], apt: 'openssl', otherwise: forApiTests },
  curl: { name: 'curl', commands: ['curl'], apt: 'curl', otherwise: forApiTests },
  python: {
    name: 'Python 3 with requests',
    commands: [],
    // The system's own, to which Debian's packages belong; another one may stand before it in PATH.
    paths: { linux: ['/usr/bin/python3'] },
    beside: '/usr/lib/python3/dist-packages/requests/__init__.py',
    apt: 'python3-requests',
    otherwise: forApiTests,
  },
  jq: { name: 'jq', commands: ['jq'], apt: 'jq', otherwise: forApiTests },
  pwgen: { name: 'pwgen', commands: ['pwgen'], apt: 'pwgen', otherwise: onlyBench },
  apg: { name: 'apg', commands: ['apg'], apt: 'apg', otherwise: onlyBench },
  xkcdpass: { name: 'xkcdpass', commands: ['xkcdpass'], apt: 'xkcdpass', otherwise: onlyBench },
} satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

/** What npm run test:statistics uses. */
export const forStatistics = ['ent', 'rngtest', 'dieharder'] as const satisfies readonly ProgramName[];

/** What only `npm run bench:api` measures beside the command line tool. */
export const forBench = ['pwgen', 'apg', 'xkcdpass'] as const satisfies readonly ProgramName[];

const notForBrowserTests: readonly string[] = [...forStatistics, ...forBench];

/** Everything that the tests in real browsers use. */
export const forBrowserTests = (Object.keys(programs) as ProgramName[]).filter(
  (name) => !notForBrowserTests.includes(name),
);
