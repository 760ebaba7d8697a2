/** "Why was this offered?" in the options: the reasons, and a snapshot that names nobody on the clipboard. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** What the options say of the page that was looked at last. */
async function explained(): Promise<{ page: Page; told: string }> {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/options.html`);
  await page.click('[data-action=explain]');
  await page.waitForSelector('[data-part=explained]');
  return { page, told: (await page.textContent('[data-part=explained] dl')) ?? '' };
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

test('says of a log-in form why nothing is offered', async () => {
  await browser().visit('log-in.html');
  const { told } = await explained();
  expect(told).toMatch(/not offered, score -\d/);
  expect(told).toContain('primary-log-in');
});
