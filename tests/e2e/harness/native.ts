/** What a person does outside of the page: the right-click menu and keyboard shortcuts, with a real pointer and keys. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import type { TestBrowser } from './chromium.ts';
import type { Display } from './display.ts';
import { until } from './until.ts';

function displayOf({ display }: TestBrowser): Display {
  if (display === null) throw new Error('Native input needs a browser with a window: useChromium({ headed: true }).');
  return display;
}

/** Where the middle of an element is on the screen. */
async function onScreen(page: Page, frame: Frame, selector: string): Promise<[number, number]> {
  // Playwright counts from the page's top left corner, whatever frames are in between.
  const box = await frame.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn.`);
  const [left, top] = await page.evaluate(() => {
    const border = (outerWidth - innerWidth) / 2;
    return [screenX + border, screenY + outerHeight - innerHeight - border] as const;
  });
  return [Math.round(left + box.x + box.width / 2), Math.round(top + box.y + box.height / 2)];
}

/**
 * Opens the browser's menu over an element and chooses "Fill a generated password", which stands just above Inspect.
 * @param frame the frame of the element
 */
export async function fillByContextMenu(
  browser: TestBrowser,
  page: Page,
  selector: string,
  frame: Frame = page.mainFrame(),
): Promise<void> {
  const display = displayOf(browser);
  await page.bringToFront();
  const before = await display.windows();
  // A frame in a process of its own takes the pointer only some time after it was drawn.
  await until('the pointer is over the field', async () => {
    const [x, y] = await onScreen(page, frame, selector);
    await display.xdotool('mousemove', x, y + 1, 'mousemove', x, y);
    return frame.locator(selector).evaluate((element) => element.matches(':hover'));
  });
  await display.xdotool('click', 3);
  // A new one, not one more: the window of the last menu may still be going.
  await until('the menu is open', async () => (await display.windows()).some((window) => !before.includes(window)));
  // It has a window before it takes keys, and nothing tells when it does.
  await sleep(150);
  await display.xdotool('key', 'Up', 'Up', 'Return');
}

/** Presses keys as a keyboard does, for example `alt+shift+g`; Playwright's never reach the browser's own shortcuts. */
export async function pressNatively(browser: TestBrowser, page: Page, keys: string): Promise<void> {
  const display = displayOf(browser);
  await page.bringToFront();
  const windows = await display.xdotool('search', '--onlyvisible', '--class', 'chrom');
  await display.xdotool('windowfocus', '--sync', windows.split('\n').at(-1) ?? '');
  await until('the page has the focus', () => page.evaluate(() => document.hasFocus()));
  await display.xdotool('key', '--clearmodifiers', keys);
}
