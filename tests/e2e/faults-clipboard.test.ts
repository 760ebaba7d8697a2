/** The clock jumps and the clipboard is refused: nothing is lost, and the person hears of it in plain words. */
import { describe, expect, test } from 'vitest';
import { click, drawn, waitForDrawn } from '../../scripts/closed-root.ts';
import { acceptOfferAt } from './harness/offer.ts';
import { openPopup } from './harness/popup.ts';
import { until } from './harness/until.ts';
import { useFaults } from './harness/use-faults.ts';

const { browser, visit, journal, broken, says, isReported } = useFaults();

describe('the clock', () => {
  const jump = (hours: number) =>
    browser().worker.evaluate(`(() => {
      const now = Date.now;
      globalThis.setClockRight = () => { Date.now = now; };
      Date.now = () => now() + ${hours} * 3_600_000;
    })()`);

  test.each([-24, 24])(
    'jumps by %s hours: nothing of the journal is lost, and the newest stands first',
    async (hours) => {
      const page = await visit();
      const first = await acceptOfferAt(page, '#password');
      await isReported();
      await jump(hours);
      const second = await acceptOfferAt(await visit(), '#password');
      expect((await journal()).map(({ password }) => password)).toEqual([second, first]);
    },
  );

  test('is set back while the clipboard waits to be cleared: it is cleared when Passmint is looked at', async () => {
    const page = await visit();
    await acceptOfferAt(page, '#password');
    await click(page, await waitForDrawn(page, 'data-action', 'copy'));
    const planned = async () => (await browser().storage.read('session'))['clearing'];
    await until('the clearing is planned', planned);
    await jump(-24);
    const { page: popup, close } = await openPopup(browser(), page);
    await until('it is cleared', async () => (await planned()) === null);
    await until('the popup says so no more', async () => (await popup.locator('[data-part=clearing]').count()) === 0);
    await close();
  });
});

describe('the clipboard is refused', () => {
  const refused = { method: 'offscreen.createDocument', how: 'fails' } as const;
  const title = () =>
    browser().worker.evaluate<string>(
      `chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getTitle({ tabId: tab.id }))`,
    );
  /** To be waited for before the page says it: the icon says it first, and not as long. */
  const iconSays = (words: RegExp) => until(`the icon says ${words}`, async () => words.test(await title()));

  test('to the receipt: it says so, and not that it copied', async () => {
    const page = await visit();
    await acceptOfferAt(page, '#password');
    await broken(refused);
    await click(page, await waitForDrawn(page, 'data-action', 'copy'));
    const problem = () => drawn(page, 'data-part', 'problem');
    await until('it says so', async () => (await problem())[0]?.text.includes('did not let Passmint copy'));
    const [copy] = await drawn(page, 'data-action', 'copy');
    expect(copy?.text).toBe('Copy');
  });

  test('to the receipt, for a password that was deleted from Recent: it says that it is gone', async () => {
    const page = await visit();
    await acceptOfferAt(page, '#password');
    await isReported();
    await browser().storage.write('session', { journal: [] });
    await click(page, await waitForDrawn(page, 'data-action', 'copy'));
    const problem = () => drawn(page, 'data-part', 'problem');
    await until('it says so', async () => (await problem())[0]?.text.includes('not under Recent any more'));
  });

  test('to the shortcut: the page and the icon say so, and the password is under Recent', async () => {
    const page = await visit('plain.html');
    await broken(refused);
    // Stands for the keys, which take a screen; tests/e2e/native.test.ts presses them.
    await browser().worker.evaluate(
      `chrome.tabs.query({ active: true }).then(([tab]) => chrome.commands.onCommand.dispatch('generate', tab))`,
    );
    await iconSays(/did not let Passmint copy/);
    await says(page, /did not let Passmint copy\. The password is under Recent\./);
    expect(await journal()).toMatchObject([{ how: 'copied' }]);
  });

  test('to the popup: it says so', async () => {
    const { page: popup, close } = await openPopup(browser(), await visit());
    await until('a password', () => popup.textContent('#password'));
    await popup.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    });
    await popup.click('[data-action=copy]');
    await until('it says so', async () =>
      (await popup.textContent('[data-part=said]'))?.includes('did not let Passmint'),
    );
    expect(await journal()).toMatchObject([{ how: 'copied' }]);
    await close();
  });

  test('when it should be cleared: the page and the icon say so, once', async () => {
    const page = await visit();
    await acceptOfferAt(page, '#password');
    await click(page, await waitForDrawn(page, 'data-action', 'copy'));
    await until('the clearing is planned', async () => (await browser().storage.read('session'))['clearing']);
    await until('the copy is done', () =>
      browser().worker.evaluate<boolean>('chrome.offscreen.hasDocument().then((open) => !open)'),
    );
    await broken(refused);
    await browser().worker.evaluate("chrome.alarms.create('clear-clipboard', { when: Date.now() + 1 })");
    await iconSays(/The clipboard still holds your password/);
    await says(page, /The clipboard still holds your password/);
    await until('it is not tried for ever', () =>
      browser().worker.evaluate<boolean>("chrome.alarms.get('clear-clipboard').then((alarm) => alarm === undefined)"),
    );
  });
});
