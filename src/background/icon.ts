import browser from 'webextension-polyfill';
import { text } from '../texts/texts.ts';

/** How long the mark stays, in milliseconds. */
const markTime = 4_000;

const marks = {
  done: { text: '✓', color: '#0b7a53' },
  failed: { text: '!', color: '#b3261e' },
} as const;

export type Mark = keyof typeof marks;

/** Says something by a mark on the toolbar icon and in its title: the only place that is there over every page. */
export async function sayOnIcon(tabId: number | undefined, mark: Mark, words: string): Promise<void> {
  const perTab = tabId === undefined ? {} : { tabId };
  await browser.action.setBadgeBackgroundColor({ color: marks[mark].color, ...perTab });
  await browser.action.setBadgeText({ text: marks[mark].text, ...perTab });
  await browser.action.setTitle({ title: words, ...perTab });
  setTimeout(() => {
    // The tab may be gone by then.
    browser.action.setBadgeText({ text: '', ...perTab }).catch(() => undefined);
    browser.action.setTitle({ title: text('name'), ...perTab }).catch(() => undefined);
  }, markTime);
}
