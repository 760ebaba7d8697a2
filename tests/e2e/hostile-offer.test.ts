/** Pages that hide, cover, move, style or spy on the offer. A click that may mean something else fills nothing. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { click, type Drawn, drawn, waitForDrawn } from '../../scripts/closed-root.ts';
import { contentWorldOf, frameIn } from './harness/content-world.ts';
import { asked, attacks, breakPrototypes, poseAsPassmint, recorder, styles, traps } from './harness/hostile-pages.ts';
import { filledValue, hasJudged, hasOffer, hasSettled, offerAt } from './harness/offer.ts';
import { popupIsOpen } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

// Every name leads to this machine, so that pages of any host can be visited.
const browser = useChromium({ flags: ['--host-resolver-rules=MAP * 127.0.0.1'] });

const fields = ['#email', '#password', '#confirmation'];

/**
 * Asks for one more password as a click on the offer does. The background answers in order: what an earlier click had
 * asked for was journaled and filled before this.
 */
async function expectNothingFilled(frame: Page | Frame) {
  const request = { rules: {}, again: null, account: null, fit: 'no' };
  const message = JSON.stringify({ to: 'background', kind: 'generate-for-field', request });
  const world = await contentWorldOf(frame);
  const id = await world.evaluate<string>(`chrome.runtime.sendMessage(${message}).then(({ answer }) => answer.entry)`);
  for (const field of fields) expect(await frame.inputValue(field), field).toBe('');
  expect(await browser().storage.journal()).toMatchObject([{ id }]);
}

/** For Passmint, what is drawn or moves from now on has done so only just now, however slow this machine is. */
const everythingIsNew = async (page: Page) =>
  (await contentWorldOf(page)).evaluate(
    '(() => { const now = performance.now(); performance.now = () => now + 3_600_000; })()',
  );

/** Two frames drawn: what a script has changed is on the screen. */
const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

describe('a click on an offer that the page has hidden or covered fills nothing', () => {
  test.each(Object.keys(attacks))('%s', async (name) => {
    const page = await browser().visit('sign-up.html');
    const offer = await offerAt(page, '#password');
    await page.evaluate(`{ const offer = document.querySelector('[popover=manual]'); ${attacks[name]} }`);
    await twoFrames(page);
    await page.mouse.click(offer.x + offer.width / 2, offer.y + offer.height / 2);
    await expectNothingFilled(page);
    // It was a real click: where nothing but the page can be to blame, the person is asked.
    if (asked.has(name)) await until('the popup is open', () => popupIsOpen(browser()));
  });

  test('where a real click is in doubt, the toolbar popup asks instead', async () => {
    const page = await browser().visit('sign-up.html');
    const offer = await offerAt(page, '#password');
    await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.1'));
    await twoFrames(page);
    await click(page, offer);
    await until('the popup is open', () => popupIsOpen(browser()));
    await expectNothingFilled(page);
  });
});

