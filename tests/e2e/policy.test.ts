/** What an administrator prescribes, by a real policy file that Chromium reads. Writing it takes root. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { distribution } from '../../scripts/chromium.ts';
import { acceptOfferAt } from './harness/offer.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

// A key of its own gives it an id of its own: the policy of this file reaches no other test's browser.
const extension = mkdtempSync(join(tmpdir(), 'passmint-managed-'));
cpSync(distribution, extension, { recursive: true });
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' });
const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
writeFileSync(join(extension, 'manifest.json'), JSON.stringify({ ...manifest, key: key.toString('base64') }));
const id = createHash('sha256')
  .update(key)
  .digest('hex')
  .slice(0, 32)
  .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

const folder = '/etc/chromium/policies/managed';
const file = join(folder, `passmint-test-${id}.json`);
const write = (policy: object) => writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
mkdirSync(folder, { recursive: true });
write({ minimumLength: 20, options: { symbols: false }, offers: true });
afterAll(() => {
  rmSync(file, { force: true });
  rmSync(extension, { recursive: true });
});

const browser = useChromium({ extension });

async function openPage(name: 'options' | 'popup'): Promise<Page> {
  const page = await browser().context.newPage();
  await page.goto(`chrome-extension://${browser().id}/${name}.html`);
  return page;
}

/** Prescribes something, names in their order, and waits until the browser has noticed. */
async function prescribe(policy: object): Promise<void> {
  write(policy);
  let last = '';
  const isHeld = async () => {
    last = JSON.stringify(await browser().worker.evaluate<object>(`chrome.storage.managed.get(null)`));
    return last === JSON.stringify(policy);
  };
  await until('the browser holds the policy', isHeld).catch(() => expect(last).toBe(JSON.stringify(policy)));
}

beforeEach(() => prescribe({ minimumLength: 20, offers: true, options: { symbols: false } }));

test('the browser takes the schema, and the offer fills what is prescribed', async () => {
  expect(browser().id).toBe(id);
  const page = await browser().visit('sign-up.html');
  expect(await acceptOfferAt(page, '#password')).toMatch(/^[A-Za-z0-9]{20}$/);
});

test('controls in options and popup say who set them and cannot be changed', async () => {
  for (const name of ['options', 'popup'] as const) {
    const page = await openPage(name);
    const chip = page.locator('[data-locked="options.symbols"]');
    expect(await chip.getByRole('checkbox').isDisabled()).toBe(true);
    expect(await chip.getByRole('checkbox').isChecked()).toBe(false);
    expect(await page.getByRole('group', { name: 'Set by your organisation' }).count()).toBeGreaterThan(0);
  }
});

test('the background holds to it whatever a page of its own asks', async () => {
  const page = await openPage('popup');
  const { options } = await page.evaluate(
    async () =>
      (await chrome.runtime.sendMessage({ to: 'background', kind: 'get-settings', request: {} })).answer.settings,
  );
  const made = await page.evaluate(
    (asked) => chrome.runtime.sendMessage({ to: 'background', kind: 'generate', request: { options: asked } }),
    { ...options, symbols: true, length: 8 },
  );
  expect(made.answer.password).toMatch(/^[A-Za-z0-9]{20}$/);
  const pin = await page.evaluate(() =>
    chrome.runtime.sendMessage({
      to: 'background',
      kind: 'generate-pin',
      request: { options: { length: 4, avoidObvious: true } },
    }),
  );
  expect(pin.answer.password).toMatch(/^\d{20}$/);
});

test('changes are followed while the options page is open, and bad values are named', async () => {
  const page = await openPage('options');
  await page.waitForSelector('[data-locked="options.symbols"]');
  expect(await page.locator('[data-locked="clipboardSeconds"]').count()).toBe(0);
  const none = { lowercase: false, numbers: false, symbols: false, uppercase: false };
  await prescribe({ clipboardSeconds: 30, options: none, pin: { avoidObvious: false, length: 900 } });
  await page.waitForSelector('[data-locked="clipboardSeconds"]');
  expect(await page.locator('[data-locked="clipboardSeconds"] select').inputValue()).toBe('30');
  await until(
    'the old lock is gone',
    async () => (await page.locator('[data-locked="options.symbols"]').count()) === 0,
  );
});

test('the minimum of a published standard is chosen in the options', async () => {
  await prescribe({ offers: true });
  const page = await openPage('options');
  await page.selectOption('select[name=preset]', 'owasp-asvs-5');
  await until('it is saved', async () => (await page.textContent('[data-part=said]')) === 'Saved.');
  const made = await page.evaluate(async () => {
    const ask = (kind: string, request: object) => chrome.runtime.sendMessage({ to: 'background', kind, request });
    const { settings } = (await ask('get-settings', {})).answer;
    return (await ask('generate', { options: { ...settings.options, length: 8 } })).answer;
  });
  expect(made.length).toBe(15);
});
