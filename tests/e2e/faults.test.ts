/** The browser lets Passmint down in the middle of things: nothing is lost, and the person hears of it in plain words. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { click, drawn, waitForDrawn } from '../../scripts/closed-root.ts';
import { breakCall, type FaultyCall } from './harness/faults.ts';
import { acceptOfferAt, filledValue, hasOffer, hasSettled, noticeText, offerAt } from './harness/offer.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

afterEach(() =>
  browser()
    .worker.evaluate('globalThis.fault?.end(); globalThis.setClockRight?.()')
    // It was stopped, and what was wrong with it has gone with it.
    .catch(() => undefined),
);

/** A form to fill, and a worker that runs. */
async function visit(path = 'sign-up.html'): Promise<Page> {
  const page = await browser().visit(path);
  await hasSettled(page);
  return page;
}
const journal = () => browser().storage.journal();
const broken = (call: FaultyCall) => breakCall(browser().worker, call);
/** The receipt or notice that says something. */
const says = (page: Page, words: string | RegExp) =>
  until(`the page says ${words}`, async () => (await noticeText(page)).match(words));
const unanswered = /No password was filled\. Passmint did not answer\./;
const unstored = /No password was filled\. The browser could not store that\./;

/** Whatever is in a page is in the journal. */
async function nothingIsLost(page: Page): Promise<void> {
  const kept = (await journal()).map(({ password }) => password);
  for (const field of ['#password', '#confirmation']) {
    const value = await page.inputValue(field);
    if (value !== '') expect(kept, field).toContain(value);
  }
}

/** The person tries again, and it works. */
async function worksAgain(page: Page): Promise<void> {
  await page.bringToFront();
  await page.click('#email');
  for (const field of ['#password', '#confirmation']) await page.fill(field, '');
  const password = await acceptOfferAt(page, '#password');
  expect(await filledValue(page, '#confirmation')).toBe(password);
  expect((await journal()).map((entry) => entry.password)).toContain(password);
}

describe('the worker is stopped', () => {
  test.each<[string, FaultyCall]>([
    ['asked whether offers are on', { method: 'storage.sync.get', how: 'never' }],
    ['bringing the offer script', { method: 'scripting.executeScript', how: 'never' }],
    ['asked for a quote', { method: 'storage.sync.get', how: 'never', after: 1 }],
  ])('while it is %s: the next focus brings the offer', async (_, call) => {
    const page = await visit();
    const fault = await broken(call);
    await page.click('#password');
    await fault.met();
    await browser().worker.stop();
    await worksAgain(page);
    expect(await journal()).toHaveLength(1);
  });

  test.each<[string, FaultyCall, entries: number]>([
    ['the settings are read', { method: 'storage.sync.get', how: 'never' }, 0],
    ['a preview is looked for', { method: 'storage.session.get', key: 'pending', how: 'never' }, 0],
    ['the journal is read', { method: 'storage.session.get', key: 'journal', how: 'never' }, 0],
    ['the journal is written', { method: 'storage.session.set', key: 'journal', how: 'never' }, 0],
    ['it has written the journal', { method: 'storage.session.set', key: 'journal', how: 'done, but never said' }, 1],
  ])('after the click, as %s: the page says so, and the next click fills', async (_, call, entries) => {
    const page = await visit();
    const offer = await offerAt(page, '#password');
    // Changed since the offer: they have to be read again.
    await browser().storage.write('sync', { settings: {} });
    const fault = await broken(call);
    await click(page, offer);
    await fault.met();
    await browser().worker.stop();
    await says(page, unanswered);
    expect(await page.inputValue('#password')).toBe('');
    expect(await journal()).toHaveLength(entries);
    await worksAgain(page);
  });

  test.each<[string, FaultyCall]>([
    ['before it is written', { method: 'storage.session.set', key: 'journal', how: 'never', after: 1 }],
    ['after it is written', { method: 'storage.session.set', key: 'journal', how: 'done, but never said', after: 1 }],
  ])('during the report of a fill, %s: the receipt stands, and the journal learns of it', async (_, call) => {
    const page = await visit();
    const offer = await offerAt(page, '#password');
    const fault = await broken(call);
    await click(page, offer);
    await fault.met();
    await nothingIsLost(page);
    await browser().worker.stop();
    await until('the journal knows', async () => (await journal())[0]?.filled === 2);
    await says(page, /^Filled 2 fields/);
    await nothingIsLost(page);
  });

  test('as the form is sent: the password stays in the journal', async () => {
    const page = await visit();
    const password = await acceptOfferAt(page, '#password');
    await until('the fill is reported', async () => (await journal())[0]?.filled === 2);
    const fault = await broken({ method: 'storage.session.set', key: 'journal', how: 'never' });
    await page.click('#submit');
    await page.waitForSelector('#done');
    await fault.met();
    await browser().worker.stop();
    expect(await journal()).toMatchObject([{ password, filled: 2 }]);
  });

  test('while the popup opens: it says so, and makes a password when it is asked again', async () => {
    const page = await visit();
    const fault = await broken({ method: 'storage.sync.get', how: 'never' });
    const { page: popup, close } = await openPopup(browser(), page);
    await fault.met();
    await browser().worker.stop();
    await popup.waitForSelector('[data-part=problem]');
    expect(await popup.textContent('[data-part=problem]')).toMatch(/did not answer/);
    await popup.click('[data-action=regenerate]');
    await until('a password', () => popup.textContent('#password'));
    await close();
  });

  test.each<[string, string, FaultyCall]>([
    ['looks for the field', 'fill', { method: 'scripting.executeScript', how: 'never' }],
    ['writes the journal', 'fill', { method: 'storage.session.set', key: 'journal', how: 'never' }],
    ['fills', 'fill', { method: 'tabs.sendMessage', how: 'done, but never said', after: 1 }],
    ['writes down what is copied', 'copy', { method: 'storage.session.set', key: 'journal', how: 'never' }],
  ])('while it %s for the popup: the popup says so', async (_, action, call) => {
    const page = await visit();
    const { page: popup, close } = await openPopup(browser(), page);
    await until('a password', () => popup.textContent('#password'));
    const fault = await broken(call);
    await popup.click(`[data-action=${action}]`);
    await fault.met();
    await browser().worker.stop();
    await until('it says so', async () => (await popup.textContent('[data-part=said]'))?.includes('did not answer'));
    await nothingIsLost(page);
    await close();
    await worksAgain(await visit());
  });
});

