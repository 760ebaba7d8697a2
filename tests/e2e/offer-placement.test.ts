/** Where the offer stands: beside its field, clear of what belongs to the field, wherever a page puts that. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Drawn, drawn, waitForDrawn } from '../../scripts/closed-root.ts';
import { acceptOfferAt, offerIsGone } from './harness/offer.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

const boxOf = async (page: Page) => (await drawn(page, 'role', 'group'))[0] as Drawn;
const apart = (one: Drawn, other: { x: number; y: number; width: number; height: number }) =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

async function expectBeside(page: Page) {
  await page.locator('#password').scrollIntoViewIfNeeded();
  await waitForDrawn(page, 'data-action', 'fill');
  const field = await page.locator('#password').boundingBox();
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const box = await boxOf(page);
  expect(field).not.toBeNull();
  if (field === null) return;
  expect(apart(box, field)).toBe(true);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(view.width);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(view.height);
  const gap = Math.max(box.y - field.y - field.height, field.y - box.y - box.height, box.x - field.x - field.width);
  expect(gap).toBeLessThan(60);
}

test.each([
  [320, 640],
  [1280, 320],
  [3840, 2160],
])('beside the field in a window of %i by %i', async (width, height) => {
  const page = await browser().visit('sign-up.html');
  await page.setViewportSize({ width, height });
  await page.click('#password');
  await expectBeside(page);
});

test('above a field at the bottom edge, and with it when it scrolls, the window narrows or the page zooms', async () => {
  const page = await browser().visit('sign-up.html');
  await page.addStyleTag({ content: 'body { padding: 1200px 0 } #password { margin-left: 700px }' });
  await page.evaluate(() =>
    scrollTo(0, (document.querySelector('#password')?.getBoundingClientRect().bottom ?? 0) - innerHeight + 10),
  );
  await page.click('#password');
  await expectBeside(page);
  await page.evaluate(() => scrollBy(0, 300));
  await expectBeside(page);
  await page.setViewportSize({ width: 1100, height: 600 });
  await expectBeside(page);
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.25'));
  await expectBeside(page);
  await page.addStyleTag({ content: '#password { margin-top: 90px }' });
  await expectBeside(page);
});

test('on the right where text runs from right to left', async () => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await page.click('#password');
  await expectBeside(page);
  const field = await page.locator('#password').boundingBox();
  const box = await boxOf(page);
  expect(Math.abs(box.x + box.width - ((field?.x ?? 0) + (field?.width ?? 0)))).toBeLessThan(4);
});

test('it is not to be seen while its field is scrolled out of a box', async () => {
  const page = await browser().visit('sign-up.html');
  await page.addStyleTag({ content: 'form { height: 150px; overflow: auto } #submit { margin: 600px 0 }' });
  await page.click('#password');
  await waitForDrawn(page, 'data-action', 'fill');
  await page.evaluate(() => document.querySelector('form')?.scrollTo(0, 500));
  await offerIsGone(page);
  await page.evaluate(() => document.querySelector('form')?.scrollTo(0, 0));
  await expectBeside(page);
});

/** Each replaces the password field; what carries `data-clear` must stay in sight. */
const neighbours: Record<string, string> = {
  'a button inside the field’s box': `<span style="position: relative; display: inline-block"><input id=password type=password
    autocomplete=new-password style="width: 240px"><button type=button data-clear
    style="position: absolute; inset-inline-end: 4px; top: 4px">Show</button></span>`,
  'an icon without a button': `<span style="display: inline-flex"><input id=password type=password
    autocomplete=new-password><span data-clear style="width: 28px; cursor: pointer"><svg viewBox="0 0 24 24" width=24
    height=24><circle cx=12 cy=12 r=10 /></svg></span></span>`,
  'an addon of an input group': `<span style="display: inline-flex"><input id=password type=password
    autocomplete=new-password style="width: 200px"><button type=button data-clear style="width: 130px">Show
    password</button></span>`,
  'a hint and an error below': `<input id=password type=password autocomplete=new-password><div data-clear>At least 8
    characters</div><p data-clear role=alert style="margin: 4px 0">Please choose a password.</p>`,
};
test.each(Object.keys(neighbours))('clear of %s, in both directions, with and without room below', async (name) => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate((markup) => {
    const field = document.querySelector('#password') as HTMLElement;
    const made = document.createElement('div');
    made.style.width = '420px';
    made.innerHTML = markup;
    (field.closest('label') ?? field).replaceWith(made);
  }, neighbours[name] as string);
  const expectClear = async () => {
    await page.click('#email');
    await page.click('#password');
    await expectBeside(page);
    const box = await boxOf(page);
    // Of a block the words count, not the empty rest of its lines.
    const marked = await page.evaluate(() =>
      [...document.querySelectorAll('[data-clear]')].map((element) => {
        const words = document.createRange();
        words.selectNodeContents(element);
        const { x, y, width, height } = (
          element instanceof HTMLButtonElement ? element : words
        ).getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
    expect(marked.length).toBeGreaterThan(0);
    for (const one of marked) expect(apart(box, one), JSON.stringify([box, one])).toBe(true);
  };
  for (const direction of ['ltr', 'rtl']) {
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expectClear();
    const bottom = await page.locator('#password').evaluate((field) => field.getBoundingClientRect().bottom);
    await page.setViewportSize({ width: 1280, height: Math.ceil(bottom) + 70 });
    await expectClear();
  }
});

const places: Record<string, () => void> = {
  'a modal dialog': () => {
    const dialog = document.createElement('dialog');
    dialog.append(document.querySelector('form') as Node);
    document.body.append(dialog);
    dialog.showModal();
  },
  'a modal dialog in a shadow root, around a slot': () => {
    const outer = document.createElement('div');
    const inside = outer.attachShadow({ mode: 'open' });
    inside.innerHTML = '<dialog><slot></slot></dialog>';
    outer.append(document.querySelector('form') as Node);
    document.body.append(outer);
    inside.querySelector('dialog')?.showModal();
  },
  'a popover of the page': () => {
    const form = document.querySelector('form') as HTMLFormElement;
    form.popover = 'auto';
    form.showPopover();
  },
  'a dialog of scripts, which closes on clicks and focus elsewhere, under the highest z-index there is': () => {
    const form = document.querySelector('form') as HTMLFormElement;
    form.setAttribute('role', 'dialog');
    form.style.cssText = 'position: fixed; z-index: 2147483647; background: white; padding: 20px';
    for (const type of ['pointerdown', 'click', 'focusin'])
      document.addEventListener(
        type,
        ({ target }) => target instanceof Node && !form.contains(target) && form.remove(),
      );
  },
};
test.each(Object.keys(places))('in %s', async (name) => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(places[name] as () => void);
  const password = await acceptOfferAt(page, '#password');
  expect(await page.inputValue('#confirmation')).toBe(password);
  expect(await page.isVisible('#password')).toBe(true);
});

test('in fullscreen', async () => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(() =>
    document.querySelector('h1')?.addEventListener('click', () => document.querySelector('form')?.requestFullscreen()),
  );
  await page.click('h1');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  expect(await acceptOfferAt(page, '#password')).toHaveLength(16);
});
