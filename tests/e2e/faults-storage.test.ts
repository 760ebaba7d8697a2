/** The storage fails, is full, lies or is late: nothing is lost, and the person hears of it in plain words. */
import { expect, test } from 'vitest';
import { click } from '../../scripts/closed-root.ts';
import { acceptOfferAt, hasOffer, offerAt } from './harness/offer.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { unanswered, unstored, useFaults } from './harness/use-faults.ts';

const { browser, visit, journal, broken, says, isReported, nothingIsLost, worksAgain } = useFaults();

const ofJournal = { method: 'storage.session.set', key: 'journal' };

test('fails at a click: the page says so, nothing is filled, and nothing older is lost', async () => {
  const page = await visit();
  await acceptOfferAt(page, '#password');
  await isReported();
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
  await isReported();
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