describe('the storage', () => {
  const ofJournal = { method: 'storage.session.set', key: 'journal' };

  test('fails at a click: the page says so, nothing is filled, and nothing older is lost', async () => {
    const page = await visit();
    await acceptOfferAt(page, '#password');
    await until('the fill is reported', async () => (await journal())[0]?.filled === 2);
    const before = await journal();
    const second = await visit();
    const offer = await offerAt(second, '#password');
    const fault = await broken({ ...ofJournal, how: 'fails' });
    await click(second, offer);
    await says(second, unstored);
    expect(await second.inputValue('#password')).toBe('');
    expect(await journal()).toEqual(before);
    await fault.end();
    await worksAgain(second);
  });

  test('fails at the report: what was filled is said to be filled', async () => {
    const page = await visit();
    const offer = await offerAt(page, '#password');
    const fault = await broken({ ...ofJournal, how: 'fails', after: 1 });
    await click(page, offer);
    await fault.met();
    await says(page, /^Filled 2 fields/);
    await nothingIsLost(page);
  });

  test('is full: what is in use stays, the page and the popup say so, and with room it goes on', async () => {
    const page = await visit();
    const password = await acceptOfferAt(page, '#password');
    await until('the fill is reported', async () => (await journal())[0]?.filled === 2);
    // All of the ten megabytes that the browser gives.
    const { page: popup, close } = await openPopup(browser(), page);
    // The popup keeps how it is left a moment after it has opened; that would change what there is to fill.
    await until('the popup is kept', async () => (await browser().storage.read('session'))['draft']);
    await browser().worker.evaluate(`(async () => {
      const used = await chrome.storage.session.getBytesInUse(null);
      await chrome.storage.session.set({ ballast: 'x'.repeat(chrome.storage.session.QUOTA_BYTES - used - 40) });
    })()`);
    await popup.click('[data-action=copy]');
    await until('it says so', async () =>
      (await popup.textContent('[data-part=said]'))?.includes('The browser could not store that.'),
    );
    await close();
    const second = await visit();
    await click(second, await offerAt(second, '#password'));
    await says(second, unstored);
    expect(await second.inputValue('#password')).toBe('');
    expect(await journal()).toMatchObject([{ password, filled: 2 }]);
    await browser().storage.write('session', { ballast: '' });
    await worksAgain(second);
    expect((await journal()).map((entry) => entry.password)).toContain(password);
  });

  test('cannot be read: nothing is offered, the popup says so, and then all is well again', async () => {
    const page = await visit();
    const fault = await broken({ method: 'storage.sync.get', how: 'fails' });
    await page.click('#password');
    await fault.met();
    const { page: popup, close } = await openPopup(browser(), page);
    await popup.waitForSelector('[data-part=problem]');
    expect(await popup.textContent('[data-part=problem]')).toMatch(/^The browser could not store that\./);
    await close();
    expect(await hasOffer(page)).toBe(false);
    await fault.end();
    await worksAgain(page);
  });

  test('answers nothing that makes sense: the page says so', async () => {
    const page = await visit();
    const offer = await offerAt(page, '#password');
    const fault = await broken({ method: 'storage.session.get', how: 'garbage' });
    await click(page, offer);
    await says(page, unstored);
    await fault.end();
    await worksAgain(page);
  });

  test('holds garbage in every place: defaults, and a password', async () => {
    const session = { journal: 'garbage', pending: 5, clearing: [], draft: { kind: 9 }, requirements: { text: 1 } };
    await browser().storage.write('session', session);
    await browser().storage.write('sync', { settings: [{ options: 'garbage' }] });
    const page = await visit();
    const { page: popup, close } = await openPopup(browser(), page);
    expect(await until('a password', () => popup.textContent('#password'))).toHaveLength(16);
    await close();
    await worksAgain(page);
    expect(await journal()).toHaveLength(1);
  });

  test('answers late: it is waited for, but not for ever, and then nothing comes any more', async () => {
    const page = await visit();
    const late = await broken({ method: 'storage.sync.get', how: 700, times: 3 });
    await worksAgain(page);
    await late.end();

    const second = await visit();
    const offer = await offerAt(second, '#password');
    const fault = await broken({ ...ofJournal, how: 'never' });
    await click(second, offer);
    await fault.met();
    await says(second, unanswered);
    await fault.end();
    await until('the late password is in the journal', async () => (await journal()).length === 2);
    expect(await second.inputValue('#password')).toBe('');
    await worksAgain(second);
  });
});

