/** Twenty sites that do not take what they are given: refused at most once, then accepted; and one that takes nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticeText } from './harness/offer.ts';
import { type RefusingServer, refuseAll, refusingSites, serveRefusing } from './harness/refusing-sites.ts';
import { inChromium, signUp } from './harness/sign-up-at.ts';
import { until } from './harness/until.ts';
import { useChromium } from './harness/use-chromium.ts';

const browser = useChromium();
let server: RefusingServer;
beforeAll(async () => {
  server = await serveRefusing([...refusingSites, ...refuseAll]);
});
afterAll(() => server.close());

test('there are twenty', () => expect(new Set(refusingSites.map(({ name }) => name)).size).toBe(20));

test.each(refusingSites)('$name', async (site) => {
  const page = await browser().context.newPage();
  await page.goto(server.url(site));
  expect(await signUp(inChromium(page), site)).toBeLessThanOrEqual(1);
  const sent = server.sent(site);
  expect(sent.filter(({ refused }) => refused).length).toBeLessThanOrEqual(1);
  expect(sent.at(-1)?.refused).toBe(false);
  const [entry] = await browser().storage.journal();
  expect(entry?.password === sent.at(-1)?.password).toBe(true);
});

test.each(refuseAll)('$name: ends in plain words, not in a loop', async (site) => {
  const page = await browser().context.newPage();
  const person = inChromium(page);
  await page.goto(server.url(site));
  await person.click('#password');
  await person.press('fill');
  for (let tries = 0; ; tries++) {
    await until('both fields hold a new password', async () => {
      const value = await page.inputValue('#confirmation');
      return value !== server.sent(site).at(-1)?.password && value === (await page.inputValue('#password')) && value;
    });
    await page.click('#submit');
    await until('it was sent', () => server.sent(site).length === tries + 1);
    if (tries === 3) break;
    await person.press('fit');
  }
  await until('it gives up', async () => (await noticeText(page)).includes('takes none of the passwords'));
  expect(await person.offers('fit')).toBe(false);
  expect(new Set(server.sent(site).map(({ password }) => password)).size).toBe(4);
});
