/** Copies that come close together, and after one that was cut off: Chromium allows one clipboard page at a time. */
import { expect, test } from 'vitest';
import { pressNatively } from './harness/native.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium({ headed: true });

const clipboard = () => browser().display?.clipboard();

test('shortcuts pressed in quick succession all copy, and the last one stays', async () => {
  const page = await browser().visit('plain.html');
  await page.click('#title');
  await pressNatively(browser(), page, 'alt+shift+g');
  for (let press = 0; press < 2; press++) await browser().display?.xdotool('key', '--clearmodifiers', 'alt+shift+g');
  await until('three passwords are in the journal', async () => (await browser().storage.journal()).length === 3);
  const [last] = await browser().storage.journal();
  await until('the last one is on the clipboard', async () => (await clipboard()) === last?.password);
  await until('the clipboard page is closed', () =>
    browser().worker.evaluate<boolean>('chrome.offscreen.hasDocument().then((open) => !open)'),
  );
});

test('a clipboard page that a stopped worker has left is in nobody’s way', async () => {
  const page = await browser().visit('plain.html');
  await browser().worker.evaluate(`chrome.offscreen.createDocument({
    url: 'offscreen.html', reasons: ['CLIPBOARD'], justification: 'As if a copy had been cut off.'
  })`);
  await browser().worker.stop();
  await pressNatively(browser(), page, 'alt+shift+g');
  const entry = await until('the copy is in the journal', async () => (await browser().storage.journal())[0]);
  await until('it is on the clipboard', async () => (await clipboard()) === entry.password);
  expect(await browser().worker.isNew()).toBe(true);
});
