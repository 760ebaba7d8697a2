/** What a person commands from outside the page: right-click, shortcut, the popup's Fill button. */
import type browser from 'webextension-polyfill';
import type { FillOutcome, HandedOut } from '../messaging/answers.ts';
import { hostOf } from '../messaging/receive.ts';
import type { Frame } from '../messaging/send.ts';
import type { FieldsFound, FillTarget } from '../messaging/told-messages.ts';
import type { IssuedPassword } from '../service/index.ts';
import { problemText } from '../texts/problem.ts';
import { counted, shownBits, text } from '../texts/texts.ts';
import { clearClipboardLater } from './clear-clipboard.ts';
import { copyText } from './clipboard.ts';
import { injectOffer, tell } from './frames.ts';
import { sayInTab } from './say.ts';
import { generator, journal, settings } from './service.ts';

const nothingFilled: FillOutcome = { filled: 0, kept: null };

/** Does what a person commanded. They must hear why it did not happen, also where no page can say it. */
export async function obey(tab: browser.Tabs.Tab, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const words = text('noticeFailed', problemText(error));
    await sayInTab(tab.id, 'failed', words);
  }
}

/** Fills the field that was right-clicked. */
export async function fillClickedField(tabId: number, frameId: number): Promise<void> {
  const [frame] = await injectOffer({ tabId, frameId });
  if (frame !== undefined) await tell(frame, 'fill-field', { target: 'context-menu', handedOut: null });
}

/** The shortcut: fills the focused password field or the page's new ones; where there is none, copies and says so. */
export async function generateByShortcut(tab: browser.Tabs.Tab): Promise<void> {
  const place = await placeToFill(tab.id);
  const outcome = place === null ? nothingFilled : await tell(place.frame, 'fill-field', { ...place, handedOut: null });
  if (outcome.filled > 0) return;
  const { settings: current } = await settings.read();
  const generated = generator.generate(current.options);
  await journal.add(generated, { site: hostOf(tab.url), how: 'copied' });
  await copyText(generated.password);
  await clearClipboardLater(generated.password);
  await sayInTab(tab.id, 'done', counted('noticeCopied', generated.length, shownBits(generated.bits)));
}

/**
 * Fills a password that the popup shows into the page below it.
 * @throws what the browser throws where no extension may act
 */
export async function fillPage(tab: browser.Tabs.Tab, issued: IssuedPassword): Promise<FillOutcome> {
  const place = await placeToFill(tab.id);
  if (place === null) return nothingFilled;
  const entry = await journal.add(issued, { site: hostOf(tab.url), how: 'filled' });
  const handedOut: HandedOut = { ...generator.describe(issued), entry };
  return tell(place.frame, 'fill-field', { target: place.target, handedOut });
}

interface Place {
  frame: Frame;
  target: FillTarget;
}

/** The frame and field that a command without a pointer means; null where there is none. */
async function placeToFill(tabId: number | undefined): Promise<Place | null> {
  if (tabId === undefined) return null;
  const frames = await injectOffer({ tabId, allFrames: true }).catch(() => []);
  const found = await Promise.all(
    frames.map(async (frame) => ({ frame, fields: await tell(frame, 'find-fields', {}).catch(() => none) })),
  );
  const focused =
    found.find(({ fields }) => fields.active === 'field-with-focus') ??
    // The popup or the address bar has the focus: the field that had it before.
    found.find(({ fields }) => fields.active === 'field');
  if (focused !== undefined) return { frame: focused.frame, target: 'focus' };
  const fresh = found.find(({ fields }) => fields.fresh > 0);
  return fresh === undefined ? null : { frame: fresh.frame, target: 'page' };
}

const none: FieldsFound = { active: 'none', fresh: 0 };
