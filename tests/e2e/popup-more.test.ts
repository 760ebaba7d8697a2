/** What the popup does beyond its first screen: other kinds, aims, undo, memory, Recent, the clipboard. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** What the popup shows, once that is something else than `before`. */
const shown = (popup: Page, before = '') =>
  until('the popup shows something new', async () => {
    const text = (await popup.locator('#password').count()) === 0 ? '' : await popup.textContent('#password');
    return text !== before && text;
  });

const bitsOf = async (popup: Page) => Number.parseFloat((await popup.textContent('#bits')) ?? '');

const says = (popup: Page, words: string) =>
  until(`the popup says: ${words}`, async () => (await popup.textContent('[data-part=said]'))?.includes(words));

test('makes passphrases and PINs, each with its own options', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  const password = await shown(popup);
  await popup.click('[data-action=tab-passphrase]');
  const phrase = await shown(popup, password);
  expect(phrase.split('-')).toHaveLength(6);
  expect(await bitsOf(popup)).toBeGreaterThan(70);
  await popup.fill('input[name=words]', '8');
  expect((await shown(popup, phrase)).split('-')).toHaveLength(8);

  await popup.click('[data-action=tab-pin]');
  const pin = await until('a PIN', async () => {
    const text = await shown(popup);
    return /^\d{6}$/.test(text) && text;
  });
  // Without the obvious ones there are fewer than a million.
  expect(await popup.textContent('#bits')).toBe('19.8 bits');
  await popup.click('[data-action=tab-password]');
  expect(await shown(popup, pin)).toBe(password);
  await close();
});

test('aims by bits: the length follows', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  const before = await shown(popup);
  await popup.click('[data-action=aim]');
  await popup.fill('input[name=bits]', '128');
  await until('the password reaches it', async () => (await bitsOf(popup)) >= 128);
  expect((await shown(popup, before)).length).toBe(20);
  await popup.click('[data-action=aim]');
  expect(await popup.inputValue('input[name=length]')).toBe('20');
  await close();
});

test('says in plain words why no password can be made, and recovers', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  await shown(popup);
  await popup.fill('input[name=exclude]', '0123456789');
  await popup.waitForSelector('[data-part=problem]');
  expect(await popup.textContent('[data-part=problem]')).toContain('You leave out 0123456789, and with that');
  expect(await popup.isDisabled('[data-action=copy]')).toBe(true);
  await popup.fill('input[name=exclude]', '012345678');
  await until('there is one again', async () => /^[^0-8]{16}$/.test(await shown(popup)));
  const problem = (words: string) =>
    until(`the popup says: ${words}`, async () => {
      const place = popup.locator('[data-part=problem]');
      return (await place.count()) > 0 && (await place.textContent())?.includes(words);
    });
  await popup.fill('input[name=length]', '8');
  await popup.click('[data-part=more] summary');
  await popup.fill('input[name=minNumbers]', '9');
  await problem('all of these options at once: exactly 8 characters, at least 9 of 0–9. ');
  await popup.fill('input[name=minNumbers]', '');
  await popup.fill('input[name=customSymbols]', '\u0007!');
  await problem('The character U+0007 cannot stand in a password');
  await popup.fill('input[name=customSymbols]', '');
  await popup.click('[data-action=aim]');
  await popup.click('label.chip:has(input[name=symbols])');
  await popup.fill('input[name=bits]', '800');
  await problem('800 bits cannot be reached with these characters: ');
  await close();
});

test('takes a typed length only when it is in range, and says the range', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  await shown(popup);
  await popup.fill('input[name=length]', '4');
  expect(await popup.textContent('.wrong')).toBe('From 8 to 128');
  const before = await shown(popup);
  // What it had asked for would be made first.
  await popup.click('[data-action=regenerate]');
  expect(await shown(popup, before)).toHaveLength(16);
  await popup.fill('input[name=length]', '40');
  await until('the length counts', async () => (await shown(popup)).length === 40);
  expect(await popup.locator('.wrong').count()).toBe(0);
  await close();
});

test('regenerates on the space bar, undoes, and reads out only when asked', async () => {
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  const first = await shown(popup);
  expect(await popup.isDisabled('[data-action=undo]')).toBe(true);
  await popup.keyboard.press('Space');
  const second = await shown(popup, first);
  expect(await popup.textContent('[role=status]')).toBe('');
  await popup.keyboard.press('Control+z');
  expect(await shown(popup, second)).toBe(first);
  await popup.focus('[data-action=spell]');
  await popup.keyboard.press('Enter');
  await says(popup, [...first].join(' '));
  await close();
});