describe('an offer that moves under the pointer', () => {
  test('is not clicked by a click that was meant for what stood there', async () => {
    const page = await browser().visit('sign-up.html');
    const offer = await offerAt(page, '#password');
    const [x, y] = [offer.x + offer.width / 2, offer.y + offer.height / 2];
    await page.addStyleTag({ content: 'body { position: relative; top: 300px }' });
    await twoFrames(page);
    await page.mouse.move(x, y);
    // Back to where the pointer is, and never at rest: however late the press comes, the offer moved a moment ago.
    const pressed = page.evaluate(() => {
      let low = false;
      const move = () => {
        low = !low;
        document.body.style.setProperty('top', low ? '2px' : '0');
        requestAnimationFrame(move);
      };
      move();
      return new Promise<boolean>((resolve) =>
        addEventListener('pointerdown', ({ target }) => resolve((target as Element).matches('[popover]')), true),
      );
    });
    await twoFrames(page);
    await page.mouse.click(x, y);
    expect(await pressed).toBe(true);
    await expectNothingFilled(page);
  });

  test('nor does the second click of a double click on what opened it', async () => {
    const page = await browser().visit('sign-up.html');
    const offer = await offerAt(page, '#password');
    const at = [offer.x + offer.width / 2, offer.y + offer.height / 2] as const;
    await page.keyboard.press('Tab');
    await page.evaluate(([x, y]) => {
      const bait = document.createElement('button');
      bait.style.cssText = `position: fixed; left: ${x - 20}px; top: ${y - 10}px; width: 40px; height: 20px`;
      bait.addEventListener('click', () => document.querySelector<HTMLElement>('#password')?.focus());
      document.body.append(bait);
    }, at);
    await everythingIsNew(page);
    await page.mouse.dblclick(...at, { delay: 20 });
    await expectNothingFilled(page);
  });

  test('a page that goes away between press and click gets nothing, nor does the page after it', async () => {
    const page = await browser().visit('sign-up.html');
    const offer = await offerAt(page, '#password');
    await page.mouse.move(offer.x + offer.width / 2, offer.y + offer.height / 2);
    await page.mouse.down();
    await page.goto(browser().site.url('sign-up.html'));
    await page.mouse.up();
    await contentWorldOf(page);
    await expectNothingFilled(page);
  });

  test('a page that goes away with the click leaves the next one empty', async () => {
    const page = await browser().visit('sign-up.html');
    const offer = await offerAt(page, '#password');
    const next = browser().site.url('hostile.html');
    await page.evaluate((address) => {
      addEventListener('click', () => location.assign(address), true);
    }, next);
    await click(page, offer);
    await page.waitForURL(next);
    await contentWorldOf(page);
    await hasSettled(page);
    for (const field of fields) expect(await page.inputValue(field), field).toBe('');
  });
});

describe('styles of a page cannot change the offer', () => {
  test.each(Object.keys(styles))('%s', async (name) => {
    const page = await browser().visit('sign-up.html');
    const before = await offerAt(page, '#password');
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      // The offer's own element alone: what hides the page as well hides the field.
      sheet.replaceSync(css.replaceAll(/^\*|, \*/g, (star) => star.replace('*', '[popover]')));
      document.adoptedStyleSheets = [sheet];
      document.querySelector('[popover]')?.setAttribute('style', 'opacity: 0 !important; left: -999px !important');
    }, styles[name] as string);
    await twoFrames(page);
    const [after] = await drawn(page, 'data-action', 'fill');
    expect(after).toMatchObject({ width: before.width, height: before.height });
    // The field itself may have moved, and the offer with it.
    const field = await page.locator('#password').boundingBox();
    if (field !== null) expect(after?.y).toBeGreaterThanOrEqual(field.y + field.height);
    const style = await page.evaluate(() => {
      const { opacity, filter, display, visibility } = getComputedStyle(document.querySelector('[popover]') as Element);
      return { opacity, filter, display, visibility };
    });
    expect(style).toEqual({ opacity: '1', filter: 'none', display: 'block', visibility: 'visible' });
  });
});

