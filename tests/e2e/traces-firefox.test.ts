/** A whole session in Firefox leaves nothing behind: no request of Passmint's, and no password in any file. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultSettings } from '../../src/service/index.ts';
import { startFirefox, type TestFirefox } from './harness/firefox.ts';
import { FirefoxPopup } from './harness/firefox-native.ts';
import { openRecordingProxy, type RecordingProxy } from './harness/recording-proxy.ts';
import { type Search, searchFolder, secretFinder } from './harness/traces.ts';
import { until } from './harness/until.ts';

/** How many secrets a session makes: as many as a person makes in years. */
const secretsOfASession = 1_000;

/** What a page wrote of its own accord: the search has to find it. */
const planted = 'a-page-wrote-this-text';

/** Uses what makes or shows a secret. @returns the secrets */
async function session(browser: TestFirefox): Promise<string[]> {
  const secrets: string[] = [];
  const tab = await browser.visit('sign-up.html');
  await tab.click('#password');
  await tab.clickAt(await tab.waitForDrawn('[data-action=fill]'));
  secrets.push(await tab.filledValue('#password'));
  await tab.clickAt(await tab.waitForDrawn('[data-action=show]'));
  await tab.clickAt(await tab.waitForDrawn('[data-action=copy]'));
  await tab.click('#submit');
  await until('the form is sent', () => browser.site.submissions[0]);

  const change = await browser.visit('change-password.html');
  await browser.stopBackground();
  const popup = new FirefoxPopup(browser);
  const shown = await popup.open();
  secrets.push(shown);
  await popup.click('[data-action=copy]');
  await popup.click('[data-action=fill]');
  expect(await change.filledValue('#password')).toBe(shown);
  await popup.close();

  const options = await browser.open(browser.address('options.html'));
  const more = await options.run<string[]>(
    `async (count, generation) => {
      const made = [];
      while (made.length < count) {
        const request = { options: JSON.parse(generation) };
        const { answer } = await browser.runtime.sendMessage({ to: 'background', kind: 'generate', request });
        made.push(answer.password);
      }
      return made;
    }`,
    secretsOfASession - secrets.length,
    JSON.stringify(defaultSettings.options),
  );
  secrets.push(...more);
  return secrets;
}

/** Writes down every request of the browser with the extension that it was made for, if any. */
const record = `() => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  globalThis.recordedRequests = [];
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { loadingPrincipal, triggeringPrincipal } = channel.loadInfo;
    const extension = [loadingPrincipal, triggeringPrincipal].map((one) => one?.addonId).find(Boolean) ?? null;
    globalThis.recordedRequests.push({ address: channel.URI.spec, extension });
  }, 'http-on-modify-request');
}`;

let proxy: RecordingProxy;
let secrets: string[] = [];
let search: Search;
let recorded: { address: string; extension: string | null }[] = [];

beforeAll(async () => {
  proxy = await openRecordingProxy();
  const browser = await startFirefox({
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.allow_hijacking_localhost': true,
      // What the browser keeps of forms is its own business.
      'browser.formfill.enable': false,
    },
  });
  try {
    await browser.inWindow(record);
    secrets = await session(browser);
    const tab = await browser.visit('plain.html');
    await tab.run(`(text) => localStorage.setItem('text', text)`, planted);
    recorded = await browser.inWindow('() => globalThis.recordedRequests');
    expect(await browser.errors()).toEqual([]);
    await browser.quit();
    search = searchFolder(browser.profile, [...secrets, planted]);
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
  expect([...new Set(search.finds.map(({ secret }) => secret))]).toEqual([planted]);
});

test('no request was made for Passmint', () => {
  expect(recorded.filter(({ address }) => address.endsWith('/sign-up.html'))).not.toEqual([]);
  expect(recorded.filter(({ extension }) => extension !== null)).toEqual([]);
});

test('no address that was asked for holds any of the secrets', () => {
  expect(proxy.asked.filter((address) => address.endsWith('/sign-up.html'))).not.toEqual([]);
  expect(secretFinder(secrets)(Buffer.from(decodeURIComponent(proxy.asked.join('\n'))))).toEqual([]);
});
