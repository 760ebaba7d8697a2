/**
 * How long a person waits between the click on the offer and the filled field, in real Chromium, beside what no
 * extension can beat: one message to the background and back, begun by a script, and begun by a click as a fill is.
 *
 *   npm run build && npm run bench:fill            median and 95th percentile of 50, in milliseconds
 *   npm run bench:fill -- --json                   the same for machines
 *   npm run bench:fill -- --times 200
 *
 * The button is held for as long as a person holds it. That matters: after a press Chromium holds back everything but
 * input until the next frame is drawn, and one that is let go in the same millisecond measures that frame instead.
 *
 * `warm`: the background runs. `stopped`: the browser has stopped it, as after 30 idle seconds, and the click wakes it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Place, waitForDrawn } from '../scripts/closed-root.ts';
import { startChromium, type TestBrowser } from '../tests/e2e/harness/chromium.ts';
import { contentWorldOf } from '../tests/e2e/harness/content-world.ts';

/** Asks the background for nothing: it answers that there is no such message, and has done no work. */
const ask = `chrome.runtime.sendMessage({ to: 'background', kind: 'nothing', request: {} })`;

/** That, begun by a script when nothing else goes on. */
const fromScript = `(async () => {
  const started = performance.now();
  await ${ask};
  return performance.now() - started;
})()`;

/** That, begun by a click on a button of the page, which takes its way to the script first. */
const fromClick = `new Promise((resolve) => {
  const button = document.createElement('button');
  button.id = 'bound';
  button.style = 'position: fixed; inset: auto auto 0 0; width: 100px; height: 30px';
  document.documentElement.append(button);
  button.onclick = async ({ timeStamp }) => {
    await ${ask};
    button.remove();
    resolve(performance.now() - timeStamp);
  };
})`;

const option = (name: string) => process.argv[process.argv.indexOf(name) + 1];
const times = process.argv.includes('--times') ? Number(option('--times')) : 50;

/** How long a button is held, in milliseconds: about what people do. */
const heldFor = 80;

/** Clicks as a person does. The click begins when the button is let go. */
async function press(page: Page, { x, y, width, height }: Place): Promise<void> {
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await sleep(heldFor);
  await page.mouse.up();
}

interface Sample {
  script: number;
  click: number;
  filled: number;
}

/** A round trip of either kind, and a fill. */
async function measure(browser: TestBrowser, page: Page, stopped: boolean): Promise<Sample> {
  await page.goto(browser.site.url('sign-up.html'));
  const world = await contentWorldOf(page);
  await page.evaluate(() => {
    const seen = { click: 0, filled: 0 };
    Object.assign(window, { seen });
    // On the window and while capturing: nothing in the page comes earlier.
    window.addEventListener('click', ({ timeStamp }) => (seen.click = timeStamp), true);
    window.addEventListener('input', () => (seen.filled ||= performance.now()), true);
  });
  if (stopped) await browser.worker.stop();
  const answered = world.evaluate<number>(fromClick);
  await page.waitForSelector('#bound');
  const [width, height] = [100, 30];
  await press(page, { x: 0, y: (page.viewportSize()?.height ?? 0) - height, width, height });
  const click = await answered;
  await page.click('#password');
  const offer = await waitForDrawn(page, 'data-action', 'fill');
  if (stopped) await browser.worker.stop();
  const script = await world.evaluate<number>(fromScript);
  if (stopped) await browser.worker.stop();
  await press(page, offer);
  await page.waitForFunction(() => (window as unknown as { seen: { filled: number } }).seen.filled > 0);
  const filled = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { click: number; filled: number } };
    return seen.filled - seen.click;
  });
  return { script, click, filled };
}

function figures(values: number[]) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN) * 10) / 10;
  return { median: at(0.5), p95: at(0.95) };
}

const browser = await startChromium();
try {
  // No page of the extension is open, as for most people: its process goes with the worker.
  await browser.context.pages()[0]?.goto('about:blank');
  const page = await browser.context.newPage();
  const results = [];
  for (const state of ['warm', 'stopped'] as const) {
    // The first of all pays for what the browser sets up once.
    await measure(browser, page, state === 'stopped');
    const samples: Sample[] = [];
    while (samples.length < times) samples.push(await measure(browser, page, state === 'stopped'));
    results.push({
      state,
      script: figures(samples.map(({ script }) => script)),
      click: figures(samples.map(({ click }) => click)),
      filled: figures(samples.map(({ filled }) => filled)),
      overScript: figures(samples.map(({ script, filled }) => filled - script)),
      overClick: figures(samples.map(({ click, filled }) => filled - click)),
    });
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify({ times, unit: 'ms', results }, null, 2));
  else {
    console.log(`Milliseconds, median / 95th percentile of ${times}`);
    const names = ['worker', 'message by script', 'message by click', 'click to filled', 'over script', 'over click'];
    console.log(names.map((name) => name.padEnd(19)).join(''));
    for (const { state, ...columns } of results) {
      const cells = Object.values(columns).map(({ median, p95 }) => `${median.toFixed(1)} / ${p95.toFixed(1)}`);
      console.log([state, ...cells].map((cell) => cell.padEnd(19)).join(''));
    }
  }
} finally {
  await browser.close();
}