/** Clicks the offer, and holds the background back before the password is written down. */
async function held() {
  const page = await visit();
  const offer = await offerAt(page, '#password');
  const fault = await broken({ method: 'storage.session.set', key: 'journal', how: 'never' });
  await click(page, offer);
  await fault.met();
  return { page, fault };
}

describe('in the middle of a fill', () => {
  test('the tab is closed: the background takes no harm', async () => {
    const { page, fault } = await held();
    await page.close();
    await fault.end();
    await until('it is in the journal', async () => (await journal()).length === 1);
    await worksAgain(await visit());
  });

  test('the document goes away: the one that comes gets nothing', async () => {
    const { page, fault } = await held();
    await page.goto(browser().site.url('sign-up.html', 'localhost'));
    await fault.end();
    await until('it is in the journal', async () => (await journal()).length === 1);
    await worksAgain(page);
    await until('the fill is reported', async () => (await journal())[0]?.filled === 2);
    expect(await journal()).toMatchObject([{ site: 'localhost' }, { site: '127.0.0.1', filled: 0 }]);
  });

  test('the document below the popup goes away: the popup says so', async () => {
    const page = await visit();
    // A page that the browser keeps for Back never answers; then the popup says so after its own time.
    await page.evaluate(() => addEventListener('unload', () => undefined));
    const { page: popup, close } = await openPopup(browser(), page);
    const password = await until('a password', () => popup.textContent('#password'));
    const fault = await broken({ method: 'storage.session.set', key: 'journal', how: 'never' });
    await popup.click('[data-action=fill]');
    await fault.met();
    await page.evaluate((address) => location.assign(address), browser().site.url('change-password.html'));
    await page.waitForSelector('#current');
    await fault.end();
    await until('it says so', async () => (await popup.textContent('[data-part=said]'))?.includes('The page is gone'));
    await close();
    expect(await page.inputValue('#password')).toBe('');
    expect(await journal()).toMatchObject([{ password, filled: 0 }]);
  });

  test('Passmint is updated: the new one offers', async () => {
    const { page } = await held();
    await browser().update();
    expect(await page.inputValue('#password')).toBe('');
    await worksAgain(page);
  });
});

describe('the clock', () => {
  const jump = (hours: number) =>
    browser().worker.evaluate(`(() => {
      const now = Date.now;
      globalThis.setClockRight = () => { Date.now = now; };
      Date.now = () => now() + ${hours} * 3_600_000;
    })()`);

  test.each([-24, 24])(
    'jumps by %s hours: nothing of the journal is lost, and the newest stands first',
    async (hours) => {
      const page = await visit();
      const first = await acceptOfferAt(page, '#password');
      await until('the fill is reported', async () => (await journal())[0]?.filled === 2);
      await jump(hours);
      const second = await acceptOfferAt(await visit(), '#password');
      expect((await journal()).map(({ password }) => password)).toEqual([second, first]);
    },
  );

  test('is set back while the clipboard waits to be cleared: it is cleared when Passmint is looked at', async () => {
    const page = await visit();
    await acceptOfferAt(page, '#password');
    await click(page, await waitForDrawn(page, 'data-action', 'copy'));
    const planned = async () => (await browser().storage.read('session'))['clearing'];
    await until('the clearing is planned', planned);
    await jump(-24);
    const { page: popup, close } = await openPopup(browser(), page);
    await until('it is cleared', async () => (await planned()) === null);
    await until('the popup says so no more', async () => (await popup.locator('[data-part=clearing]').count()) === 0);
    await close();
  });
});

