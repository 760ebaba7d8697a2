/** The options page, in a tab as the browser opens it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeDatabase } from './harness/database.ts';
import { breakCall } from './harness/faults.ts';
import { hasOffer, hasSettled, offerAt } from './harness/offer.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();

async function openOptions(): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/options.html`);
  await page.waitForSelector('[data-part=defaults]');
  return page;
}

const says = (page: Page, words: string) =>
  until(`the page says: ${words}`, async () => (await page.textContent('[data-part=said]'))?.includes(words));

const jsonFile = (content: unknown) => ({
  name: 'file.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
});

/** What the file holds that a button gives. */
async function exported(page: Page, button: string, name: string): Promise<unknown> {
  const { cdp, profile } = browser();
  // Into the profile, which goes with the browser: the default is the person's own folder of downloads.
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: profile });
  await page.click(button);
  const file = join(profile, name);
  // It is there, and empty, before it is written.
  const written = await until(
    `${name} is written`,
    () => existsSync(file) && readFileSync(file, 'utf8').endsWith('}\n') && readFileSync(file, 'utf8'),
  );
  return JSON.parse(written);
}

test('changes what every password starts from', async () => {
  const page = await openOptions();
  await page.locator('[data-part=defaults] input[name=length]').first().fill('24');
  await page.fill('input[name=words]', '9');
  await says(page, 'Saved');
  await until('both are stored', async () => {
    const stored = JSON.stringify(await browser().storage.read('sync'));
    return stored.includes('"length":24') && stored.includes('"words":9');
  });
  const { page: popup, close } = await openPopup(browser(), await browser().visit('plain.html'));
  await until('the popup makes 24', async () => (await popup.textContent('#password'))?.length === 24);
  await close();
});

test('shows what another window changes', async () => {
  const [one, other] = [await openOptions(), await openOptions()];
  await one.click('input[name=offers]');
  await says(one, 'Saved');
  await until('the other window shows it', async () => !(await other.isChecked('input[name=offers]')));
  await other.locator('[data-part=defaults] input[name=length]').first().fill('30');
  await until(
    'and the first one the other’s',
    async () => (await one.locator('[data-part=defaults] input[name=length]').first().inputValue()) === '30',
  );
  expect(await one.isChecked('input[name=offers]')).toBe(false);
});

/** Length and characters left out, as a page shows them or as they are stored. */
const shownOptions = (page: Page) =>
  page.evaluate(() =>
    ['length', 'exclude'].map((name) => document.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value).join(),
  );
async function storedOptions(): Promise<string> {
  const { settings } = (await browser().storage.read('sync')) as { settings?: { options: Record<string, unknown> } };
  return `${settings?.options['length']},${settings?.options['exclude']}`;
}

test('windows that change the same at once come to show the same: what was stored last', async () => {
  const popup = await browser().context.newPage();
  await popup.goto(`chrome-extension://${browser().id}/popup.html`);
  await popup.waitForSelector('#bits');
  const windows = [await openOptions(), await openOptions(), popup];
  for (let round = 0; round < 3; round++) {
    const lengths = windows.map((_, index) => 20 + 3 * round + index);
    await Promise.all(
      windows.map((page, index) => page.locator('input[name=length]').first().fill(String(lengths[index]))),
    );
    const last = await until('one of them is stored', async () => {
      const stored = await storedOptions();
      return lengths.some((length) => stored === `${length},`) && stored;
    });
    await until('all show what is stored', async () => {
      const shown = await Promise.all(windows.map(shownOptions));
      const stored = await storedOptions();
      return shown.every((one) => one === stored);
    });
    expect(last).toMatch(/^\d+,$/);
  }
  const length = Number.parseInt(await storedOptions(), 10);
  await until('the popup makes that', async () => (await popup.textContent('#password'))?.length === length);
});

test('windows that change different things at once lose neither', async () => {
  const popup = await browser().context.newPage();
  await popup.goto(`chrome-extension://${browser().id}/popup.html`);
  await popup.waitForSelector('#bits');
  const [one, other] = [await openOptions(), await openOptions()];
  await Promise.all([
    one.click('input[name=offers]'),
    other.fill('input[name=words]', '9'),
    popup.fill('input[name=exclude]', 'xyz'),
    one.selectOption('select[name=clipboardSeconds]', '120'),
  ]);
  await until('all of it is stored', async () => {
    const { settings } = (await browser().storage.read('sync')) as { settings?: Record<string, unknown> };
    const stored = JSON.stringify(settings);
    return ['"offers":false', '"words":9', '"exclude":"xyz"', '"clipboardSeconds":120'].every((part) =>
      stored?.includes(part),
    );
  });
  await until('each shows the others’', async () => (await other.inputValue('input[name=exclude]')) === 'xyz');
  await until('all of them', async () => !(await other.isChecked('input[name=offers]')));
  await popup.click('[data-action=tab-passphrase]');
  await until('nine words', async () => (await popup.textContent('#password'))?.split('-').length === 9);
});

