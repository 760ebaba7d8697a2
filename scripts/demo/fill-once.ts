/** Fills the demo page as a person would, with one real click on the offer, and says what was filled where. */
import type { Page } from 'playwright-core';
import { click, drawn, waitForDrawn } from '../closed-root.ts';

const fields = ['password', 'confirmation'] as const;

/** What the page itself can see of the fill, without telling the password. */
async function observe(page: Page) {
  await page.evaluate(() => {
    const seen = { click: 0, filled: 0 };
    Object.assign(window, { seen });
    // On the window and while capturing: nothing on the page comes earlier. Of the clicks the last one counts, on the
    // offer: the first only goes into the field.
    window.addEventListener('click', ({ timeStamp }) => (seen.click = timeStamp), true);
    window.addEventListener('input', () => (seen.filled = performance.now()), true);
  });
}

/**
 * @param page the demo page, loaded
 * @param picture where the screenshot goes
 * @returns lines to print; never a password
 */
export async function fillOnce(page: Page, picture: string): Promise<string[]> {
  await page.fill('#name', 'Ada Example');
  await page.fill('#email', 'ada@example.com');
  await observe(page);
  await page.click('#password');
  const offer = await waitForDrawn(page, 'data-action', 'fill');
  const said = (await drawn(page, 'data-part')).map(({ text }) => text).join(' ');
  await click(page, offer);
  await page.waitForFunction(
    (ids) => ids.every((id) => document.querySelector<HTMLInputElement>(`#${id}`)?.value),
    fields,
  );
  await page.screenshot({ path: picture });
  const result = await page.evaluate((ids) => {
    const values = ids.map((id) => document.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '');
    const { seen } = window as unknown as { seen: { click: number; filled: number } };
    return {
      lengths: values.map((value) => value.length),
      same: new Set(values).size === 1,
      milliseconds: seen.filled - seen.click,
    };
  }, fields);
  const lines = [
    ...fields.map((name, index) => [`filled #${name}`, `${result.lengths[index]} characters`]),
    ['both the same', result.same ? 'yes' : 'no'],
    ['entropy', said.match(/\d+(\.\d+)? bits/)?.[0] ?? 'not shown'],
    ['click to filled', `${result.milliseconds.toFixed(1)} ms`],
    ['screenshot', picture],
  ];
  return lines.map(([label = '', value]) => `${label.padEnd(24)}${value}`);
}
