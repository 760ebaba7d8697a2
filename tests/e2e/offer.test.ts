/** The offer and the receipt: what they say, where they stand, and that a keyboard is enough. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { click, type Drawn, drawn, waitForDrawn } from '../../scripts/closed-root.ts';
import { acceptOfferAt, filledValue, hasJudged, hasOffer, noticeText, offerAt, offerIsGone } from './harness/offer.ts';
import { openedPopup, openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

const said = async (page: Page, part: string) => (await drawn(page, 'data-part', part))[0]?.text;
const action = (page: Page, name: string) => waitForDrawn(page, 'data-action', name);
const press = async (page: Page, name: string) => click(page, await action(page, name));

/** Names of the accessibility tree, closed shadow roots included. */
async function heard(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes.map(({ role, name }) => `${role?.value}: ${name?.value ?? ''}`);
}

/** Changes the password field of a page before it is looked at. */
async function withField(attributes: Record<string, string>) {
  const page = await browser().visit('sign-up.html');
  await page.evaluate((given) => {
    for (const [name, value] of Object.entries(given)) document.querySelector('#password')?.setAttribute(name, value);
  }, attributes);
  return page;
}

describe('what it says', () => {
  test('length, exact bits, and what the site takes', async () => {
    const page = await withField({ minlength: '8', maxlength: '20' });
    await offerAt(page, '#password');
    expect(await said(page, 'detail')).toBe('16 characters, 104.6 bits · fits 127.0.0.1’s 8 to 20');
    expect(await said(page, 'warning')).toBeUndefined();
  });

  test('what the rules of a site cost', async () => {
    const page = await withField({ maxlength: '12' });
    await offerAt(page, '#password');
    expect(await said(page, 'detail')).toMatch(/^12 characters, 7\d\.\d bits · fits 127\.0\.0\.1’s at most 12$/);
    expect(await said(page, 'warning')).toMatch(/^This site’s rules cost 2\d\.\d of 104\.6 bits\.$/);
  });

  test('that a site allows too little', async () => {
    const page = await withField({ minlength: '4', maxlength: '8' });
    await offerAt(page, '#password');
    expect(await said(page, 'detail')).toBe('8 characters, 51.3 bits · fits 127.0.0.1’s 4 to 8');
    expect(await said(page, 'warning')).toBe('This site allows 51.3 bits at most.');
  });

  test('that a page asks for too little, which is not followed', async () => {
    const page = await withField({ passwordrules: 'minlength: 4; maxlength: 8; allowed: digit;' });
    await offerAt(page, '#password');
    expect(await said(page, 'detail')).toBe('16 characters, 104.6 bits');
    expect(await said(page, 'warning')).toBe(
      'What this page asks for would allow only 26.6 bits, so it is not followed.',
    );
  });

  test('to screen readers: names, roles and an announcement', async () => {
    const page = await browser().visit('sign-up.html');
    await offerAt(page, '#password');
    const names = await until('the announcement', async () => {
      const all = await heard(page);
      // The region for it is there, and empty, a frame before.
      return all.some((name) => name.includes('Press Down Arrow')) ? all : null;
    });
    expect(names).toContain('group: Passmint');
    expect(names.some((name) => /^button: Fill a strong password ?16 characters, 104\.6 bits$/.test(name))).toBe(true);
    expect(names).toContain('button: Preview');
    expect(names).toContain('button: Not here');
    expect(names.join()).toContain('Press Down Arrow for it, Escape to go on without.');
  });
});

describe('the keyboard', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  test('Arrow Down and Enter fill, and the focus returns to the field', async () => {
    const page = await browser().visit('sign-up.html');
    await page.focus('#email');
    await page.keyboard.press('Tab');
    await action(page, 'fill');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const password = await filledValue(page, '#password');
    expect(await page.inputValue('#confirmation')).toBe(password);
    expect(await focused(page)).toBe('password');
  });

  test('Escape closes it, and it stays away from this field', async () => {
    const page = await browser().visit('sign-up.html');
    await offerAt(page, '#password');
    await page.keyboard.press('Escape');
    await offerIsGone(page);
    expect(await focused(page)).toBe('password');
    await page.focus('#email');
    await page.focus('#password');
    await hasJudged(page);
    expect(await hasOffer(page)).toBe(false);
    expect(await page.inputValue('#password')).toBe('');
  });

  test('Tab goes on in the form, from the field and from the offer; Shift+Tab and Up go back to the field', async () => {
    const page = await browser().visit('sign-up.html');
    await offerAt(page, '#password');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('password');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('password');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('confirmation');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('submit');
  });

  test('typing a password oneself closes it', async () => {
    const page = await browser().visit('sign-up.html');
    await offerAt(page, '#password');
    await page.keyboard.type('m');
    await offerIsGone(page);
    expect(await page.inputValue('#password')).toBe('m');
  });
});

describe('where it stands', () => {
  const boxOf = async (page: Page) => (await drawn(page, 'role', 'group'))[0] as Drawn;
  const apart = (one: Drawn, other: { x: number; y: number; width: number; height: number }) =>
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y;

  async function expectBeside(page: Page) {
    await page.locator('#password').scrollIntoViewIfNeeded();
    await action(page, 'fill');
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
    await action(page, 'fill');
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
      document
        .querySelector('h1')
        ?.addEventListener('click', () => document.querySelector('form')?.requestFullscreen()),
    );
    await page.click('h1');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    expect(await acceptOfferAt(page, '#password')).toHaveLength(16);
  });
});

