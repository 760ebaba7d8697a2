/**
 * Builds Passmint and opens it in a browser, in a fresh profile, on a sign-up page served from this machine.
 *
 *   npm start                  a window; closing it, or Ctrl-C, ends everything and deletes the profile
 *   npm start -- --headless    no window (so too without a display): fills the form by one click and says what happened
 *
 * It runs in Node itself, not in tsx's own process: that one kills what does not answer a Ctrl-C within 30 ms, and a
 * profile would be left behind.
 */
import { mkdirSync } from 'node:fs';
import { MissingProgramError } from './browser.ts';
import { type Chromium, openChromium } from './chromium.ts';
import { fillOnce } from './demo/fill-once.ts';
import { type Site, serve } from './demo/server.ts';
import { root, runNode } from './run.ts';

const display = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
const headless = process.argv.includes('--headless') || !display;

let site: Site | undefined;
let browser: Promise<Chromium> | undefined;
let ending: Promise<void> | undefined;

async function cleanUp() {
  // Also one that is still starting: it would outlive this script otherwise.
  await (await browser?.catch(() => undefined))?.close();
  await site?.close();
}

/** Ends everything that was started, once, however often it is asked for. */
function end(code: number) {
  ending ??= cleanUp().finally(() => process.exit(code));
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));

async function demonstrate({ context }: Chromium, address: string) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  if (!headless) {
    console.log(`Passmint is in the browser on ${address}. Focus the password field. Ctrl-C here ends.`);
    context.on('close', () => end(0));
    return;
  }
  mkdirSync(`${root}artifacts`, { recursive: true });
  console.log((await fillOnce(page, `${root}artifacts/start.png`)).join('\n'));
  await end(0);
}

try {
  if (!(await runNode('scripts/build.ts'))) await end(1);
  site = await serve(`${root}scripts/demo`);
  // With --test-type the browser shows no bar about its command line flags.
  browser = openChromium({ headless, flags: headless ? [] : ['--test-type'] });
  await demonstrate(await browser, site.url('index.html'));
} catch (error) {
  if (ending === undefined) {
    console.error(error instanceof MissingProgramError ? error.message : error);
    await end(1);
  }
}
