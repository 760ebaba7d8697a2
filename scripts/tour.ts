/** A tour of everything that Passmint shows, for those who look at a language: people at pictures, a test at each element. */
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { click, waitForDrawn } from './closed-root.ts';
import type { Site } from './demo/server.ts';

/** What is looked at: its name, the page, and whether it is drawn by Passmint in a page of somebody else. */
export type Look = (name: string, page: Page, inPage?: boolean) => Promise<void>;

/** Each state of a page of Passmint: where it is, how wide, and what leads to it. */
type State = [page: 'popup' | 'options' | 'welcome', width: number, lead: (page: Page) => Promise<unknown>];

const as = async () => undefined;
const open = async (page: Page, part: string) => page.click(`[data-part=${part}] > summary`);

const popupOpen = async (page: Page) => {
  await open(page, 'more');
  await open(page, 'crack');
  await open(page, 'recent');
};
const tab = (kind: string) => (page: Page) => page.click(`[data-action=tab-${kind}]`);
const large = async (page: Page) => {
  await page.click('[data-action=large]');
  await page.click('[data-action=qr]');
  await page.waitForSelector('svg.qr');
};
const wordsOpen = (words: string) => async (page: Page) => {
  await page.click('[data-action=add-words]');
  await page.fill('[name=words-text]', words);
  await page.waitForSelector('[data-part=words-verdict] *');
};
const optionsOpen = async (page: Page) => {
  await open(page, 'more');
  await page.click('[data-action=add-rule]');
  await page.fill('input[name=domain]', 'example.com');
  await page.fill('textarea[name=passwordrules]', 'maxlength: 12; required: digit;');
  await page.waitForSelector('[data-part=verdict] p');
  await page.fill('input[name=list-count]', '20');
  await page.click('[data-action=make-list]');
  await page.waitForSelector('[data-action=copy-list]');
  await page.click('[data-action=explain]');
  await page.waitForSelector('[data-part=unexplained], [data-part=explained]');
};

/** One begins another, one comes twice. */
const goodWords = 'in\nink\nocean\nocean\nriver';

const states: Record<string, State> = {
  popup: ['popup', 384, popupOpen],
  'popup, weak': ['popup', 384, (page) => page.fill('input[name=length]', '8')],
  'popup, out of range': ['popup', 384, (page) => page.fill('input[name=length]', '3')],
  'popup, aimed by bits': ['popup', 384, (page) => page.click('[data-action=aim]')],
  'popup, copied': [
    'popup',
    384,
    async (page) => {
      await page.click('[data-action=copy]');
      await page.waitForSelector('[data-part=clearing]');
      await open(page, 'recent');
    },
  ],
  'popup, problem': [
    'popup',
    384,
    async (page) => {
      await page.fill('input[name=exclude]', '0123456789');
      await page.waitForSelector('[data-part=problem]');
    },
  ],
  'popup, passphrase': ['popup', 384, tab('passphrase')],
  'popup, PIN': ['popup', 384, tab('pin')],
  'popup, large': ['popup', 384, large],
  'popup, narrow': ['popup', 320, popupOpen],
  'popup, narrow, passphrase': ['popup', 320, tab('passphrase')],
  'popup, narrow, PIN': ['popup', 320, tab('pin')],
  'popup, narrow, large': ['popup', 320, large],
  'options, as it opens': ['options', 1000, as],
  options: ['options', 1000, optionsOpen],
  'options, narrow': ['options', 320, optionsOpen],
  'options, words': ['options', 1000, wordsOpen(goodWords)],
  'options, narrow, words': ['options', 320, wordsOpen(goodWords)],
  'options, no word': ['options', 320, wordsOpen('two words')],
  welcome: ['welcome', 1000, as],
  'welcome, narrow': ['welcome', 320, as],
};
const entry = { bits: 80.25, how: 'filled', filled: 2, kept: null };
const journal = [
  { ...entry, id: 'a', password: 'aB3$ long enough', site: 'example.com', time: Date.now() },
  { ...entry, id: 'b', password: 'x', how: 'copied', site: null, kept: 12, time: Date.now() - 90_000_000 },
];

/** As after installation, with something under Recent. */
async function begin(page: Page, id: string): Promise<void> {
  await page.goto(`chrome-extension://${id}/manifest.json`);
  await page.evaluate(async (kept) => {
    for (const area of ['sync', 'local', 'session'] as const) await chrome.storage[area].clear();
    await chrome.storage.session.set({ journal: kept });
  }, journal);
}

const ready = { popup: '#bits', options: '[data-part=defaults]', welcome: '[data-part=never]' };

/** Leads through Passmint's own pages, each as a tab, as they are after installation. */
export async function tourOfPages({ context, id }: Chromium, look: Look): Promise<void> {
  for (const [name, [of, width, lead]] of Object.entries(states)) {
    const page = await context.newPage();
    // What is out of sight of a popup is laid out only when it is scrolled to.
    await page.setViewportSize({ width, height: of === 'popup' ? 2400 : 800 });
    await begin(page, id);
    await page.goto(`chrome-extension://${id}/${of}.html`);
    await page.waitForSelector(ready[of]);
    // The popup finds out by itself that it is narrow.
    if (of === 'popup' && width < 384) await page.waitForSelector('.narrow', { state: 'attached' });
    await lead(page);
    // What came into sight is laid out in a drawing of its own.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('li')].every(
        (one) => !one.checkVisibility() || one.checkVisibility({ contentVisibilityAuto: true }),
      ),
    );
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await look(name, page);
    await page.close();
  }
}

/** Leads through what Passmint draws in a sign-up page of the demo: the offer, the receipt. */
export async function tourOfOffer({ context }: Chromium, site: Site, file: string, look: Look): Promise<void> {
  for (const width of [1000, 320]) {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site.url(file));
    await page.bringToFront();
    await page.click('#password');
    const offer = await waitForDrawn(page, 'data-action', 'fill');
    await look(`offer, ${width} wide`, page, true);
    await click(page, offer);
    await click(page, await waitForDrawn(page, 'data-action', 'show'));
    await waitForDrawn(page, 'data-part', 'value');
    await look(`receipt, ${width} wide`, page, true);
    await page.close();
  }
}
