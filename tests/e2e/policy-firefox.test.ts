/** What an administrator prescribes, by the managed storage manifest that Firefox reads. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { firefoxId } from '../../scripts/manifest.ts';
import { until } from './harness/until.ts';
import { useFirefox } from './harness/use-firefox.ts';

// A home of its own: no other browser sees the policy.
const home = mkdtempSync(join(tmpdir(), 'passmint-home-'));
const folder = join(home, '.mozilla/managed-storage');
mkdirSync(folder, { recursive: true });
const data = { minimumLength: 20, options: { symbols: false }, offers: 'yes' };
writeFileSync(
  join(folder, `${firefoxId}.json`),
  JSON.stringify({ name: firefoxId, description: 'Policy', type: 'storage', data }),
);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const browser = useFirefox({ home });

test('the offer fills what is prescribed', async () => {
  const tab = await browser().visit('sign-up.html');
  await tab.click('#password');
  await tab.clickAt(await tab.waitForDrawn('[data-action=fill]'));
  expect(await tab.filledValue('#password')).toMatch(/^[A-Za-z0-9]{20}$/);
});

test('the options page says what is set, and names what could not be used', async () => {
  const tab = await browser().open(browser().address('options.html'));
  const chip = '[data-locked="options.symbols"]';
  await until('the lock is drawn', () =>
    tab.run<boolean>('(chip) => document.querySelector(chip + " input:disabled") !== null', chip),
  );
  expect(await tab.run<string>('(chip) => document.querySelector(chip + " legend").textContent', chip)).toBe(
    'Set by your organisation',
  );
  const named = await tab.run<string>('() => document.querySelector("[data-part=policy-damaged]").textContent');
  expect(named).toContain('offers');
});