describe('frames of another origin', () => {
  async function framed(parentAttack: (iframe: HTMLIFrameElement) => void) {
    const page = await browser().visit('framed.html');
    const frame = await frameIn(page, '#frame');
    await contentWorldOf(frame);
    await frame.click('#password');
    const offer = await waitForDrawn(frame, 'data-action', 'fill');
    const place = await page.locator('#frame').boundingBox();
    await page.locator('#frame').evaluate(parentAttack);
    await twoFrames(page);
    return { page, frame, offer, place };
  }

  test('the offer names the host of the frame', async () => {
    const { frame } = await framed(() => undefined);
    const [warning] = await drawn(frame, 'data-part', 'warning');
    expect(warning?.text).toBe('The field belongs to localhost, not to the page around it.');
  });

  const attacks: Record<string, (iframe: HTMLIFrameElement) => void> = {
    'made transparent': (iframe) => iframe.style.setProperty('opacity', '0.02'),
    'made transparent from further out': () => document.documentElement.style.setProperty('opacity', '0.02'),
    'filtered away': (iframe) => iframe.style.setProperty('filter', 'opacity(0.01)'),
    'covered by what lets clicks through': (iframe) => {
      const { left, top, width, height } = iframe.getBoundingClientRect();
      const cover = document.createElement('div');
      cover.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px; background: white; pointer-events: none; z-index: 9`;
      document.body.append(cover);
    },
  };
  test.each(Object.keys(attacks))('a click on an offer in a frame that is %s fills nothing', async (name) => {
    const { page, frame, offer, place } = await framed(attacks[name] as (iframe: HTMLIFrameElement) => void);
    // The browser tells a frame of its own visibility at most ten times a second, each who asks at a time of its own.
    const world = await contentWorldOf(frame);
    await world.evaluate(`(async () => {
      await new Promise((hidden) => {
        const read = (entries) => entries.at(-1).isVisible || hidden();
        new IntersectionObserver(read, { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 })
          .observe(document.querySelector('[popover]'));
      });
      await new Promise((passed) => setTimeout(passed, 100));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    })()`);
    await page.mouse.click((place?.x ?? 0) + offer.x + offer.width / 2, (place?.y ?? 0) + offer.y + offer.height / 2);
    await expectNothingFilled(frame);
  });
});

describe('a page that records everything', () => {
  test('sees nothing of the password before the click, not even of one that was previewed', async () => {
    const page = await browser().context.newPage();
    // Before any other script, Passmint's as well.
    await page.addInitScript(recorder);
    await page.goto(browser().site.url('sign-up.html'));
    await contentWorldOf(page);
    await offerAt(page, '#password');
    await click(page, await waitForDrawn(page, 'data-action', 'preview'));
    const { password } = await until(
      'the preview',
      async () => (await browser().storage.read('session'))['pending'] as { password: string } | undefined,
    );
    await until('the popup shows it', () => popupIsOpen(browser()));
    await page.bringToFront();
    const offer = await waitForDrawn(page, 'data-action', 'fill');
    const seen = () => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    const before = await seen();
    expect(before.length).toBeGreaterThan(10);
    expect(before.filter((text) => text.includes(password))).toEqual([]);
    await click(page, offer);
    expect(await filledValue(page, '#password')).toBe(password);
    // After the person's click the page may see what it was given, and only by its own fields.
    expect((await seen()).some((text) => text.includes(password))).toBe(true);
  });
});

test('a page whose prototypes are broken is filled all the same', async () => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(breakPrototypes);
  const offer = await offerAt(page, '#password');
  await click(page, offer);
  const world = await contentWorldOf(page);
  const password = await until('the field is filled', () =>
    world.evaluate<string>(`document.querySelector('#password').value`),
  );
  expect(password).toHaveLength(16);
});

test('messages and events that pose as Passmint’s own do nothing', async () => {
  const page = await browser().visit('sign-up.html');
  await offerAt(page, '#password');
  await page.evaluate(poseAsPassmint);
  await expectNothingFilled(page);
});

describe('rules that a page sets as a trap', () => {
  test.each(Object.keys(traps))('%s: an offer or none, soon, and no error', async (name) => {
    const page = await browser().visit('sign-up.html');
    await page.evaluate(
      (trap) => {
        for (const [key, value] of Object.entries(trap)) document.querySelector('#password')?.setAttribute(key, value);
      },
      traps[name] as Record<string, string>,
    );
    await page.click('#password');
    await hasJudged(page);
    if (!(await hasOffer(page))) return;
    await click(page, await waitForDrawn(page, 'data-action', 'fill'));
    expect((await filledValue(page, '#password')).length).toBeLessThanOrEqual(1_000);
  });
});

describe('names of hosts', () => {
  async function visit(host: string) {
    const page = await browser().context.newPage();
    await page.goto(browser().site.url('sign-up.html').replace('127.0.0.1', host));
    await contentWorldOf(page);
    return page;
  }
  test.each(['__proto__', 'constructor', 'hasownproperty.example', 'tostring'])(
    '%s is a site like any other',
    async (host) => {
      const page = await visit(host);
      await page.evaluate(() => document.querySelector('#password')?.setAttribute('maxlength', '20'));
      const offer = await offerAt(page, '#password');
      expect(offer.text).toContain(`fits ${host}’s at most 20`);
      await click(page, offer);
      const password = await filledValue(page, '#password');
      expect(await browser().storage.journal()).toMatchObject([{ password, site: host }]);
    },
  );

  test('a name that only looks like another is spelt out', async () => {
    const page = await visit('ex\u0430mple.com');
    await page.evaluate(() => document.querySelector('#password')?.setAttribute('maxlength', '20'));
    const offer = await offerAt(page, '#password');
    expect(offer.text).toContain('fits xn--exmple-4nf.com’s');
    expect(offer.text).not.toContain('ex\u0430mple');
  });
});

describe('documents with policies', () => {
  const form = `<!doctype html><title>Sign up</title><h1>Create an account</h1><form><input id=email name=email>
    <label>New password <input id=password type=password autocomplete=new-password></label>
    <label>Repeat the password <input id=confirmation type=password autocomplete=new-password></label>
    <button>Create account</button></form>`;
  const policies = { 'nothing at all': "default-src 'none'", 'a sandbox, its origin opaque': 'sandbox allow-forms' };

  test.each(Object.entries(policies))('%s: the offer is drawn in its own styles and fills', async (_, policy) => {
    const page = await browser().context.newPage();
    const headers = { 'content-security-policy': policy, 'content-type': 'text/html' };
    await page.route('**/policy.html', (route) => route.fulfill({ body: form, headers }));
    await page.goto(browser().site.url('policy.html'));
    await contentWorldOf(page);
    const offer = (await offerAt(page, '#password')) as Drawn;
    // Unstyled it would be as wide as the window and as low as a line.
    expect(offer.height).toBeGreaterThan(50);
    expect(offer.width).toBeLessThan(400);
    await click(page, offer);
    expect(await filledValue(page, '#password')).toHaveLength(16);
    expect(await page.inputValue('#confirmation')).toBe(await page.inputValue('#password'));
  });
});

describe('pages that are too much', () => {
  test('a storm of mutations around the field', async () => {
    const page = await browser().visit('sign-up.html');
    await page.evaluate(() => {
      const box = document.createElement('div');
      document.body.append(box);
      const storm = () => {
        box.replaceChildren(...Array.from({ length: 500 }, () => document.createElement('span')));
        document.querySelector('form')?.setAttribute('data-count', String(Math.random()));
        requestAnimationFrame(storm);
      };
      storm();
    });
    await click(page, await offerAt(page, '#password'));
    expect(await filledValue(page, '#password')).toHaveLength(16);
  });

  test('five thousand password fields', async () => {
    const page = await browser().visit('plain.html');
    await page.evaluate(() => {
      const form = document.createElement('form');
      form.innerHTML =
        '<h1>Create an account</h1>' +
        '<p><label>New password <input type=password autocomplete=new-password></label>'.repeat(5_000);
      document.body.append(form);
    });
    await page.locator('input[type=password]').first().click();
    await hasJudged(page);
    const filled = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLInputElement>('[type=password]')].filter(({ value }) => value !== '')
            .length,
      );
    expect(await filled()).toBe(0);
    if (!(await hasOffer(page))) return;
    await click(page, await waitForDrawn(page, 'data-action', 'fill'));
    const count = await until('something is filled', filled);
    expect(count).toBeLessThanOrEqual(2);
  });
});
