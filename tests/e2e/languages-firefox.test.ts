/** Passmint in a Firefox that speaks Arabic: what runs from right to left, and what must not. */
import { expect, test } from 'vitest';
import { messagesOf } from '../../scripts/locales.ts';
import { until } from './harness/until.ts';
import { useFirefox } from './harness/use-firefox.ts';

const browser = useFirefox({ preferences: { 'intl.locale.requested': 'ar' } });
const said = (key: string) => messagesOf('ar')[key]?.message ?? '';
const ready = { popup: '#bits', options: '[data-part=clipboard] select', welcome: '[data-part=never]' };

test.each(['popup', 'options', 'welcome'] as const)('%s', async (name) => {
  const tab = await browser().open(browser().address(`${name}.html`));
  await until(`${name} is drawn`, () => tab.run<boolean>('(it) => document.querySelector(it) !== null', ready[name]));
  const { dir, lang, words, overflows } = await tab.run<Record<string, string | boolean>>(`() => {
    const root = document.documentElement;
    const { dir, lang } = root;
    return { dir, lang, words: document.body.textContent, overflows: root.scrollWidth > root.clientWidth };
  }`);
  expect({ dir, lang, overflows }).toEqual({ dir: 'rtl', lang: 'ar', overflows: false });
  expect(words).toContain(said({ popup: 'kindPassword', options: 'optionsTitle', welcome: 'welcomeTitle' }[name]));
  const mirrored = await tab.run<boolean>(`() => {
    const [mark, title] = ['header .glyph', 'h1'].map((one) => document.querySelector(one).getBoundingClientRect());
    return mark.left > title.left;
  }`);
  expect(mirrored).toBe(true);
  const code = await tab.run<string[]>(
    `() => [...document.querySelectorAll('#password, code, kbd')].map((one) => getComputedStyle(one).direction)`,
  );
  expect(code.filter((direction) => direction !== 'ltr')).toEqual([]);
  expect(code.length).toBeGreaterThan(0);
});

test('the offer speaks Arabic, and fills', async () => {
  const tab = await browser().visit('sign-up.html');
  await tab.click('#password');
  await tab.clickAt(await tab.waitForDrawn('[data-action=fill]'));
  expect(await tab.filledValue('#password')).toMatch(/^[!-~]{16}$/);
  await tab.waitForDrawn('[data-action=show]');
});
