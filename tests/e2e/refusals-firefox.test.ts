/** Sites that do not take what they are given, in Firefox: one for each way in which a site can say no. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RefusingServer, refusingSites, serveRefusing } from './harness/refusing-sites.ts';
import { inFirefox, signUp } from './harness/sign-up-at.ts';
import { useFirefox } from './harness/use-firefox.ts';

const browser = useFirefox();
let server: RefusingServer;
beforeAll(async () => {
  server = await serveRefusing(refusingSites);
});
afterAll(() => server.close());

const names = ['cuts', 'strips-later', 'empties', 'calls-invalid', 'tells-by-aria', 'holds-back', 'floats-an-answer'];
const some = refusingSites.filter(({ name }) => names.includes(name) || name.startsWith('comes-back'));

test.each(some)('$name', async (site) => {
  const tab = await browser().open(server.url(site));
  expect(await signUp(inFirefox(tab), site)).toBeLessThanOrEqual(1);
  const sent = server.sent(site);
  expect(sent.filter(({ refused }) => refused).length).toBeLessThanOrEqual(1);
  expect(sent.at(-1)?.refused).toBe(false);
  const [entry] = await browser().journal();
  expect(entry?.password === sent.at(-1)?.password).toBe(true);
});
