/** What a fill writes, where, in which order of events, and what is kept of it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { click, waitForDrawn } from '../../scripts/closed-root.ts';
import { contentWorldOf } from './harness/content-world.ts';
import { acceptOfferAt, filledValue, hasJudged, hasOffer, offerAt } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

const recordEvents = (page: Page) =>
  page.evaluate(() => {
    const events: string[] = [];
    Object.assign(window, { events });
    const types = ['focus', 'blur', 'keydown', 'keypress', 'beforeinput', 'input', 'keyup', 'change'];
    const note = ({ type, target }: Event) => {
      if (target instanceof HTMLInputElement)
        events.push(`${type} ${target.id} ${target.value === '' ? 'empty' : 'filled'}`);
    };
    for (const type of types) addEventListener(type, note, true);
  });
const eventsOf = (page: Page) => page.evaluate(() => (window as unknown as { events: string[] }).events);

test('fires what typing fires, in its order, field after field', async () => {
  const page = await browser().visit('sign-up.html');
  await recordEvents(page);
  await acceptOfferAt(page, '#password');
  const typed = (id: string) => [
    `keydown ${id} empty`,
    `keypress ${id} empty`,
    `beforeinput ${id} empty`,
    `input ${id} filled`,
    `keyup ${id} filled`,
    `change ${id} filled`,
  ];
  expect(await eventsOf(page)).toEqual([
    'focus password empty',
    ...typed('password'),
    'blur password filled',
    'focus confirmation empty',
    ...typed('confirmation'),
    'blur confirmation filled',
    'focus password filled',
  ]);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('password');
});

test('a page that takes over the typing is not typed into twice', async () => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(() =>
    addEventListener('beforeinput', (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLInputElement) event.target.value += event.data ?? '';
    }),
  );
  expect(await acceptOfferAt(page, '#password')).toHaveLength(16);
});

test('goes into the new password and its confirmation, and into nothing else', async () => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(() => {
    const form = document.querySelector('form') as HTMLFormElement;
    form.insertAdjacentHTML(
      'beforeend',
      `<input name=code type=password autocomplete=one-time-code><textarea></textarea><input type=search>
       <div contenteditable>words</div><input name=honey type=password autocomplete=new-password style="display: none">`,
    );
  });
  const password = await acceptOfferAt(page, '#password');
  const holding = await page.evaluate(
    (value) =>
      [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
        .filter((field) => field.value === value)
        .map(({ id }) => id),
    password,
  );
  expect(holding).toEqual(['password', 'confirmation']);
  expect(await page.textContent('[contenteditable]')).toBe('words');
});

test('does not overwrite what is there', async () => {
  const page = await browser().visit('sign-up.html');
  await page.fill('#confirmation', 'my own');
  await acceptOfferAt(page, '#password');
  expect(await page.inputValue('#confirmation')).toBe('my own');
  const other = await browser().visit('sign-up.html');
  await other.fill('#password', 'my own');
  await other.focus('#email');
  await other.focus('#password');
  await hasJudged(other);
  expect(await hasOffer(other)).toBe(false);
});

test('fills a field that is no password field by type: masked by the page, or shown by its eye button', async () => {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('[type=password]')) {
      field.type = 'text';
      field.style.setProperty('-webkit-text-security', 'disc');
    }
  });
  const password = await acceptOfferAt(page, '#password');
  expect(await page.inputValue('#confirmation')).toBe(password);
});

test('fills fields of custom elements in open shadow roots, each in its own', async () => {
  const page = await browser().visit('plain.html');
  await page.evaluate(() => {
    customElements.define(
      'pass-field',
      class extends HTMLElement {
        constructor() {
          super();
          const label = this.getAttribute('label');
          const root = this.attachShadow({ mode: 'open' });
          root.innerHTML = `<label>${label} <input type=password autocomplete=new-password></label>`;
        }
      },
    );
    document.body.insertAdjacentHTML(
      'beforeend',
      '<form><h1>Create an account</h1><pass-field label="New password"></pass-field><button>Create account</button></form>',
    );
  });
  await page.locator('pass-field input').click();
  const field = page.locator('pass-field input');
  await offerAt(page, 'pass-field input');
  await click(page, await waitForDrawn(page, 'data-action', 'fill'));
  expect(await until('it is filled', () => field.inputValue())).toHaveLength(16);
});

describe('a sign-up of several pages', () => {
  test('the second page’s confirmation is offered the same password again', async () => {
    const page = await browser().visit('sign-up.html');
    const password = await acceptOfferAt(page, '#password');
    // The page says how the fill went a moment after it; nobody sends a form sooner.
    await until('the fill is reported', async () => (await browser().storage.journal())[0]?.filled === 2);
    await page.goto(browser().site.url('confirm.html'));
    await contentWorldOf(page);
    const offer = await offerAt(page, '#confirmation');
    expect(offer.text).toContain('Fill the same password again');
    await click(page, offer);
    expect(await filledValue(page, '#confirmation')).toBe(password);
    expect(await browser().storage.journal()).toHaveLength(1);
  });

  test('but not on another site', async () => {
    const page = await browser().visit('sign-up.html');
    await acceptOfferAt(page, '#password');
    await until('the fill is reported', async () => (await browser().storage.journal())[0]?.filled === 2);
    await page.goto(browser().site.url('confirm.html', 'localhost'));
    await contentWorldOf(page);
    expect((await offerAt(page, '#confirmation')).text).toContain('Fill a strong password');
  });
});

describe('the journal', () => {
  test('notes the account and that the form was sent', async () => {
    const page = await browser().visit('sign-up.html');
    await page.fill('#email', 'ada@example.com');
    const password = await acceptOfferAt(page, '#password');
    const entry = { password, site: '127.0.0.1', account: 'ada@example.com', submitted: false };
    await until('it is in the journal', async () => (await browser().storage.journal())[0]?.filled === 2);
    expect(await browser().storage.journal()).toMatchObject([entry]);
    await page.fill('#email', 'ada@example.org');
    await page.click('#submit');
    await page.waitForSelector('#done');
    await until('the journal knows', async () => (await browser().storage.journal())[0]?.submitted);
    expect(await browser().storage.journal()).toMatchObject([
      { ...entry, account: 'ada@example.org', submitted: true },
    ]);
  });

  describe('a page that sends by script, without a form', () => {
    const goesOn: Record<string, string> = {
      'the fields go': `document.querySelector('main').innerHTML = '<p>Welcome</p>'`,
      'the address changes': `history.pushState(null, '', '/welcome')`,
    };
    async function filledPage(script: string) {
      const page = await browser().visit('sign-up.html');
      await page.evaluate((source) => {
        const made = document.createElement('main');
        made.append(...(document.querySelector('form') as HTMLFormElement).childNodes);
        (document.querySelector('form') as HTMLFormElement).replaceWith(made);
        const button = document.querySelector('#submit') as HTMLElement;
        const cancel = Object.assign(document.createElement('button'), { id: 'cancel', textContent: 'Cancel' });
        button.after(cancel);
        for (const one of [button, cancel])
          one.addEventListener('click', async () => {
            await fetch('done.html');
            new Function(source)();
          });
      }, script);
      await acceptOfferAt(page, '#password');
      await until('it is in the journal', async () => (await browser().storage.journal())[0]?.filled === 2);
      return page;
    }
    const submitted = async () => (await browser().storage.journal())[0]?.submitted;

    test.each(Object.keys(goesOn))('is noticed by its next step: %s', async (name) => {
      const page = await filledPage(goesOn[name] as string);
      await page.click('#submit');
      await until('the journal knows', submitted);
    });

    test('and what is given up is not taken for sent', async () => {
      const page = await filledPage(goesOn['the fields go'] as string);
      await page.click('#cancel');
      await page.waitForFunction(() => document.querySelector('#password') === null);
      // Longer than the page is looked at again, in its own time.
      await page.evaluate(() => new Promise((passed) => setTimeout(passed, 500)));
      expect(await submitted()).toBe(false);
    });
  });

  test('outlives the tab and the worker', async () => {
    const page = await browser().visit('sign-up.html');
    const password = await acceptOfferAt(page, '#password');
    await page.goto('chrome://crash').catch(() => undefined);
    await page.close();
    await browser().worker.stop();
    expect(await browser().storage.journal()).toMatchObject([{ password }]);
  });

  test('an update waits while it holds anything', async () => {
    const page = await browser().visit('sign-up.html');
    await acceptOfferAt(page, '#password');
    // As the browser says it; there is no other version here that it could fetch.
    await browser().worker.evaluate(`chrome.runtime.onUpdateAvailable.dispatch({ version: '9.9.9' })`);
    const pages = `chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then((open) => open.length)`;
    await until('a page of Passmint holds the update back', () => browser().worker.evaluate<number>(pages));
    expect(await browser().storage.journal()).toHaveLength(1);
  });
});