describe('the clipboard is refused', () => {
  const refused = { method: 'offscreen.createDocument', how: 'fails' } as const;
  const title = () =>
    browser().worker.evaluate<string>(
      `chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getTitle({ tabId: tab.id }))`,
    );
  /** To be waited for before the page says it: the icon says it first, and not as long. */
  const iconSays = (words: RegExp) => until(`the icon says ${words}`, async () => words.test(await title()));

  test('to the receipt: it says so, and not that it copied', async () => {
    const page = await visit();
    await acceptOfferAt(page, '#password');
    await broken(refused);
    await click(page, await waitForDrawn(page, 'data-action', 'copy'));
    const problem = () => drawn(page, 'data-part', 'problem');
    await until('it says so', async () => (await problem())[0]?.text.includes('did not let Passmint copy'));
    const [copy] = await drawn(page, 'data-action', 'copy');
    expect(copy?.text).toBe('Copy');
  });

  test('to the receipt, for a password that was deleted from Recent: it says that it is gone', async () => {
    const page = await visit();
    await acceptOfferAt(page, '#password');
    await until('the fill is reported', async () => (await journal())[0]?.filled === 2);
    await browser().storage.write('session', { journal: [] });
    await click(page, await waitForDrawn(page, 'data-action', 'copy'));
    const problem = () => drawn(page, 'data-part', 'problem');
    await until('it says so', async () => (await problem())[0]?.text.includes('not under Recent any more'));
  });

  test('to the shortcut: the page and the icon say so, and the password is under Recent', async () => {
    const page = await visit('plain.html');
    await broken(refused);
    // Stands for the keys, which take a screen; tests/e2e/native.test.ts presses them.
    await browser().worker.evaluate(
      `chrome.tabs.query({ active: true }).then(([tab]) => chrome.commands.onCommand.dispatch('generate', tab))`,
    );
    await iconSays(/did not let Passmint copy/);
    await says(page, /did not let Passmint copy\. The password is under Recent\./);
    expect(await journal()).toMatchObject([{ how: 'copied' }]);
  });

  test('to the popup: it says so', async () => {
    const { page: popup, close } = await openPopup(browser(), await visit());
    await until('a password', () => popup.textContent('#password'));
    await popup.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    });
    await popup.click('[data-action=copy]');
    await until('it says so', async () =>
      (await popup.textContent('[data-part=said]'))?.includes('did not let Passmint'),
    );
    expect(await journal()).toMatchObject([{ how: 'copied' }]);
    await close();
  });

  test('when it should be cleared: the page and the icon say so, once', async () => {
    const page = await visit();
    await acceptOfferAt(page, '#password');
    await click(page, await waitForDrawn(page, 'data-action', 'copy'));
    await until('the clearing is planned', async () => (await browser().storage.read('session'))['clearing']);
    await until('the copy is done', () =>
      browser().worker.evaluate<boolean>('chrome.offscreen.hasDocument().then((open) => !open)'),
    );
    await broken(refused);
    await browser().worker.evaluate("chrome.alarms.create('clear-clipboard', { when: Date.now() + 1 })");
    await iconSays(/The clipboard still holds your password/);
    await says(page, /The clipboard still holds your password/);
    await until('it is not tried for ever', () =>
      browser().worker.evaluate<boolean>("chrome.alarms.get('clear-clipboard').then((alarm) => alarm === undefined)"),
    );
  });
});

// The last one: it leaves workers behind that the protocol still lists.
test('in the middle of a fill, Passmint is switched off and on again: nothing of it is left, then it offers', async () => {
  const { page } = await held();
  const manager = await browser().context.newPage();
  await manager.goto('chrome://extensions/');
  const switched = (on: boolean) =>
    manager.evaluate(([id, enabled]) => chrome.management.setEnabled(id, enabled), [browser().id, on] as const);
  await switched(false);
  // The browser may end the worker first, which the page is told of; that goes with the next frame that is drawn.
  await page.bringToFront();
  await until('nothing is said any more', async () => (await drawn(page, 'data-part', 'notice')).length === 0);
  expect(await hasOffer(page)).toBe(false);
  expect(await page.inputValue('#password')).toBe('');
  await switched(true);
  await manager.close();
  await browser().update();
  await worksAgain(page);
});
