/** "Why was this offered?" in the options: the reasons, and a snapshot that names nobody on the clipboard. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { setAccess } from './harness/access.ts';
import { contentWorldOf } from './harness/content-world.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** What the options say of the page that was looked at last. */
async function explained(): Promise<{ page: Page; told: string }> {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/options.html`);
  await page.click('[data-action=explain]');
  await page.waitForSelector('[data-part=explained]');
  return { page, told: (await page.textContent('[data-part=reasons]')) ?? '' };
}

/** What a person gets who pastes. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.body.appendChild(document.createElement('textarea'));
    area.id = 'pasted';
    area.focus();
  });
  await page.keyboard.press('Control+V');
  await until('something was pasted', async () => (await page.inputValue('#pasted')) !== '');
  return page.inputValue('#pasted');
}

test('copies what it saw of a sign-up form without values, addresses and what else names a person', async () => {
  const signUp = await browser().visit('sign-up.html');
  await signUp.fill('input[type=email]', 'typed.person@example.net');
  await signUp.fill('input[type=password]', 'TypedSecret');
  await signUp.evaluate(() => {
    document.title = 'Hello read.person@example.net, customer 4711';
    document.querySelector('form')?.setAttribute('action', '/users/path.person/register?id=4');
  });
  const { page, told } = await explained();
  expect(told).toMatch(/ offered, score \d/);
  expect(told).toContain('primary-sign-up');
  await page.click('[data-action=copy-snapshot]');
  await until('it says so', async () => (await page.textContent('[data-part=said]'))?.includes('Copied'));
  const copied = await pasted(page);
  expect(JSON.parse(copied)).toMatchObject({ host: '127.0.0.1', title: 'Hello (e-mail) customer (number)' });
  expect(copied).toContain('(path regist)');
  expect(copied).not.toMatch(/\.person|TypedSecret|4711|http|\/users/);
});

test('shows beside each sign what it looks like', async () => {
  await browser().visit('sign-up.html');
  const { page } = await explained();
  const row = page.locator('tr', { has: page.locator('code', { hasText: /^primary-sign-up$/ }) }).first();
  expect(await row.locator('td').allTextContents()).toEqual([
    expect.stringMatching(/^\d\.\d+$/),
    '<button>Create account</button>',
  ]);
  const examples = await page.locator('[data-part=reasons] td:last-child').allTextContents();
  expect(examples.length).toBeGreaterThan(5);
  expect(examples).not.toContain('');
});

test('says of a log-in form why nothing is offered', async () => {
  await browser().visit('log-in.html');
  const { told } = await explained();
  expect(told).toMatch(/not offered, score -\d/);
  expect(told).toContain('primary-log-in');
});

/** The sentence that stands in place of reasons. */
async function unexplained(): Promise<string> {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/options.html#explain`);
  return (await page.textContent('[data-part=unexplained]')) ?? '';
}

test('says what is missing, each by its own sentence', async () => {
  for (const page of browser().context.pages()) if (page.url().startsWith('http')) await page.close();
  expect(await unexplained()).toContain('No page of a website is open.');
  await browser().visit('blank.html');
  expect(await unexplained()).toContain('no password field');
});

test('says that the browser lets no extension look at its own error page', async () => {
  const failed = await browser().context.newPage();
  // A port that no browser connects to.
  await failed.goto('http://127.0.0.1:1/').catch((error) => expect(String(error)).toContain('net::ERR'));
  expect(await unexplained()).toContain('lets no extension look');
  await failed.close();
});

test('says that the page did not answer where its script listens no more', async () => {
  const page = await browser().visit('sign-up.html');
  const world = await contentWorldOf(page);
  // The mark of a script that has started, without the script.
  await world.evaluate('void (passmint.onPasswordFocus = () => undefined)');
  expect(await unexplained()).toContain('did not answer');
  await page.close();
});

test('says that the browser withholds the page, once access was taken away', async () => {
  await browser().visit('sign-up.html');
  await setAccess(browser(), 'ON_CLICK');
  try {
    expect(await unexplained()).toContain('Allow Passmint on all sites');
  } finally {
    await setAccess(browser(), 'ON_ALL_SITES');
  }
});

test('is reached from the popup, and has looked already', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('sign-up.html'));
  const opened = browser().context.waitForEvent('page');
  // The popup closes as the options take the focus, perhaps before the click has returned.
  await popup.click('[data-action=why]').catch((error) => expect(String(error)).toContain('has been closed'));
  const page = await opened;
  await page.waitForSelector('[data-part=explained]');
  expect(new URL(page.url()).hash).toBe('#explain');
  await until('it is in view', () =>
    page.evaluate(() => (document.getElementById('explain')?.getBoundingClientRect().top ?? 1e9) < innerHeight),
  );
  await close();
});
