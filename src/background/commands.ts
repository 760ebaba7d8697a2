/** What a person commands from outside the page: right-click, shortcut, the popup's Fill button. */
import type browser from 'webextension-polyfill';
import type { FieldsFound, FillOutcome, FillTarget, HandedOut } from '../messaging/protocol.ts';
import { hostOf } from '../messaging/receive.ts';
import type { Frame } from '../messaging/send.ts';
import type { IssuedPassword } from '../service/index.ts';
import { counted, shownBits } from '../texts/texts.ts';
import { clearClipboardLater } from './clear-clipboard.ts';
import { copyText } from './clipboard.ts';
import { injectOffer, tell } from './frames.ts';
import { sayOnIcon } from './icon.ts';
import { generator, journal, settings } from './service.ts';

const nothingFilled: FillOutcome = { filled: 0, kept: null };

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
  await confirm(tab.id, counted('noticeCopied', generated.length, shownBits(generated.bits)));
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

/** Says it in the page where that can be, and on the toolbar icon everywhere. */
async function confirm(tabId: number | undefined, words: string): Promise<void> {
  await sayOnIcon(tabId, 'done', words);
  if (tabId === undefined) return;
  // A page of the browser's own has no content script: the icon has said it.
  await tell({ tabId, frameId: 0 }, 'show-notice', { text: words }).catch(() => undefined);
}