test('what was changed stays as it is while it is being stored, whatever another window changes', async () => {
  const page = await openOptions();
  // It waits five seconds for an answer, and this test as long as it takes.
  await page.evaluate(() => {
    const start = setTimeout;
    Object.assign(window, {
      setTimeout: (run: () => void, time: number) => start(run, time < 5_000 ? time : 3_600_000),
    });
  });
  const held = await breakCall(browser().worker, { method: 'storage.sync.set', how: 'never' });
  await page.fill('input[name=words]', '9');
  await held.met();
  await browser().storage.write('sync', { settings: { version: 1, offers: false } });
  await until('the page shows the other’s', async () => !(await page.isChecked('input[name=offers]')));
  expect(await page.inputValue('input[name=words]')).toBe('9');
  await held.end();
  await says(page, 'Saved');
  expect(JSON.stringify(await browser().storage.read('sync'))).toContain('"words":9');
});

test('switches offers off and on, everywhere and on one site', async () => {
  await browser().storage.write('sync', { settings: { version: 1, hostsOff: ['127.0.0.1'] } });
  const page = await openOptions();
  const signUp = await browser().visit('sign-up.html');
  await signUp.click('#password');
  await hasSettled(signUp);
  expect(await hasOffer(signUp)).toBe(false);
  await page.bringToFront();
  await page.click('[data-action=offer-again]');
  await says(page, 'Saved');
  await until('it is gone', async () => (await page.locator('[data-part=host-off]').count()) === 0);
  await signUp.bringToFront();
  await signUp.reload();
  await offerAt(signUp, '#password');
});

test('writes a rule while saying what it allows, and the popup follows it', async () => {
  const page = await openOptions();
  await page.click('[data-action=add-rule]');
  await page.fill('input[name=domain]', '127.0.0.1');
  await page.fill('textarea[name=passwordrules]', 'maxlength: 12; allowed: lower, upper, digit; required: nonsense;');
  await until('it says what is not understood', async () =>
    (await page.textContent('[data-part=verdict]'))?.includes('Not understood'),
  );
  await page.fill(
    'textarea[name=passwordrules]',
    'minlength: 12; maxlength: 12; required: lower; required: upper; required: digit;',
  );
  await until('it says the bits', async () => {
    const verdict = (await page.textContent('[data-part=verdict]')) ?? '';
    return verdict.includes('71.3 bits: 12 characters') && !verdict.includes('Not understood');
  });
  await page.click('[data-action=save-rule]');
  await says(page, 'Saved');
  expect(await page.textContent('[data-part=own-rule] strong')).toBe('127.0.0.1');

  const { page: popup, close } = await openPopup(browser(), await browser().visit('sign-up.html'));
  await until('a password by the rule', async () =>
    /^[A-Za-z0-9]{12}$/.test((await popup.textContent('#password')) ?? ''),
  );
  await until('what it costs', async () => (await popup.textContent('[data-part=cost]'))?.includes('33.3 bits'));
  await close();
  await page.bringToFront();
  await page.click('[data-action=delete-rule]');
  await until('it is gone', async () => (await page.locator('[data-part=own-rule]').count()) === 0);
});

test('exports rules and settings, and reads them back', async () => {
  const page = await openOptions();
  await page.setInputFiles(
    'input[name=import-rules]',
    jsonFile({ 'a.example': { 'password-rules': 'maxlength: 9;' }, 'b.example': { 'password-rules': 'nonsense' } }),
  );
  await says(page, 'b.example');
  const file = { 'a.example': { 'password-rules': 'maxlength: 9;' } };
  expect(await exported(page, '[data-action=export-rules]', 'passmint-site-rules.json')).toEqual(file);

  await page.setInputFiles(
    'input[name=import-settings]',
    jsonFile({ settings: { version: 1, options: { length: 40, symbols: 'yes' }, clipboardSeconds: 30 }, ownRules: {} }),
  );
  await says(page, '!#$');
  expect(await page.inputValue('select[name=clipboardSeconds]')).toBe('30');
  expect(await exported(page, '[data-action=export-settings]', 'passmint-settings.json')).toMatchObject({
    settings: { clipboardSeconds: 30, options: { length: 40, symbols: true } },
    ownRules: file,
  });
  await page.setInputFiles('input[name=import-settings]', { ...jsonFile({}), buffer: Buffer.from('{nonsense') });
  await says(page, '“file.json” cannot be read. Choose a file in JSON');
  await page.click('[data-action=add-rule]');
  await page.fill('input[name=domain]', 'not a site');
  await page.fill('textarea[name=passwordrules]', 'maxlength: 12;');
  await page.click('[data-action=save-rule]');
  await says(page, '“not a site” is not the name of a site. Write it as in example.com');
  await page.fill('input[name=domain]', 'a.example');
  await page.fill('textarea[name=passwordrules]', 'maxlength: 12; shortest: 4');
  await page.click('[data-action=save-rule]');
  await says(page, 'Not understood: “shortest: 4”. A rule is one of required');
  await page.click('[data-action=cancel-rule]');
  await page.click('[data-action=delete-rule]');
  await until('it is gone', async () => (await page.locator('[data-part=own-rule]').count()) === 0);
});

