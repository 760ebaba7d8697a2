/** Accessibility of every page and state: axe in both schemes and forced colours, reflow, and a tour by keyboard. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { drawIn, looks, violations } from './harness/axe.ts';
import { writeDatabase } from './harness/database.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

async function expectAccessible(page: Page) {
  for (const look of looks) {
    await drawIn(page, look);
    expect(await violations(page), JSON.stringify(look)).toEqual([]);
  }
}

/** What each page shows once it is there. */
const there = { popup: '#bits', options: '[data-part=defaults]', welcome: '[data-part=never]' };

async function open(name: keyof typeof there, width = 0): Promise<Page> {
  const page = await browser().context.newPage();
  await page.setViewportSize({ width: width || (name === 'popup' ? 384 : 1000), height: 700 });
  await page.goto(`chrome-extension://${browser().id}/${name}.html`);
  await page.waitForSelector(there[name]);
  return page;
}

const entry = { bits: 80.25, how: 'filled', filled: 2, kept: null };
const entries = [
  { ...entry, id: 'a', password: 'aB3$ long enough', site: '127.0.0.1', time: Date.now() },
  { ...entry, id: 'b', password: 'x', how: 'copied', site: null, kept: 12, time: Date.now() - 90_000_000 },
];

test('axe sees what is wrong: a planted defect is found', async () => {
  const page = await open('popup');
  await page.evaluate(() => {
    const button = document.createElement('button');
    document.querySelector('main')?.append(button);
    for (const part of document.querySelectorAll('h2')) part.style.color = '#ddd';
  });
  await page.emulateMedia({ colorScheme: 'light' });
  const found = (await violations(page)).join('\n');
  expect(found).toContain('button-name');
  expect(found).toContain('color-contrast');
});

/** The states of the popup, each by what leads to it. */
const popupStates: Record<string, (page: Page) => Promise<unknown>> = {
  'as it opens': async () => undefined,
  'everything open': async (page) => {
    await page.click('[data-part=more] summary');
    await page.click('[data-part=crack] summary');
    await page.click('[data-part=recent] summary');
    await page.click('[data-action=show-entry]');
  },
  'after a copy': async (page) => {
    await page.click('[data-action=copy]');
    await page.waitForSelector('[data-part=clearing]');
  },
  'a problem': async (page) => {
    await page.fill('input[name=exclude]', '0123456789');
    await page.waitForSelector('[data-part=problem]');
  },
  'a length out of range': (page) => page.fill('input[name=length]', '3'),
  'aimed by bits': (page) => page.click('[data-action=aim]'),
  'a weak password': async (page) => {
    await page.fill('input[name=length]', '8');
    await page.waitForSelector('.meter.fair');
  },
  'a long password': async (page) => {
    await page.fill('input[name=length]', '128');
    await page.waitForSelector('#password.small');
  },
  'a passphrase': (page) => page.click('[data-action=tab-passphrase]'),
  'a PIN': (page) => page.click('[data-action=tab-pin]'),
  'in large type, with its QR code': async (page) => {
    await page.click('[data-action=large]');
    await page.click('[data-action=qr]');
    await page.waitForSelector('svg.qr');
  },
};

test.each(Object.keys(popupStates))('popup: %s', async (state) => {
  await browser().storage.write('session', { journal: entries });
  const page = await open('popup');
  await popupStates[state]?.(page);
  await expectAccessible(page);
});

test('popup: over a site, as the browser opens it', async () => {
  await browser().storage.write('session', { journal: entries });
  const { page, close } = await openPopup(browser(), await browser().visit('sign-up.html'));
  await page.waitForSelector('[data-part=host]');
  await expectAccessible(page);
  await close();
});

const optionsStates: Record<string, (page: Page) => Promise<unknown>> = {
  'as it opens': async () => undefined,
  'a rule is written': async (page) => {
    await page.click('[data-action=add-rule]');
    await page.fill('textarea[name=passwordrules]', 'maxlength: 12; required: nonsense;');
    await page.waitForSelector('[data-part=verdict] .wrong');
  },
  'a word list is written': async (page) => {
    await page.click('[data-action=add-words]');
    await page.fill('textarea[name=words-text]', 'in\nink\nout\nout');
    await page.waitForSelector('[data-part=figure][data-name=begin]');
    await page.fill('input[name=words-name]', 'small');
    await page.click('[data-action=save-words]');
    await page.waitForSelector('[data-part=own-words]');
    await page.click('[data-action=edit-words]');
    await page.waitForSelector('[data-part=figure]');
  },
  'more options': (page) => page.click('[data-part=more] summary'),
  'rules that were learnt': async (page) => {
    const rules = [
      { domain: 'a.example', rules: { required: [], maxLength: 12, notFirst: '1' }, from: 'kept', time: 1 },
    ];
    await writeDatabase(browser(), {
      ...{ 'learnt-rules': { rules: [...rules, 'damaged'] }, 'weak-sites': ['b.example'] },
    });
    await page.reload();
    await page.waitForSelector('[data-part=learnt-rule]');
    await page.waitForSelector('[data-part=weak-site]');
  },
  'why something was offered': async (page) => {
    await browser().visit('sign-up.html');
    await page.bringToFront();
    await page.click('[data-action=explain]');
    await page.waitForSelector('[data-part=reasons]');
    await page.click('[data-part=explained] summary');
  },
};

