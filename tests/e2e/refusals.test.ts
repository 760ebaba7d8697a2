/** Twenty sites that do not take what they are given: refused at most once, then accepted; and one that takes nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentWorldOf } from './harness/content-world.ts';
import { noticeText } from './harness/offer.ts';
import {
  type RefusingServer,
  type RefusingSite,
  refuseAll,
  refusingSites,
  serveRefusing,
} from './harness/refusing-sites.ts';
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
    await until('the last refusal is gone', async () => !(await person.offers('fit')));
    await page.click('#submit');
    await until('it was sent', () => server.sent(site).length === tries + 1);
    if (tries === 3) break;
    await person.press('fit');
  }
  await until('it gives up', async () => (await noticeText(page)).includes('takes none of the passwords'));
  expect(await person.offers('fit')).toBe(false);
  expect(new Set(server.sent(site).map(({ password }) => password)).size).toBe(4);
});

test('a refusal stays where the answer about the fill before it comes late', async () => {
  const page = await browser().context.newPage();
  const person = inChromium(page);
  const [, site] = refuseAll as [RefusingSite, RefusingSite];
  await page.goto(server.url(site));
  await person.click('#password');
  await until('it is offered', () => person.offers('fill'));
  // The password is written down, but nothing about it until the test says so.
  await browser().worker.evaluate(`(() => {
    const area = chrome.storage.session;
    const write = area.set.bind(area);
    const released = new Promise((done) => { globalThis.release = done; });
    let writes = 0;
    area.set = async (items) => {
      if ('journal' in items && ++writes > 1) await released;
      return write(items);
    };
  })()`);
  await person.press('fill');
  await until('it is filled', () => page.inputValue('#confirmation'));
  await page.click('#submit');
  await until('a password that fits is offered', () => person.offers('fit'));
  expect((await browser().storage.journal())[0]?.filled).toBe(0);
  await browser().worker.evaluate('release()');
  await until('the answer came', async () => (await browser().storage.journal())[0]?.submitted);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  expect(await person.offers('fit')).toBe(true);
  // The next one is as it was.
  await browser().worker.stop();
});

test.each([
  [
    'the journal is read',
    `const area = chrome.storage.session;
    const read = area.get.bind(area);
    area.get = (keys) => new Promise((done) => setTimeout(() => done(read(keys)), 500));`,
  ],
  [
    'the background listens',
    // As if it had started only now that the page is complete: nobody tells it, and what it meant to do soon it does then.
    `const event = chrome.tabs.onUpdated;
    const later = setTimeout;
    const complete = new Promise((done) => event.addListener((_, { status }) => status === 'complete' && done()));
    event.addListener = () => {};
    globalThis.setTimeout = (work, time) => (time < 1000 ? complete.then(work) : later(work, time));`,
  ],
])('a page that comes back before %s is looked at, too', async (_, late) => {
  const page = await browser().context.newPage();
  const person = inChromium(page);
  const [site] = refuseAll as [RefusingSite];
  await page.goto(server.url(site));
  await person.click('#password');
  await person.press('fill');
  await until('it is filled', () => page.inputValue('#confirmation'));
  await until('it was told', async () => (await browser().storage.journal())[0]?.filled === 2);
  await browser().worker.evaluate(`(() => { ${late} })()`);
  await page.click('#submit');
  await until('a password that fits is offered', () => person.offers('fit'));
  // The next one is as it was.
  await browser().worker.stop();
});

/** At a site that refuses everything, where the first password was refused and another is filled. */
async function refilled() {
  const page = await browser().context.newPage();
  const person = inChromium(page);
  const [, site] = refuseAll as [RefusingSite, RefusingSite];
  await page.goto(server.url(site));
  await person.click('#password');
  await person.press('fill');
  const receipt = () => until('its receipt is drawn', async () => (await noticeText(page)).startsWith('Filled'));
  await receipt();
  const first = await page.inputValue('#confirmation');
  // Passmint draws each thing that it says in a popover of its own.
  await page.evaluate(() => {
    const drawn: number[] = [];
    const observer = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof Element && node.matches('[popover]')) drawn.push(performance.now());
    });
    observer.observe(document.documentElement, { childList: true });
    Object.assign(window, { drawn });
  });
  const drawnSince = (start: number) =>
    page.evaluate(
      (from) => (window as unknown as { drawn: number[] }).drawn.filter((time) => time > from).length,
      start,
    );
  const now = () => page.evaluate(() => performance.now());
  const sent = await now();
  await page.click('#submit');
  await until('it looked at the page for a while', async () => (await now()) - sent > 2_000);
  expect(await drawnSince(sent)).toBe(1);

  await person.press('fit');
  await until('another is filled', async () => {
    const value = await page.inputValue('#confirmation');
    return value !== first && value === (await page.inputValue('#password'));
  });
  await receipt();
  return { page, now, drawnSince };
}

test('a refusal is said once, and what is left of it is no answer to the next password', async () => {
  const { page, now, drawnSince } = await refilled();
  // For Passmint no time goes by any more: only the site's answer can count.
  await (await contentWorldOf(page)).evaluate(
    '(() => { const now = performance.now(); performance.now = () => now; })()',
  );
  let answer = () => {};
  await page.route('**/check', async (route) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.continue();
  });
  const again = await now();
  await page.click('#submit');
  await until('the site takes its time', async () => (await now()) - again > 2_000);
  expect(await drawnSince(again)).toBe(0);
  answer();
  await until('it is said again', async () => (await drawnSince(again)) === 1);
});

test('a site that changes nothing when it refuses again is understood after a while', async () => {
  const { page, now, drawnSince } = await refilled();
  await page.evaluate(() => {
    window.fetch = () => new Promise(() => undefined);
  });
  const again = await now();
  await page.click('#submit');
  await until('it is said again', async () => (await drawnSince(again)) === 1);
});

test('words that came again for the next password before it was sent are an answer to it once it was', async () => {
  const page = await browser().context.newPage();
  const person = inChromium(page);
  await page.goto(server.url(refuseAll[0] as RefusingSite));
  await page.evaluate(() => {
    const field = document.querySelector('#password') as HTMLInputElement;
    const told = document.createElement('p');
    told.id = 'told';
    told.textContent = 'Symbols are not allowed.';
    field.addEventListener('input', () => {
      told.remove();
      setTimeout(() => field.after(told), 500);
    });
    field.form?.addEventListener('submit', (event) => event.preventDefault());
  });
  await person.click('#password');
  await person.press('fill');
  await until('a password that fits is offered', () => person.offers('fit'));
  await person.press('fit');
  await until('it is filled', async () => !(await person.offers('fit')));
  await page.waitForSelector('#told');
  await page.click('#submit');
  await until('it is said again', () => person.offers('fit'));
});
