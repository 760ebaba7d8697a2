/** The offer: what it says, that a keyboard is enough, how it is refused, and its preview. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { click, drawn, waitForDrawn } from '../../scripts/closed-root.ts';
import { filledValue, hasJudged, hasOffer, noticeText, offerAt, offerIsGone } from './harness/offer.ts';
import { openedPopup, openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

const said = async (page: Page, part: string) => (await drawn(page, 'data-part', part))[0]?.text;
const action = (page: Page, name: string) => waitForDrawn(page, 'data-action', name);
const press = async (page: Page, name: string) => click(page, await action(page, name));

/** Names of the accessibility tree, closed shadow roots included. */
async function heard(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes.map(({ role, name }) => `${role?.value}: ${name?.value ?? ''}`);
}

/** Changes the password field of a page before it is looked at. */
async function withField(attributes: Record<string, string>) {
  const page = await browser().visit('sign-up.html');
  await page.evaluate((given) => {
    for (const [name, value] of Object.entries(given)) document.querySelector('#password')?.setAttribute(name, value);
  }, attributes);
  return page;
}

describe('what it says', () => {
  test('length, exact bits, and what the site takes', async () => {
    const page = await withField({ minlength: '8', maxlength: '20' });
    await offerAt(page, '#password');
    expect(await said(page, 'detail')).toBe('16 characters, 104.6 bits · fits 127.0.0.1’s 8 to 20');
    expect(await said(page, 'warning')).toBeUndefined();
  });

  test('what the rules of a site cost', async () => {
    const page = await withField({ maxlength: '12' });
    await offerAt(page, '#password');
    expect(await said(page, 'detail')).toMatch(/^12 characters, 7\d\.\d bits · fits 127\.0\.0\.1’s at most 12$/);
    expect(await said(page, 'warning')).toMatch(/^This site’s rules cost 2\d\.\d of 104\.6 bits\.$/);
  });

  test('that a site allows too little', async () => {
    const page = await withField({ minlength: '4', maxlength: '8' });
    await offerAt(page, '#password');
    expect(await said(page, 'detail')).toBe('8 characters, 51.3 bits · fits 127.0.0.1’s 4 to 8');
    expect(await said(page, 'warning')).toBe('This site allows 51.3 bits at most.');
  });

  test('that a page asks for too little, which is not followed', async () => {
    const page = await withField({ passwordrules: 'minlength: 4; maxlength: 8; allowed: digit;' });
    await offerAt(page, '#password');
    expect(await said(page, 'detail')).toBe('16 characters, 104.6 bits');
    expect(await said(page, 'warning')).toBe(
      'What this page asks for would allow only 26.6 bits, so it is not followed.',
    );
  });

  test('to screen readers: names, roles and an announcement', async () => {
    const page = await browser().visit('sign-up.html');
    await offerAt(page, '#password');
    const names = await until('the announcement', async () => {
      const all = await heard(page);
      // The region for it is there, and empty, a frame before.
      return all.some((name) => name.includes('Press Down Arrow')) ? all : null;
    });
    expect(names).toContain('group: Passmint');
    expect(names.some((name) => /^button: Fill a strong password ?16 characters, 104\.6 bits$/.test(name))).toBe(true);
    expect(names).toContain('button: Preview');
    expect(names).toContain('button: Not here');
    expect(names.join()).toContain('Press Down Arrow for it, Escape to go on without.');
  });
});

describe('the keyboard', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  test('Arrow Down and Enter fill, and the focus returns to the field', async () => {
    const page = await browser().visit('sign-up.html');
    await page.focus('#email');
    await page.keyboard.press('Tab');
    await action(page, 'fill');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const password = await filledValue(page, '#password');
    expect(await page.inputValue('#confirmation')).toBe(password);
    expect(await focused(page)).toBe('password');
  });

  test('Escape closes it, and it stays away from this field', async () => {
    const page = await browser().visit('sign-up.html');
    await offerAt(page, '#password');
    await page.keyboard.press('Escape');
    await offerIsGone(page);
    expect(await focused(page)).toBe('password');
    await page.focus('#email');
    await page.focus('#password');
    await hasJudged(page);
    expect(await hasOffer(page)).toBe(false);
    expect(await page.inputValue('#password')).toBe('');
  });

  test('Tab goes on in the form, from the field and from the offer; Shift+Tab and Up go back to the field', async () => {
    const page = await browser().visit('sign-up.html');
    await offerAt(page, '#password');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('password');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('password');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('confirmation');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('submit');
  });

  test('typing a password oneself closes it', async () => {
    const page = await browser().visit('sign-up.html');
    await offerAt(page, '#password');
    await page.keyboard.type('m');
    await offerIsGone(page);
    expect(await page.inputValue('#password')).toBe('m');
  });
});

describe('Not here', () => {
  async function stop(page: Page, where: string) {
    await offerAt(page, '#password');
    await press(page, 'not-here');
    await press(page, where);
  }
  const settings = async () =>
    (await browser().storage.read('sync'))['settings'] as { offers: boolean; hostsOff: string[] } | undefined;

  test('at this field: the confirmation still gets an offer', async () => {
    const page = await browser().visit('sign-up.html');
    await stop(page, 'stop-field');
    await offerIsGone(page);
    await offerAt(page, '#confirmation');
    expect(await settings()).toBeUndefined();
  });

  test('on this site, until the popup switches offers on again: then at once', async () => {
    const page = await browser().visit('sign-up.html');
    await stop(page, 'stop-host');
    expect(await noticeText(page)).toContain('No more offers on this site');
    expect((await settings())?.hostsOff).toEqual(['127.0.0.1']);
    await page.focus('#email');
    await page.focus('#password');
    await hasJudged(page);
    expect(await hasOffer(page)).toBe(false);
    const popup = await openPopup(browser(), page);
    await popup.page.click('label:has(input[name=offers])');
    await action(page, 'fill');
    await popup.close();
  });

  test('anywhere', async () => {
    const page = await browser().visit('sign-up.html');
    await stop(page, 'stop-everywhere');
    expect(await noticeText(page)).toContain('No more offers anywhere');
    expect((await settings())?.offers).toBe(false);
  });
});

test('Preview shows in the popup the very password that Fill fills', async () => {
  const page = await browser().visit('sign-up.html');
  await offerAt(page, '#password');
  await press(page, 'preview');
  const popup = await openedPopup(browser());
  const pending = await until('the preview', async () => (await browser().storage.read('session'))['pending']);
  const { password } = pending as { password: string };
  expect(await page.inputValue('#password')).toBe('');
  expect(await browser().storage.journal()).toEqual([]);
  await popup.close();
  await page.bringToFront();
  await press(page, 'fill');
  expect(await filledValue(page, '#password')).toBe(password);
  expect(await browser().storage.journal()).toMatchObject([{ password }]);
});