test('shows what was learnt from sites, exports it, deletes it, and makes it a rule of one’s own by editing', async () => {
  const rules = [
    { domain: 'z.example', rules: { required: [], maxLength: 12 }, from: 'kept', time: Date.now() },
    { domain: 'a.example', rules: { required: [], minLength: 20, notFirst: '123' }, from: 'refused', time: 1 },
    { domain: 'b.example', rules: { required: [], maxLength: 14 }, from: 'refused', time: 2 },
    { domain: 'damaged.example', rules: 'nonsense', from: 'kept', time: 3 },
  ];
  await writeDatabase(browser(), { 'learnt-rules': { rules } });
  const page = await openOptions();
  const items = page.locator('[data-part=learnt-rule]');
  await until('all that can be read are there', async () => (await items.count()) === 3);
  expect(await page.textContent('[data-part=learnt-damaged]')).toContain('1 learnt rule cannot be read');
  const [first = '', second = ''] = await items.allTextContents();
  expect(first).toMatch(/z\.example maxlength: 12;Seen in what the site kept: .*78\.\d bits: 12 characters/);
  expect(second).toMatch(/a\.example minlength: 20;Read when the site refused.*20 characters.*more than this language/);
  const file = await exported(page, '[data-action=export-learnt]', 'passmint-learnt-rules.json');
  expect(JSON.stringify(file)).toBe(
    JSON.stringify({
      'a.example': { 'password-rules': 'minlength: 20;' },
      'b.example': { 'password-rules': 'maxlength: 14;' },
      'z.example': { 'password-rules': 'maxlength: 12;' },
    }),
  );

  // By keyboard, as whoever does not see it: every button says which site it is for.
  await page.focus('[aria-label="Delete the rule for b.example"]');
  await page.keyboard.press('Enter');
  await until('it is gone', async () => (await items.count()) === 2);
  await page.focus('[data-part=learnt-rule] [aria-label="Edit the rule for z.example"]');
  await page.keyboard.press('Enter');
  await until('the editor has the focus', () => page.evaluate(() => document.activeElement?.localName === 'textarea'));
  expect(await page.inputValue('textarea[name=passwordrules]')).toBe('maxlength: 12;');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('maxlength: 13;');
  await page.click('[data-action=save-rule]');
  await until('it is one’s own', async () => (await page.locator('[data-part=own-rule]').count()) === 1);
  expect(await page.textContent('[data-part=own-rule]')).toContain('maxlength: 13;');
  await until('and learnt no more', async () => (await items.count()) === 1);
  await page.click('[data-action=delete-rule]');
  await page.click('[data-action=delete-learnt]');
  await until(
    'both are gone',
    async () => (await page.locator('[data-part=own-rule], [data-part=learnt-rule]').count()) === 0,
  );
});

test('says which stored settings are damaged, and keeps the rest', async () => {
  await browser().storage.write('sync', {
    settings: { version: 1, options: { length: 1e9, numbers: false }, hostsOff: 'x' },
  });
  const page = await openOptions();
  await page.waitForSelector('[data-part=damaged]');
  expect(await page.textContent('[data-part=damaged]')).toMatch(/Length.*Sites without offers/);
  expect(await page.locator('[data-part=defaults] input[name=length]').first().inputValue()).toBe('16');
  expect(await page.isChecked('input[name=numbers]')).toBe(false);
});

test('says so when the browser’s storage is full, and keeps what there was', async () => {
  const page = await openOptions();
  const hostsOff = Array.from({ length: 500 }, (_, index) => `host-number-${index}.example`);
  await page.setInputFiles(
    'input[name=import-settings]',
    jsonFile({ settings: { version: 1, hostsOff }, ownRules: {} }),
  );
  await says(page, 'could not store');
  expect(await page.locator('[data-part=host-off]').count()).toBe(0);
});

test('says what each permission is for', async () => {
  const page = await openOptions();
  const permissions = page.locator('[data-part=permission]');
  const reasons = await permissions.locator('dd').allTextContents();
  expect(reasons.length).toBeGreaterThan(5);
  expect(reasons.filter((reason) => reason === '')).toEqual([]);
  expect(await page.textContent('[data-part=policy]')).toContain("connect-src 'self'");
});

test('explains the page that was looked at last: each password field, its score, its reasons, and a snapshot', async () => {
  const { visit } = browser();
  const signUp = await visit('sign-up.html');
  await signUp.fill('input[type=email]', 'secret.person@example.net');
  const page = await openOptions();
  await page.click('[data-action=explain]');
  await page.waitForSelector('[data-part=explained]');
  const told = (await page.textContent('[data-part=explained]')) ?? '';
  expect(told).toContain('offered, score');
  expect(told).toContain('primary-sign-up');
  await page.click('[data-action=copy-snapshot]');
  await says(page, 'Copied');
  const snapshot = (await page.textContent('[data-part=snapshot]')) ?? '';
  expect(JSON.parse(snapshot)).toMatchObject({ host: '127.0.0.1', fields: expect.any(Array) });
  expect(snapshot).not.toContain('secret.person');
  expect(snapshot).not.toContain('http');
});
