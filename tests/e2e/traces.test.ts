/** A whole session leaves nothing behind: no request of Passmint's, and no password in any file of the profile. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { click, waitForDrawn } from '../../scripts/closed-root.ts';
import { defaultSettings } from '../../src/service/index.ts';
import { startChromium, type TestBrowser } from './harness/chromium.ts';
import { acceptOfferAt, filledValue } from './harness/offer.ts';
import { openPopup } from './harness/popup.ts';
import { openRecordingProxy, type RecordingProxy } from './harness/recording-proxy.ts';
import { type Search, searchFolder, secretFinder } from './harness/traces.ts';
import { until } from './harness/until.ts';

/** How many secrets a session makes: as many as a person makes in years. */
const secretsOfASession = 1_000;

/** What a page wrote of its own accord: the search has to find these. */
const planted = { narrow: 'a-page-wrote-this-narrow-text', wide: 'a-page-wrote-this-wide-text' };

/** Chromium's own services, and the icon that it looks for beside every page. */
const byTheBrowser = /^(https?:\/\/)?[\w-]+(\.[\w-]+)*\.google(apis)?\.com(:\d+)?(\/|$)|^http:\/\/[^/]+\/favicon\.ico$/;

/** Uses everything that makes or shows a secret. @returns the secrets */
async function session(browser: TestBrowser): Promise<string[]> {
  const secrets: string[] = [];
  const page = await browser.visit('sign-up.html');
  secrets.push(await acceptOfferAt(page, '#password'));
  await click(page, await waitForDrawn(page, 'data-action', 'show'));
  await click(page, await waitForDrawn(page, 'data-action', 'copy'));
  await click(page, await waitForDrawn(page, 'data-action', 'another'));
  secrets.push(
    await until('another is filled', async () => {
      const value = await page.inputValue('#password');
      return value !== secrets[0] && value;
    }),
  );
  await page.click('#submit');
  await page.waitForSelector('#done');

  const change = await browser.visit('change-password.html');
  await browser.worker.stop();
  const popup = await openPopup(browser, change);
  const shown = (before = '') =>
    until('the popup shows a password', async () => {
      const text = await popup.page.textContent('#password');
      return text !== before && text;
    });
  let last = await shown();
  for (let times = 0; times < 20; times++) {
    secrets.push(last);
    await popup.page.click('[data-action=regenerate]');
    last = await shown(last);
  }
  secrets.push(last);
  await popup.page.click('[data-action=copy]');
  await popup.page.click('[data-action=fill]');
  expect(await filledValue(change, '#password')).toBe(last);
  await popup.page.click('[data-part=recent] summary');
  await popup.page.click('[data-action=show-entry]');
  await popup.close();

  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.id}/options.html`);
  const more = await options.evaluate(
    async ([count, generation]) => {
      const made: string[] = [];
      const ask = (kind: string, request: object) => chrome.runtime.sendMessage({ to: 'background', kind, request });
      while (made.length < count) {
        const { ok, answer } = await ask('generate', { options: generation });
        if (!ok) throw new Error('It made none.');
        made.push(answer.password);
      }
      return made;
    },
    [secretsOfASession - secrets.length, defaultSettings.options] as const,
  );
  secrets.push(...more);
  return secrets;
}

describe('Chromium', () => {
  let proxy: RecordingProxy;
  let secrets: string[] = [];
  let said = '';
  let search: Search;
  const askedByPages: string[] = [];
  const askedByPassmint: string[] = [];

  beforeAll(async () => {
    proxy = await openRecordingProxy();
    const browser = await startChromium({
      flags: [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>', '--enable-logging'],
    });
    try {
      browser.context.on('request', (request) => {
        // A page that is being opened has no frame yet, a worker never has one.
        const asking = () => (request.isNavigationRequest() ? request.url() : request.frame().url());
        const own = request.serviceWorker() !== null || asking().startsWith(`chrome-extension://${browser.id}/`);
        (own ? askedByPassmint : askedByPages).push(request.url());
      });
      browser.context.on('console', (message) => {
        said += `${message.text()}\n`;
      });
      secrets = await session(browser);
      const page = await browser.visit('plain.html');
      await page.evaluate(({ narrow, wide }) => {
        localStorage.setItem('narrow', narrow);
        localStorage.setItem('wide', `${wide} \u6587`);
      }, planted);
      expect(browser.errors()).toEqual([]);
      await browser.context.close();
      search = searchFolder(browser.profile, [...secrets, ...Object.values(planted)]);
    } finally {
      await browser.close();
    }
  });
  afterAll(() => proxy?.close());

  test('a session makes a thousand secrets', () => {
    expect(new Set(secrets).size).toBe(secretsOfASession);
  });

  test('no file of the profile holds any of them, and the search finds what is there', () => {
    expect(search.bytes).toBeGreaterThan(1_000_000);
    expect(search.files).toBeGreaterThan(50);
    expect([...new Set(search.finds.map(({ secret }) => secret))].sort()).toEqual(Object.values(planted).sort());
  });

  test('nor does what was written to a console', () => {
    expect(secretFinder(secrets)(Buffer.from(said))).toEqual([]);
  });

  test('what Passmint itself asked for was in its own package', () => {
    expect(askedByPassmint.filter((address) => /\/words\.txt$|\/site-rules\.json$/.test(address))).not.toEqual([]);
    for (const address of askedByPassmint) expect(address).toMatch(/^(chrome-extension:|data:)/);
  });

  test('what went out was asked for by the test’s pages or by the browser itself', () => {
    expect(askedByPages.length).toBeGreaterThan(3);
    const others = proxy.asked.filter((address) => !askedByPages.includes(address) && !byTheBrowser.test(address));
    expect(others).toEqual([]);
    expect(secretFinder(secrets)(Buffer.from(decodeURIComponent(proxy.asked.join('\n'))))).toEqual([]);
  });
});
