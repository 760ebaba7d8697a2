/** The worker goes in the middle of things: nothing is lost, and the person hears of it in plain words. */
import { describe, expect, test } from 'vitest';
import { click, drawn } from '../../scripts/closed-root.ts';
import type { FaultyCall } from './harness/faults.ts';
import { acceptOfferAt, hasOffer, offerAt } from './harness/offer.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { unanswered, useFaults } from './harness/use-faults.ts';

const { browser, visit, journal, broken, says, isReported, nothingIsLost, worksAgain } = useFaults();

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
    await isReported();
    await says(page, /^Filled 2 fields/);
    await nothingIsLost(page);
  });

  test('as the form is sent: the password stays in the journal', async () => {
    const page = await visit();
    const password = await acceptOfferAt(page, '#password');
    await isReported();
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
    await isReported();
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
