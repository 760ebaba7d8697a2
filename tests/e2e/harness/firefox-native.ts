/** Firefox's own menus, popup and shortcuts, with a real pointer and real keys. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestFirefox } from './firefox.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import { until } from './until.ts';

/** Opens the browser's menu over a field and chooses Passmint's entry, which is the last. */
export async function fillByContextMenu(browser: TestFirefox, tab: FirefoxTab, field: string): Promise<void> {
  const { display } = browser;
  await focusWindow(browser);
  await until('the pointer is over the field', async () => {
    const [x = 0, y = 0] = await tab.run<number[]>(middleOnScreen('document', 'window'), field);
    await display.xdotool('mousemove', x, y + 1, 'mousemove', x, y);
    return tab.run<boolean>(`(field) => document.querySelector(field).matches(':hover')`, field);
  });
  await display.xdotool('click', 3);
  await until('the menu is open', () =>
    browser.inWindow<boolean>(`() => document.getElementById('contentAreaContextMenu').state === 'open'`),
  );
  await display.xdotool('key', 'Up', 'Return');
}

/** Presses keys as a keyboard does, for example `alt+shift+g`. */
export async function pressNatively(browser: TestFirefox, keys: string): Promise<void> {
  await focusWindow(browser);
  await browser.display.xdotool('key', '--clearmodifiers', keys);
}

/** Brings the keyboard to the page in front: a tab that has just come there gets its focus a moment later. */
async function focusWindow({ display, inWindow }: TestFirefox): Promise<void> {
  const windows = await display.xdotool('search', '--onlyvisible', '--class', 'firefox');
  await display.xdotool('windowfocus', '--sync', windows.split('\n').at(-1) ?? '');
  await until('the page has the focus', () =>
    inWindow<boolean>(`() => document.hasFocus() && document.activeElement === gBrowser.selectedBrowser
      && Services.focus.focusedContentBrowsingContext?.top === gBrowser.selectedBrowser.browsingContext`),
  );
}

/** Source text of a function that finds the middle of what a selector means, in pixels of the screen. */
const middleOnScreen = (document: string, window: string) => `(selector) => {
  const { x, y, width, height } = ${document}.querySelector(selector).getBoundingClientRect();
  return [${window}.mozInnerScreenX + x + width / 2, ${window}.mozInnerScreenY + y + height / 2].map(Math.round);
}`;

/** How many questions popups were asked. */
let questions = 0;

/** The toolbar popup that is open. BiDi does not list it; a script of the browser's own looks into it. */
export class FirefoxPopup {
  constructor(private readonly browser: TestFirefox) {}

  /** Opens it by its shortcut, and waits until it shows a password. @returns that password */
  async open(): Promise<string> {
    await pressNatively(this.browser, 'alt+shift+u');
    await until('the popup is open', () => this.isOpen());
    return until('the popup shows a password', () => this.text('#password'));
  }

  isOpen(): Promise<boolean> {
    return this.browser.inWindow<boolean>(
      `() => document.querySelector('browser[webextension-view-type=popup]')?.currentURI?.spec.endsWith('/popup.html') ?? false`,
    );
  }

  /** The text of what a selector means; empty when there is none. */
  text(selector: string): Promise<string> {
    return this.run(`(selector) => content.document.querySelector(selector)?.textContent ?? ''`, selector);
  }

  /** Clicks what a selector means, with the real pointer. */
  async click(selector: string): Promise<void> {
    // Not by its text: a button may have a picture alone.
    await until(`${selector} is in the popup`, () =>
      this.run<boolean>(`(selector) => content.document.querySelector(selector) !== null`, selector),
    );
    await this.run(
      `(selector) => content.document.querySelector(selector).scrollIntoView({ block: 'nearest' })`,
      selector,
    );
    const { display } = this.browser;
    // The window of a popup grows and moves while its content comes, also after it has stood still for a moment.
    let before = '';
    await until(`the pointer is over ${selector}, which stands still`, async () => {
      const now = await this.run<number[]>(middleOnScreen('content.document', 'content'), selector);
      const still = String(now) === before;
      before = String(now);
      const [x = 0, y = 0] = now;
      await display.xdotool('mousemove', x, y + 1, 'mousemove', x, y);
      await sleep(100);
      return (
        still && this.run<boolean>(`(selector) => content.document.querySelector(selector).matches(':hover')`, selector)
      );
    });
    await display.xdotool('click', 1);
  }

  /** Not by Escape: where the popup has gone by itself the page would get the key, and an offer there would close. */
  async close(): Promise<void> {
    await this.browser.inWindow<null>(
      `() => { document.querySelector('browser[webextension-view-type=popup]')?.closest('panel').hidePopup(); return null; }`,
    );
    await until('the popup is gone', () =>
      this.browser.inWindow<boolean>(`() => document.querySelector('browser[webextension-view-type=popup]') === null`),
    );
  }

  /** Runs a function that may be run again. A popup that is opening changes its process and loses what it was asked. */
  private async run<Value>(code: string, selector: string): Promise<Value> {
    const answer = await until('the popup answers', () =>
      this.browser.inWindow<{ value: Value } | null>(
        `(code, selector, answer) => new Promise((resolve) => {
          const messageManager = document.querySelector('browser[webextension-view-type=popup]')?.messageManager;
          if (!messageManager) return resolve(null);
          messageManager.addMessageListener(answer, function heard({ data }) {
            messageManager.removeMessageListener(answer, heard);
            resolve({ value: data });
          });
          const script = 'sendAsyncMessage("' + answer + '", (' + code + ')(' + JSON.stringify(selector) + ') ?? null)';
          messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
          setTimeout(() => resolve(null), 1000);
        })`,
        code,
        selector,
        // Of its own: the answer to a question that was given up may come while the next one waits.
        `answer ${++questions}`,
      ),
    );
    return answer.value;
  }
}
