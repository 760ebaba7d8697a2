/** Passmint's own pages in Firefox. */
import { expect, test } from 'vitest';
import type { FirefoxTab } from './harness/firefox-tab.ts';
import { until } from './harness/until.ts';
import { useFirefox } from './harness/use-firefox.ts';

const browser = useFirefox();

async function openOwn(name: string, ready: string): Promise<FirefoxTab> {
  const tab = await browser().open(browser().address(`${name}.html`));
  await until(`${name} is drawn`, () => tab.run<boolean>('(ready) => document.querySelector(ready) !== null', ready));
  return tab;
}

const textOf = (tab: FirefoxTab, selector: string) =>
  tab.run<string | null>('(selector) => document.querySelector(selector)?.textContent ?? null', selector);

test('the options page shows everything and saves', async () => {
  const tab = await openOwn('options', '[data-part=clipboard] select');
  expect(await textOf(tab, '[data-name=generate] kbd')).toBe('Alt+Shift+G');
  const empty = await tab.run<number>(
    `() => [...document.querySelectorAll('[data-part=permission] dd')].filter((one) => one.textContent === '').length`,
  );
  expect(empty).toBe(0);
  await tab.run(`() => document.querySelector('input[name=offers]').scrollIntoView({ block: 'center' })`);
  await tab.click('input[name=offers]');
  await until('it is saved', async () => (await textOf(tab, '[data-part=said]')) === 'Saved.');
  const stored = await tab.run<{ settings: { offers: boolean } }>(`() => browser.storage.sync.get('settings')`);
  expect(stored.settings.offers).toBe(false);
});

test('the first-run page offers on its own form', async () => {
  const tab = await openOwn('welcome', '[data-part=never]');
  await tab.click('#password');
  await tab.clickAt(await tab.waitForDrawn('[data-action=fill]'));
  const password = await tab.filledValue('#password');
  expect(await tab.filledValue('#confirmation')).toBe(password);
});

test('the options page explains the page that was looked at last', async () => {
  await browser().visit('sign-up.html');
  const tab = await browser().open(browser().address('options.html#explain'));
  await until('it is explained', async () => (await textOf(tab, '[data-part=reasons]')) !== null);
  expect(await textOf(tab, '[data-part=reasons] caption')).toMatch(/ offered, score \d/);
  expect(await textOf(tab, '[data-part=reasons] tbody')).toContain('<button>Create account</button>');
});

test("a person's own words make passphrases, and the chart of bits and time is drawn", async () => {
  const tab = await openOwn('options', '[data-action=add-words]');
  await tab.run(`() => document.querySelector('[data-action=add-words]').click()`);
  await until('the fields are there', async () => (await textOf(tab, '[data-part=words-editor]')) !== null);
  await tab.run(`() => {
    for (const [name, value] of [['words-name', 'tides'], ['words-text', 'ebb\\nflow\\nmoon\\ntide']]) {
      const field = document.querySelector('[name=' + name + ']');
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }`);
  await until('it is judged', async () => (await textOf(tab, '[data-name=bits] dd'))?.startsWith('2'));
  await tab.run(`() => document.querySelector('[data-action=save-words]').scrollIntoView({ block: 'center' })`);
  await tab.click('[data-action=save-words]');
  await until('it is in use', () =>
    tab.run<boolean>(`() => document.querySelector('[name=own-words]:checked') !== null`),
  );
  await until('the choice is stored', () =>
    tab.run<boolean>(`async () => (await browser.storage.sync.get('settings')).settings?.passphrase.list === 'own'`),
  );
  await until('the chart is there', async () => (await textOf(tab, 'tr.yours')) !== null);
  const popup = await openOwn('popup', '#bits');
  await popup.click('[data-action=tab-passphrase]');
  await until('a passphrase of those words', async () =>
    /^((ebb|flow|moon|tide)-){5}(ebb|flow|moon|tide)$/.test((await textOf(popup, '#password')) ?? ''),
  );
  expect(await textOf(popup, '#bits')).toContain('12');
});

test('the options page leads to the browser’s own page of shortcuts', async () => {
  const tab = await openOwn('options', '[data-action=change-shortcuts]');
  await tab.run(`() => document.querySelector('[data-action=change-shortcuts]').click()`);
  await until('Firefox shows it', () =>
    browser().inWindow<boolean>(`() => {
      const [shown] = gBrowser.browsers.filter(({ currentURI }) => currentURI.spec.startsWith('about:addons'));
      return shown?.contentDocument.querySelector('addon-shortcuts') != null;
    }`),
  );
});