describe('Not here', () => {
  async function stop(page: Page, where: string) {
    await offerAt(page, '#password');
    await press(page, 'not-here');
    await press(page, where);
  }
  const settings = async () =>
    (await browser().storage.read('sync'))['settings'] as { offers: boolean; hostsOff: string[] } | undefined;

  test('at this field: the confirmation still gets an offer', async () => {
    const page = await browser().visit('sign-up.html');
    await stop(page, 'stop-field');
    await offerIsGone(page);
    await offerAt(page, '#confirmation');
    expect(await settings()).toBeUndefined();
  });

  test('on this site, until the popup switches offers on again: then at once', async () => {
    const page = await browser().visit('sign-up.html');
    await stop(page, 'stop-host');
    expect(await noticeText(page)).toContain('No more offers on this site');
    expect((await settings())?.hostsOff).toEqual(['127.0.0.1']);
    await page.focus('#email');
    await page.focus('#password');
    await hasJudged(page);
    expect(await hasOffer(page)).toBe(false);
    const popup = await openPopup(browser(), page);
    await popup.page.click('label:has(input[name=offers])');
    await action(page, 'fill');
    await popup.close();
  });

  test('anywhere', async () => {
    const page = await browser().visit('sign-up.html');
    await stop(page, 'stop-everywhere');
    expect(await noticeText(page)).toContain('No more offers anywhere');
    expect((await settings())?.offers).toBe(false);
  });
});

describe('the receipt', () => {
  async function filledPage() {
    const page = await browser().visit('sign-up.html');
    const password = await acceptOfferAt(page, '#password');
    expect(await noticeText(page)).toBe('Filled 2 fields: 16 characters, 104.6 bits');
    return { page, password };
  }

  test('hides nothing of the form, shows the password when asked, and hides it again', async () => {
    const { page, password } = await filledPage();
    expect((await drawn(page, 'data-part', 'value')).length).toBe(0);
    await press(page, 'show');
    expect(await until('the password is shown', () => said(page, 'value'))).toBe(password);
    await press(page, 'show');
    await until('it is hidden', async () => (await said(page, 'value')) === undefined);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(password);
  });

  test('Another fills both fields anew', async () => {
    const { page, password } = await filledPage();
    await press(page, 'another');
    const other = await until('another password', async () => {
      const value = await page.inputValue('#confirmation');
      return value !== password && value;
    });
    expect(await page.inputValue('#password')).toBe(other);
    const journal = await browser().storage.journal();
    expect(journal.map((entry) => entry.password)).toEqual([other, password]);
  });

  test('Undo empties the fields, keeps the journal, and the field gets an offer again', async () => {
    const { page, password } = await filledPage();
    await press(page, 'undo');
    await until('the fields are empty', async () => (await page.inputValue('#confirmation')) === '');
    expect(await page.inputValue('#password')).toBe('');
    // The page tells the background afterwards.
    await until('the journal knows', async () => (await browser().storage.journal())[0]?.filled === 0);
    expect(await browser().storage.journal()).toMatchObject([{ password, filled: 0 }]);
    await page.focus('#email');
    await offerAt(page, '#password');
  });

  test('Copy puts it on the clipboard', async () => {
    const { page, password } = await filledPage();
    await browser().context.grantPermissions(['clipboard-read']);
    await press(page, 'copy');
    await page.bringToFront();
    await until(
      'it is on the clipboard',
      async () => (await page.evaluate(() => navigator.clipboard.readText())) === password,
    );
  });

  test('Fit fills again what a site has cut', async () => {
    const page = await browser().visit('sign-up.html');
    await page.evaluate(() => {
      for (const field of document.querySelectorAll<HTMLInputElement>('[type=password]'))
        field.addEventListener('input', () => (field.value = field.value.slice(0, 10)));
    });
    await acceptOfferAt(page, '#password');
    expect(await noticeText(page)).toContain('kept 10 of 16 characters');
    const cut = await page.inputValue('#password');
    await press(page, 'fit');
    const fitted = await until('another password', async () => {
      const value = await page.inputValue('#confirmation');
      return value !== cut && value;
    });
    expect(fitted).toHaveLength(10);
    await until('the journal has it', async () => (await browser().storage.journal())[0]?.password === fitted);
  });

  test('it goes away by itself, but not while the pointer is on it', async () => {
    const { page } = await filledPage();
    const box = (await drawn(page, 'role', 'group'))[0] as Drawn;
    await page.mouse.move(box.x + 20, box.y + 10);
    const shown = Date.now();
    await until('more time has passed than it stays alone', () => Date.now() - shown > 10_500);
    expect(await said(page, 'notice')).toBeDefined();
    await page.mouse.move(1, 1);
    await until('it is gone', async () => (await said(page, 'notice')) === undefined);
  });
});

test('Preview shows in the popup the very password that Fill fills', async () => {
  const page = await browser().visit('sign-up.html');
  await offerAt(page, '#password');
  await press(page, 'preview');
  const popup = await openedPopup(browser());
  const pending = await until('the preview', async () => (await browser().storage.read('session'))['pending']);
  const { password } = pending as { password: string };
  expect(await page.inputValue('#password')).toBe('');
  expect(await browser().storage.journal()).toEqual([]);
  await popup.close();
  await page.bringToFront();
  await press(page, 'fill');
  expect(await filledValue(page, '#password')).toBe(password);
  expect(await browser().storage.journal()).toMatchObject([{ password }]);
});