test('comes back as it was, but never offers a used password to another site', async () => {
  const page = await browser().visit('sign-up.html');
  const first = await openPopup(browser(), page);
  const password = await shown(first.page);
  await first.page.click('[data-part=more] summary');
  await first.page.click('[data-action=fill]');
  await says(first.page, 'Filled 2 fields');
  await until('it is kept', async () =>
    JSON.stringify(await browser().storage.read('session')).includes('"used":true'),
  );
  await first.close();

  const again = await openPopup(browser(), page);
  expect(await shown(again.page)).toBe(password);
  expect(await again.page.getAttribute('[data-part=more]', 'open')).not.toBeNull();
  await again.close();

  const elsewhere = await openPopup(browser(), await browser().visit('sign-up.html', 'localhost'));
  const other = await shown(elsewhere.page);
  expect(other).not.toBe(password);
  await elsewhere.page.click('[data-action=undo]');
  expect(await shown(elsewhere.page, other)).toBe(password);
  await elsewhere.close();
});

test('shows what was set on this site, finds, and forgets one entry', async () => {
  const page = await browser().visit('sign-up.html');
  const entry = { bits: 80, how: 'filled', filled: 2, kept: null };
  await browser().storage.write('session', {
    journal: [
      { ...entry, id: 'a', password: 'here', site: '127.0.0.1', time: Date.now() },
      { ...entry, id: 'b', password: 'elsewhere', site: 'other.example', time: Date.now() - 86_400_000 },
    ],
  });
  const { page: popup, close } = await openPopup(browser(), page);
  await popup.click('[data-action=show-here]');
  await until('only this site’s entry is listed', async () => (await popup.locator('[data-part=entry]').count()) === 1);
  await popup.click('[data-action=show-entry]');
  expect(await popup.textContent('[data-part=entry-password]')).toBe('here');
  await popup.fill('input[name=search]', 'OTHER');
  await until(
    'the other is found',
    async () => (await popup.textContent('[data-part=entry] strong')) === 'other.example',
  );
  await popup.click('[data-action=delete-entry]');
  await until('it is gone', async () => (await browser().storage.journal()).length === 1);
  expect((await browser().storage.journal())[0]?.password).toBe('here');
  await close();
});

test('Recent: shows more on request, copies again without a second entry, and forgets everything', async () => {
  const page = await browser().visit('sign-up.html');
  await page.context().grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
  const entry = { bits: 80, how: 'filled', filled: 2, kept: null };
  const journal = Array.from({ length: 500 }, (_, index) => ({
    ...entry,
    ...{ id: `${index}`, password: `secret-${index}`, site: `site-${index}.example`, time: Date.now() - index },
  }));
  await browser().storage.write('session', { journal });
  const { page: popup, close } = await openPopup(browser(), page);
  await until('all are counted', async () => (await popup.textContent('[data-part=recent] summary'))?.includes('500'));
  await popup.click('[data-part=recent] summary');
  const rows = popup.locator('[data-part=entry]');
  await until('some are listed', async () => (await rows.count()) > 0);
  const first = await rows.count();
  expect(first).toBeLessThan(50);
  await popup.click('[data-action=more-recent]');
  await until('more are listed', async () => (await rows.count()) > first);
  await popup.fill('input[name=search]', 'site-499');
  await until('one is listed', async () => (await rows.count()) === 1);
  await popup.click('[data-action=copy-entry]');
  await says(popup, 'Copied');
  await popup.fill('input[name=search]', 'no such site');
  await popup.waitForSelector('[data-part=none-found]');
  // There are never more than 500: another would be the newest.
  expect((await browser().storage.journal())[0]?.password).toBe('secret-0');
  await popup.click('[data-action=clear-recent]');
  await until('nothing is left', async () => (await browser().storage.journal()).length === 0);
  await until('the popup shows so', async () =>
    (await popup.textContent('[data-part=recent]'))?.includes('are kept here'),
  );
  await close();
  await page.bringToFront();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('secret-499');
});

test('leads to the browser’s own page of shortcuts', async () => {
  const { page: popup } = await openPopup(browser(), await browser().visit('plain.html'));
  await popup.click('[data-action=change-shortcuts]');
  await until('it is open', () =>
    browser()
      .context.pages()
      .some((page) => page.url() === 'chrome://extensions/shortcuts'),
  );
});

test('counts down after a copy, and clears the clipboard when the popup is long closed', async () => {
  const page = await browser().visit('sign-up.html');
  await page.context().grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
  const { page: popup, close } = await openPopup(browser(), page);
  const password = await shown(popup);
  await popup.click('[data-action=copy]');
  await popup.waitForSelector('[data-part=clearing]');
  expect(await popup.textContent('[data-part=clearing]')).toMatch(/in (60|59|58) s, whatever it holds then/);
  await close();
  await page.bringToFront();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await clipboard()).toBe(password);
  // The alarm that was set, only sooner.
  await browser().worker.evaluate("chrome.alarms.create('clear-clipboard', { when: Date.now() + 1 })");
  await until('the clipboard is empty', async () => (await clipboard()) === '');
});