test.each(Object.keys(optionsStates))('options page: %s', async (state) => {
  await browser().storage.write('sync', {
    settings: { version: 1, hostsOff: ['a.example'], options: { length: 'x' } },
  });
  const page = await open('options');
  await page.waitForSelector('[data-part=host-off]');
  await optionsStates[state]?.(page);
  await expectAccessible(page);
});

test('first-run page', async () => {
  await expectAccessible(await open('welcome'));
});

test.each([
  ['welcome', 320],
  ['popup', 320],
  ['popup', 200],
  ['options', 320],
] as const)('%s: nothing is cut off or needs sideways scrolling at %d pixels', async (name, width) => {
  await browser().storage.write('session', { journal: entries });
  const page = await open(name, width);
  if (name === 'popup') await popupStates['everything open']?.(page);
  await expectNothingCut(page);
});

/** As the person does with Ctrl and +. Chromium zooms tabs alone: the toolbar's popup stays as it is. */
const zoom = (page: Page, factor: number) =>
  page.evaluate(async (to) => {
    const tab = await chrome.tabs.getCurrent();
    await chrome.tabs.setZoom(tab?.id ?? -1, to);
  }, factor);

/** How many things there are to use. */
const controls = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('a, button, input, select, summary')].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      ).length,
  );

describe.each([
  ['200 %', 2],
  ['400 %', 4],
])('zoomed to %s', (_, factor) => {
  test.each(['welcome', 'options', 'popup'] as const)(
    '%s: everything is there, without sideways scrolling',
    async (name) => {
      await browser().storage.write('session', { journal: entries });
      const page = await open(name, 1280);
      await page.setViewportSize({ width: 1280, height: 1024 });
      const [before, width] = [await controls(page), 1280];
      await zoom(page, factor);
      try {
        await until('it is zoomed', async () => (await page.evaluate(() => innerWidth)) === width / factor);
        expect(await page.evaluate(() => devicePixelRatio)).toBe(factor);
        // A popup finds out how wide it may be when it opens.
        await page.reload();
        await page.waitForSelector(there[name]);
        await until('nothing is lost', async () => (await controls(page)) === before);
        if (name === 'popup') await popupStates['everything open']?.(page);
        await expectNothingCut(page);
        if (name === 'options') {
          await page.click('[data-action=add-rule]');
          await page.click('[data-part=more] summary');
          await expectNothingCut(page);
        }
        expect((await tour(page)).filter((stop) => stop.includes('without'))).toEqual([]);
      } finally {
        await zoom(page, 1);
      }
    },
  );
});

/** Whatever is too wide would be cut off, or would have to be scrolled to both ways. */
async function expectNothingCut(page: Page): Promise<void> {
  await until('it has found its width', () =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  );
  // What overflows inside of something else is cut off without a scroll bar.
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((one) => !one.matches('.unseen') && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => getComputedStyle(one).overflowX !== 'visible' && !(one instanceof HTMLInputElement))
      .map((one) => one.outerHTML.slice(0, 100)),
  );
  expect(cut).toEqual([]);
}

/** Tabs through the page until it comes round. @returns what had the focus, in order */
async function tour(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement: focused } = document;
      if (focused === null || focused === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const ring = outlineStyle === 'none' || outlineWidth === '0px' ? ' without a focus ring' : '';
      const { action, part } = (focused as HTMLElement).dataset;
      const target = focused.getAttribute('name') ?? focused.getAttribute('href');
      const inside = focused.closest('[data-part]:not(input)')?.getAttribute('data-part');
      return (action ?? part ?? target ?? `${inside} ${focused.localName}`) + ring;
    });
    if (stop === null || stop === stops[0]) return stops;
    stops.push(stop);
  }
  throw new Error(`The focus never came round: ${stops.join(', ')}`);
}

test('the whole popup by keyboard alone', async () => {
  await browser().storage.write('session', { journal: entries });
  const page = await open('popup');
  const before = await page.textContent('#password');
  expect(await tour(page)).toEqual([
    ...['options', 'tab-password', 'spell', 'crack summary', 'copy', 'large', 'regenerate'],
    ...['aim', 'length-slider', 'length', 'uppercase', 'lowercase', 'numbers', 'symbols', 'exclude', 'more summary'],
    ...['recent summary', 'change-shortcuts'],
  ]);
  expect(await page.textContent('#password')).toBe(before);

  await page.focus('[data-action=regenerate]');
  await page.keyboard.press('Enter');
  await until('a new one', async () => (await page.textContent('#password')) !== before);
  await page.focus('input[name=symbols]');
  await page.keyboard.press('Space');
  await until('without symbols', async () => /^[A-Za-z0-9]{16}$/.test((await page.textContent('#password')) ?? ''));
  await page.focus('[data-part=length-slider]');
  await page.keyboard.press('ArrowRight');
  await until('one longer', async () => (await page.textContent('#password'))?.length === 17);
  await page.focus('[data-action=tab-password]');
  await page.keyboard.press('ArrowRight');
  await until('a passphrase', async () => (await page.textContent('#password'))?.split('-').length === 6);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-passphrase');
  await page.focus('[data-part=recent] summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-action=show-entry]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.textContent('[data-part=entry-password]')).toBe('aB3$ long enough');
});

test('the whole options page by keyboard alone: everything has a ring', async () => {
  const page = await open('options');
  const stops = await tour(page);
  expect(stops.filter((stop) => stop.includes('without'))).toEqual([]);
  for (const wanted of ['words', 'add-rule', 'import-rules', 'offers', 'change-shortcuts', 'clipboardSeconds'])
    expect(stops).toContain(wanted);
});
