/** Firefox lets Passmint down in the middle of a fill: nothing is lost, and the page says so in plain words. */
import { expect, test } from 'vitest';
import { breakCallInFirefox, type FaultyCall } from './harness/faults.ts';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { until } from './harness/until.ts';
import { useFirefox } from './harness/use-firefox.ts';

const browser = useFirefox();

const notice = '[data-part=notice]';
const says = (tab: FirefoxTab, words: RegExp) =>
  until(`the page says ${words}`, async () => (await tab.drawn(notice))[0]?.text.match(words));

async function fill(tab: FirefoxTab): Promise<string> {
  await tab.click('#email');
  await tab.click('#password');
  await tab.clickAt(await tab.waitForDrawn('[data-action=fill]'));
  return tab.filledValue('#password');
}

/** Clicks the offer over a background that lets it down. */
async function clickOver(call: FaultyCall): Promise<FirefoxTab> {
  const tab = await browser().visit('sign-up.html');
  await tab.click('#password');
  const offer = await tab.waitForDrawn('[data-action=fill]');
  // Changed since the offer: they have to be read again.
  await browser().inExtension(`async () => browser.storage.sync.set({ settings: {} })`);
  const met = await breakCallInFirefox(browser(), call);
  await tab.clickAt(offer);
  await met();
  return tab;
}

const ofJournal = { method: 'storage.session.set', key: 'journal' };

test.each<[string, FaultyCall, entries: number]>([
  ['reads the settings', { method: 'storage.sync.get', how: 'never' }, 0],
  ['writes the journal', { ...ofJournal, how: 'never' }, 0],
  ['has written the journal', { ...ofJournal, how: 'done, but never said' }, 1],
])('the event page is unloaded as it %s: the page says so, and the next click fills', async (_, call, entries) => {
  const tab = await clickOver(call);
  await browser().stopBackground();
  await says(tab, /No password was filled\. Passmint did not answer\./);
  expect(await tab.value('#password')).toBe('');
  expect(await browser().journal()).toHaveLength(entries);
  const password = await fill(tab);
  expect((await browser().journal()).map((entry) => entry.password)).toContain(password);
});

test('the event page is unloaded as the fill is reported: what is in the page is in the journal', async () => {
  const tab = await clickOver({ ...ofJournal, how: 'never', after: 1 });
  const password = await tab.filledValue('#password');
  await browser().stopBackground();
  await until('the journal knows', async () => (await browser().journal())[0]?.filled === 2);
  expect(await browser().journal()).toMatchObject([{ password }]);
});

test('the storage fails at a click: the page says so, and nothing is filled', async () => {
  const tab = await clickOver({ ...ofJournal, how: 'fails' });
  await says(tab, /No password was filled\. The browser could not store that\./);
  expect(await tab.value('#password')).toBe('');
  await browser().stopBackground();
  await fill(tab);
});
