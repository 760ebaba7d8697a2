/** A page without a password field cannot tell whether Passmint is there. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BareChromium, distribution, openBareChromium } from '../../scripts/chromium.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();
let without: BareChromium;
beforeAll(async () => {
  without = await openBareChromium({ headless: true });
});
afterAll(() => without?.close());

/** Everything of a page that its own scripts can look at and an extension could have changed. */
function lookAround() {
  const owners = [window, document, document.documentElement, navigator, Element.prototype, HTMLInputElement.prototype];
  return {
    html: document.documentElement.outerHTML,
    nodes: document.getElementsByTagName('*').length,
    after: document.lastChild === document.documentElement,
    names: owners.map((owner) => Object.getOwnPropertyNames(owner).sort()),
    frames: window.length,
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    entries: performance
      .getEntries()
      // How slow the machine was says nothing of who is there.
      .filter(({ entryType }) => entryType !== 'long-animation-frame' && entryType !== 'longtask')
      .map(({ entryType, name }) => `${entryType} ${name}`)
      .sort(),
    value: String(Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set),
    attributes: document.documentElement.getAttributeNames(),
    focused: document.activeElement?.id,
    storage: [localStorage.length, sessionStorage.length],
    origins: [...location.ancestorOrigins],
  };
}

test('what the page can see of itself is the same with and without Passmint', async () => {
  const address = browser().site.url('plain.html');
  const page = await browser().visit('plain.html');
  const other = await without.context.newPage();
  await other.goto(address);
  await other.bringToFront();
  // Whatever Passmint does at a field, it does here, too: with a mouse, by the keyboard, and by the page itself.
  for (const one of [page, other]) {
    for (const field of await one.locator('input').all()) await field.click();
    await one.keyboard.press('Tab');
    await one.waitForLoadState('networkidle');
    await one.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await until('the page was painted', () => one.evaluate(() => performance.getEntriesByType('paint').length === 2));
  }
  const seen = await page.evaluate(lookAround);
  expect(seen.names.flat().length).toBeGreaterThan(1_000);
  expect(seen).toEqual(await other.evaluate(lookAround));
});

test('no file of the package can be loaded by a page', async () => {
  const page = await browser().visit('plain.html');
  const files = readdirSync(distribution, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(distribution.length + 1));
  expect(files.length).toBeGreaterThan(15);
  const loaded = await page.evaluate(
    async (addresses) => {
      const outcomes = await Promise.all(
        addresses.map((address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => address,
            () => null,
          ),
        ),
      );
      return outcomes.filter((address) => address !== null);
    },
    files.map((file) => `chrome-extension://${browser().id}/${file}`),
  );
  expect(loaded).toEqual([]);
});
