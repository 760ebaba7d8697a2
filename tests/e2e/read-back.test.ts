/** What a site makes of a password after it was filled in: said in plain words, mended on one click, true in the journal. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { click, drawn, waitForDrawn } from '../../scripts/closed-root.ts';
import { acceptOfferAt, hasSettled, noticeText } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

/** Opens the sign-up form of a site that has a function of its own for what is typed into it. */
async function visitSite(script: () => void): Promise<Page> {
  const page = await browser().visit('sign-up.html');
  await page.evaluate(script);
  return page;
}

const pressFit = async (page: Page) => click(page, await waitForDrawn(page, 'data-action', 'fit'));
const entry = async () => (await browser().storage.journal())[0];
const saysSoon = (page: Page, words: string | RegExp) =>
  until(`it says ${words}`, async () => {
    const said = await noticeText(page);
    return typeof words === 'string' ? said.includes(words) : words.test(said);
  });

/** Waits until both fields hold another password than before, which the journal has too, as it is. */
async function fitted(page: Page, before: string): Promise<string> {
  const value = await until('both fields hold another password', async () => {
    const now = await page.inputValue('#confirmation');
    return now !== before && now === (await page.inputValue('#password')) && now;
  });
  await until('the journal has it', async () => {
    const { password, filled, kept, handedOut } = (await entry()) ?? {};
    return password === value && filled === 2 && kept === null && handedOut === null;
  });
  return value;
}

test('cut at once: said, in the journal as it is, and fitted on a click', async () => {
  const page = await visitSite(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('[type=password]'))
      field.addEventListener('input', () => {
        field.value = field.value.slice(0, 12);
      });
  });
  const cut = await acceptOfferAt(page, '#password');
  expect(cut).toHaveLength(12);
  expect(await noticeText(page)).toBe('This site kept 12 of 16 characters.');
  expect(await entry()).toMatchObject({ password: cut, kept: 12, filled: 2 });
  await pressFit(page);
  expect(await fitted(page, cut)).toHaveLength(12);
  await saysSoon(page, 'Filled 2 fields: 12 characters');
});

test('cut by a script that waits until the next frame', async () => {
  const page = await visitSite(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('[type=password]'))
      field.addEventListener('input', () => requestAnimationFrame(() => (field.value = field.value.slice(0, 12))));
  });
  await acceptOfferAt(page, '#password');
  await saysSoon(page, 'kept 12 of 16');
});

test('characters taken out after a pause: said, and those are left out', async () => {
  const page = await visitSite(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('[type=password]'))
      field.addEventListener('input', () =>
        setTimeout(() => (field.value = field.value.replace(/[^A-Za-z0-9]/g, '')), 200),
      );
  });
  await acceptOfferAt(page, '#password');
  await saysSoon(page, /took out these characters: [!-/:-@[-`{-~]+$/);
  const stripped = await page.inputValue('#password');
  expect((await entry())?.password).toBe(stripped);
  await pressFit(page);
  expect(await fitted(page, stripped)).toMatch(/^[A-Za-z0-9]{18}$/);
});

test('a confirmation that takes less: said, and both are fitted to it', async () => {
  const page = await visitSite(() => {
    const field = document.querySelector('#confirmation') as HTMLInputElement;
    field.addEventListener('input', () => {
      field.value = field.value.slice(0, 11);
    });
  });
  const filled = await acceptOfferAt(page, '#password');
  await saysSoon(page, 'The field that repeats the password holds something else.');
  await pressFit(page);
  expect(await fitted(page, filled)).toHaveLength(11);
});

test('a field that is emptied again and again ends in plain words, not in a loop', async () => {
  const page = await visitSite(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('[type=password]'))
      field.addEventListener('input', () => {
        field.value = '';
      });
  });
  await page.click('#password');
  await click(page, await waitForDrawn(page, 'data-action', 'fill'));
  for (let tries = 1; tries <= 3; tries++) {
    await saysSoon(page, 'The site emptied the field again');
    const said = await page.evaluateHandle(() => document.querySelector('[popover]'));
    await pressFit(page);
    await until('the next was made', async () => (await browser().storage.journal()).length === tries + 1);
    // The old words stand until there are new ones, and are the same.
    await until('it was told of the next', () => said.evaluate((one) => one?.isConnected === false));
  }
  await saysSoon(page, 'This site takes none of the passwords that Passmint makes for it.');
  expect(await drawn(page, 'data-action', 'fit')).toEqual([]);
  expect(await entry()).toMatchObject({ filled: 0 });
});

test('what is cut only when the field is left is in the journal before the form is sent', async () => {
  const page = await visitSite(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('[type=password]'))
      field.addEventListener('change', ({ isTrusted }) => {
        if (!isTrusted) addEventListener('click', () => (field.value = field.value.slice(0, 14)), true);
      });
  });
  await acceptOfferAt(page, '#password');
  await saysSoon(page, 'Filled 2 fields');
  await page.click('#submit');
  await page.waitForSelector('#done');
  const sent = browser().site.submissions.at(-1)?.get('password');
  expect(sent).toHaveLength(14);
  await until('the journal knows', async () => (await entry())?.submitted);
  expect(await entry()).toMatchObject({ password: sent, kept: 14 });
});

test('a hash that the page puts in place of the password while it sends is not taken for the password', async () => {
  const page = await visitSite(() => {
    const form = document.querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', () => {
      for (const field of form.querySelectorAll<HTMLInputElement>('[type=password]')) field.value = 'f'.repeat(40);
    });
  });
  const password = await acceptOfferAt(page, '#password');
  await saysSoon(page, 'Filled 2 fields');
  await page.click('#submit');
  await page.waitForSelector('#done');
  await until('the journal knows', async () => (await entry())?.submitted);
  expect((await entry())?.password).toBe(password);
});

test('a weak fit is called weak, and made only by a click that says so', async () => {
  const page = await visitSite(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('[type=password]'))
      field.addEventListener('input', () => {
        field.value = field.value.slice(0, 6);
      });
  });
  const cut = await acceptOfferAt(page, '#password');
  await saysSoon(page, 'kept 6 of 16');
  const [button] = await drawn(page, 'data-action', 'fit');
  expect(button?.text).toMatch(/^Fill a weak one that fits: 6 characters, 3\d\.\d bits$/);
  await pressFit(page);
  expect(await fitted(page, cut)).toHaveLength(6);
});

test('what a person types over it is theirs: nothing is said of it', async () => {
  const page = await visitSite(() => undefined);
  await acceptOfferAt(page, '#password');
  await saysSoon(page, 'Filled 2 fields');
  await page.fill('#password', '');
  await page.type('#password', 'my own');
  await page.focus('#email');
  await until('the field was left', () => page.evaluate(() => document.activeElement?.id === 'email'));
  await hasSettled(page);
  expect(await noticeText(page)).toContain('Filled 2 fields');
});
