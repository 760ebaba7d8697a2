/**
 * How quick the popup and the options page are, in Chromium without a window.
 *
 *   npm run bench:ui
 *
 * Opening: from the start of the navigation until the password stands in the page, with the worker awake and stopped.
 * Interaction to next paint: the longest of all events, by the Event Timing API (which counts in steps of 8 ms), on a
 * processor slowed down to a quarter. Frames: the longest time from one to the next, at full speed.
 */
import { readFileSync, statSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { type Chromium, distribution, openChromium } from '../scripts/chromium.ts';
import { median } from '../scripts/median.ts';

const budgets = { open: 100, interaction: 50, frame: 33 };
const rounds = 15;
const slowDown = 4;

let within = true;

/** The bytes of all the modules that a page names. */
const sizeOf = (page: string): number =>
  [...readFileSync(`${distribution}/${page}.html`, 'utf8').matchAll(/module.*?"([\w-]+\.js)"/g)]
    .map(([, name]) => statSync(`${distribution}/${name}`).size)
    .reduce((sum, size) => sum + size, 0);

function print(what: string, milliseconds: number, budget: number, note = '') {
  within &&= milliseconds <= budget;
  const verdict = milliseconds <= budget ? '' : '  over budget';
  console.log(`${what.padEnd(54)}${milliseconds.toFixed(0).padStart(5)} of ${budget} ms ${note}${verdict}`);
}

const address = ({ id }: Chromium, name: string) => `chrome-extension://${id}/${name}.html`;

/** Notes, by the page's own clock, when there first was a password. */
const watchPassword = () => {
  const noted = globalThis as { passwordAt?: number };
  new MutationObserver(() => {
    if (noted.passwordAt === undefined && document.querySelector('#password')?.textContent)
      noted.passwordAt = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true });
};

async function timeToPassword(browser: Chromium): Promise<number> {
  const page = await browser.context.newPage();
  await page.addInitScript(watchPassword);
  await page.goto(address(browser, 'popup'));
  const at = await page.waitForFunction(() => (globalThis as { passwordAt?: number }).passwordAt);
  const time = Number(await at.jsonValue());
  await page.close();
  return time;
}

async function stopWorkers({ cdp, id }: Chromium) {
  const { targetInfos } = await cdp.send('Target.getTargets');
  for (const { targetId, type, url } of targetInfos)
    if (type === 'service_worker' && url.includes(id)) await cdp.send('Target.closeTarget', { targetId });
}

/** Keeps the longest duration of the events that follow. */
const watchEvents = () => {
  const noted = globalThis as { longest?: number };
  noted.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest ?? 0, duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
};

/** @returns the longest time from an event of `interact` to the paint that follows, in milliseconds */
async function interaction(page: Page, interact: () => Promise<void>): Promise<number> {
  await page.evaluate(watchEvents);
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await interact();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  // Durations are told after the paint that ends them.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))));
  await cdp.detach();
  return longestOf(page);
}

/** Keeps the longest time between two frames that follow. */
const watchFrames = () => {
  const noted = globalThis as { longest?: number };
  noted.longest = 0;
  let last = performance.now();
  const frames = {
    next() {
      const now = performance.now();
      noted.longest = Math.max(noted.longest ?? 0, now - last);
      last = now;
      requestAnimationFrame(frames.next);
    },
  };
  requestAnimationFrame(frames.next);
};

/** @returns the longest time between two frames while something is done, in milliseconds */
async function longestFrame(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(watchFrames);
  await act();
  return longestOf(page);
}

const longestOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as { longest?: number }).longest ?? 0);

const journal = Array.from({ length: 500 }, (_, index) => ({
  ...{ id: String(index), password: `Password-number-${index}`, bits: 100, how: 'filled', filled: 2, kept: null },
  ...{ site: `site-${index}.example`, time: Date.now() - index * 60_000 },
}));

const browser = await openChromium({ headless: true });
try {
  await timeToPassword(browser);
  const awake = [];
  const stopped = [];
  for (let round = 0; round < rounds; round++) {
    awake.push(await timeToPassword(browser));
    await stopWorkers(browser);
    stopped.push(await timeToPassword(browser));
  }
  print('popup opens to a password, worker awake', median(awake), budgets.open, `(median of ${rounds})`);
  print('popup opens to a password, worker stopped', median(stopped), budgets.open, `(median of ${rounds})`);

  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 384, height: 600 });
  await page.goto(address(browser, 'popup'));
  await page.evaluate((entries) => chrome.storage.session.set({ journal: entries }), journal);
  await page.reload();
  await page.fill('input[name=length]', '128');
  await page.waitForSelector('#password.small');
  const longest: [string, () => Promise<void>][] = [
    [
      'length slider at 128 characters, 60 steps',
      async () => {
        await page.focus('[data-part=length-slider]');
        for (let step = 0; step < 60; step++) await page.keyboard.press(step % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
      },
    ],
    [
      'a new one at 128 characters, 20 times',
      async () => {
        for (let step = 0; step < 20; step++) await page.click('[data-action=regenerate]');
      },
    ],
    ['Recent with 500 entries: opening', () => page.click('[data-part=recent] summary')],
    ['Recent with 500 entries: searching', () => page.locator('input[name=search]').pressSequentially('site-42')],
    ['Recent with 500 entries: clearing the search', () => page.fill('input[name=search]', '')],
    ['from tab to tab', () => page.click('[data-action=tab-passphrase]')],
    ['and back', () => page.click('[data-action=tab-password]')],
  ];
  for (const [what, interact] of longest)
    print(`interaction, 4 times slower: ${what}`, await interaction(page, interact), budgets.interaction);

  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(`${address(browser, 'options')}#lists`);
  await page.fill('input[name=list-count]', '100000');
  const make = async () => {
    await page.click('[data-action=make-list]');
    await page.waitForSelector('[data-action=copy-list]', { timeout: 120_000 });
  };
  print('frame: while 100,000 passwords are made', await longestFrame(page, make), budgets.frame);
  await page.hover('.list');
  const scroll = async () => {
    for (let step = 0; step < 120; step++) await page.mouse.wheel(0, step % 12 === 0 ? 40_000 : 400);
  };
  print('frame: while they are scrolled', await longestFrame(page, scroll), budgets.frame);
} finally {
  await browser.close();
}
for (const [name, budget] of Object.entries({ popup: 60_000, options: 120_000 }))
  console.log(`${`${name}: its modules`.padEnd(54)}${sizeOf(name).toString().padStart(8)} of ${budget} bytes`);
if (!within) process.exitCode = 1;
