/**
 * Every site of the community's list, on a page with that site's name: what is filled is valid for the site's rules.
 * Nothing leaves this machine: the pages are the test's own, and no name is looked up. The extension is the one that was
 * built, with the list put in.
 */
import { randomUUID } from 'node:crypto';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { distribution } from '../../scripts/chromium.ts';
import { broken, present, reading, siteList } from '../second-reading.ts';
import { acceptOfferAt } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

/** The list has no entry today that is for its own host alone. */
const exact = 'exact.example';
const exactRules = 'minlength: 6; maxlength: 6; required: digit;';

/** Copies the extension that was built, and puts the list in. */
function writeExtension(folder: string): void {
  cpSync(distribution, folder, { recursive: true });
  const list = { ...siteList, [exact]: { 'password-rules': exactRules, 'exact-domain-match-only': true } };
  writeFileSync(join(folder, 'site-rules.json'), JSON.stringify(list));
}

const form = `<!doctype html><title>Sign up</title><form method="post">
  <label>Email <input id="email" type="email" autocomplete="email"></label>
  <label>Password <input id="password" type="password" autocomplete="new-password"></label>
  <label>Repeat it <input id="confirmation" type="password" autocomplete="new-password"></label>
  <button>Create account</button></form>`;

const rulesOf = (domain: string): string => siteList[domain]?.['password-rules'] ?? '';
const domains = Object.keys(siteList);

/** So many frames of a page are filled at once: the last of them waits for all others, and it waits five seconds at most. */
const batch = 14;

describe.skipIf(!present)('the sites of the list', () => {
  const extension = join(tmpdir(), `passmint-with-list-${randomUUID()}`);
  // Before the browser starts, and after it has ended.
  beforeAll(() => writeExtension(extension));
  afterAll(() => rmSync(extension, { recursive: true, force: true }));
  const browser = useChromium({
    extension,
    // All frames in one process, or each of the sites would start one: what is filled does not depend on it.
    flags: ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-site-isolation-trials'],
  });

  beforeEach(async () => {
    const { context } = browser();
    await context.unrouteAll();
    await context.route(/^https:/, (route) => {
      const hosts = new URL(route.request().url()).searchParams.get('frames');
      const body = hosts === null ? form : hosts.replace(/[^,]+,?/g, (host) => frame(host.replace(',', '')));
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
  });

  test('all 434 are there', () => expect(domains).toHaveLength(434));

  test('each gets a valid password by the right-click menu', async () => {
    const page = await browser().context.newPage();
    for (let start = 0; start < domains.length; start += batch) {
      const some = domains.slice(start, start + batch);
      await page.goto(`https://outer.example/?frames=${some}`);
      const frames = framesOf(page, some);
      await commandFill(page);
      for (const [domain, at] of frames) {
        const [password, confirmation] = await until(`${domain} is filled`, () => valuesIn(at));
        expect(broken(rulesOf(domain), password), `${domain}: ${rulesOf(domain)}`).toEqual([]);
        expect(confirmation === password, `${domain}: the confirmation is the same`).toBe(true);
      }
    }
    // As long as several others.
  }, 600_000);

  const some = pick();
  test.each(some)('a click on the offer: %s, %s', async (_, domain, host) => {
    const password = await clicked(host);
    expect(broken(rulesOf(domain), password), `${host}: ${rulesOf(domain)}`).toEqual([]);
  });

  test('an entry for its own host alone counts there, and not on hosts below it', async () => {
    expect(/^[0-9]{6}$/.test(await clicked(exact))).toBe(true);
    expect((await clicked(`www.${exact}`)).length).toBe(16);
  });

  /** @returns what the fields of a site's page hold once a person has clicked the offer */
  async function clicked(host: string): Promise<string> {
    const page = await browser().context.newPage();
    await page.goto(`https://${host}/`);
    const password = await acceptOfferAt(page, '#password');
    expect((await page.inputValue('#confirmation')) === password, `${host}: the confirmation is the same`).toBe(true);
    return password;
  }

  /**
   * Chooses Fill in the right-click menu of every frame. The browser's event is made in the worker, and the field under
   * the pointer is named where the content script keeps it: native.test.ts proves both with a real pointer.
   */
  async function commandFill(page: Page): Promise<void> {
    await page.bringToFront();
    const filled = await browser().worker.evaluate<number>(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const pointed = await chrome.scripting.executeScript({
        target: { tabId: tab.id, allFrames: true },
        func: async () => {
          // Frames that have loaded get their content script at once, or a moment later.
          while (globalThis.passmint === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
          passmint.contextTarget = document.querySelector('#password');
          return passmint.contextTarget !== null;
        },
      });
      const having = pointed.filter(({ result }) => result);
      for (const { frameId } of having)
        chrome.contextMenus.onClicked.dispatch({ menuItemId: 'fill', frameId, editable: true }, tab);
      return having.length;
    })()`);
    expect(filled).toBe(page.frames().length - 1);
  }
});

const frame = (host: string) => `<iframe src="https://${host}/"></iframe>`;

/** The frames of a page, which has loaded, by host. */
function framesOf(page: Page, hosts: readonly string[]): [string, Frame][] {
  const frames = page.frames().slice(1);
  const byHost = new Map(frames.map((one) => [new URL(one.url()).hostname, one]));
  return hosts.map((host) => {
    const found = byHost.get(host);
    if (found === undefined) throw new Error(`There is no frame of ${host}.`);
    return [host, found];
  });
}

/** What both fields hold; null until both hold something. */
async function valuesIn(at: Frame): Promise<[string, string] | null> {
  const values = await at.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('[type=password]')].map(({ value }) => value),
  );
  const [password = '', confirmation = ''] = values;
  return password === '' || confirmation === '' ? null : [password, confirmation];
}

/** A site for each kind of rule that the list has, and hosts below listed domains: what it is, domain, host. */
function pick(): [string, string, string][] {
  const value = (domain: string, rule: string) =>
    [...reading(rulesOf(domain))].find(({ name }) => name === rule)?.value ?? Number.NaN;
  const by = (rule: string) =>
    domains
      .filter((domain) => value(domain, rule) > 0)
      .sort((one, other) => value(one, rule) - value(other, rule) || (one < other ? -1 : 1));
  const having = (pattern: RegExp) => domains.filter((domain) => pattern.test(rulesOf(domain)));
  const limited = by('maxlength');
  const consecutive = by('max-consecutive');
  const below = having(/required: \[/).at(-1);
  const kinds: [string, string | undefined, string?][] = [
    ['the shortest maxlength', limited[0]],
    ['the longest maxlength', limited.at(-1)],
    ['the longest minlength', by('minlength').at(-1)],
    ['the fewest repeats', consecutive[0]],
    ['more repeats', consecutive.at(-1)],
    ['a set of symbols that is required', having(/required: \[/)[0]],
    ['symbols that are allowed', having(/allowed: \[/)[0]],
    ['a set with a hyphen', having(/\[-/)[0]],
    ['a set with a bracket', having(/\]\]/).at(-1)],
    ['digits alone', having(/^(?!.*(?:lower|upper|special|ascii)).*digit/)[0]],
    ['a host below a domain', below, 'login'],
    ['two levels below one', limited[1], 'a.b'],
  ];
  return kinds.map(([kind, domain = '', below]) => [kind, domain, below === undefined ? domain : `${below}.${domain}`]);
}
