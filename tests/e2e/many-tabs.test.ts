/** Two hundred tabs, and two hundred fills: the background stays as it is, and what a page has leaves with it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { html, signUp } from './harness/forms.ts';
import { type MadeSite, serveMade } from './harness/made-site.ts';
import { acceptOfferAt, filledValue } from './harness/offer.ts';
import { useChromium } from './harness/use-chromium.ts';

/** Tabs share processes, as they do where memory is short: Passmint sees the same two hundred. */
const browser = useChromium({ flags: ['--renderer-process-limit=8'] });

/** Each is as long as several others, in milliseconds. */
const patience = 600_000;

async function withSite(work: (site: MadeSite) => Promise<void>): Promise<void> {
  const site = await serveMade();
  try {
    await work(site);
  } finally {
    await site.close();
  }
}

test(
  'two hundred tabs with a form each: the first and the last are filled, also after the worker was stopped',
  () =>
    withSite(async (site) => {
      const address = site.put('sign-up', html(signUp));
      const tabs: Page[] = [];
      while (tabs.length < 200)
        tabs.push(
          ...(await Promise.all(
            Array.from({ length: 10 }, async () => {
              const tab = await browser().context.newPage();
              await tab.goto(address);
              return tab;
            }),
          )),
        );
      const passwords: string[] = [];
      for (const tab of [tabs[0], tabs.at(-1)] as Page[]) {
        await tab.bringToFront();
        passwords.push(await acceptOfferAt(tab, '#password'));
        await browser().worker.stop();
      }
      expect(new Set(passwords).size).toBe(2);
      expect((await browser().storage.journal()).map(({ password }) => password)).toEqual(passwords.reverse());
    }),
  patience,
);

test(
  'two hundred fills in one page: neither the page nor the worker grows with them',
  async () => {
    const page = await browser().visit('sign-up.html');
    await acceptOfferAt(page, '#password');
    const cdp = await browser().context.newCDPSession(page);
    await cdp.send('Performance.enable');

    async function sizes() {
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      const measure = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {
        page: measure('JSHeapUsedSize'),
        nodes: measure('Nodes'),
        listeners: measure('JSEventListeners'),
        worker: await browser().worker.heap(),
      };
    }

    /** By the command, which makes an entry and a receipt each time, as a click does. */
    async function fill(times: number): Promise<void> {
      for (let time = 0; time < times; time++) {
        await page.evaluate(() => {
          for (const field of document.querySelectorAll<HTMLInputElement>('[type=password]')) field.value = '';
          document.querySelector<HTMLInputElement>('#password')?.focus();
        });
        await browser().worker.evaluate(
          `chrome.tabs.query({ active: true }).then(([tab]) => chrome.commands.onCommand.dispatch('generate', tab))`,
        );
        await filledValue(page, '#confirmation');
      }
    }

    // The engines compile and cache at first; and the worker reads the journal anew each time, so it is filled up before.
    await fill(60);
    const before = await sizes();
    await fill(200);
    const after = await sizes();
    console.log('after 60 fills', before, 'after 260', after);
    expect((await browser().storage.journal()).length).toBeGreaterThan(200);
    // A leak of as little as eight kilobytes a fill would be more.
    expect(after.page - before.page).toBeLessThan(1_500_000);
    expect(after.worker - before.worker).toBeLessThan(1_500_000);
    expect(after.nodes - before.nodes).toBeLessThan(200);
    expect(after.listeners - before.listeners).toBeLessThan(200);
  },
  patience,
);
