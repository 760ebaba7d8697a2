/** What the offer in a page asks for. The document that asks is the only one that is answered. */
import browser from 'webextension-polyfill';
import type { FilledBefore, HandedOut, Offer } from '../messaging/answers.ts';
import { MessageError } from '../messaging/errors.ts';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import type { Sender } from '../messaging/receive.ts';
import type { Frame } from '../messaging/send.ts';
import type { JournalEntry } from '../service/index.ts';
import { allRules } from './all-rules.ts';
import { clearClipboardLater } from './clear-clipboard.ts';
import { copyText } from './clipboard.ts';
import { injectOffer, tell } from './frames.ts';
import { acceptWeak } from './learn.ts';
import { takeFit } from './refit.ts';
import { generator, journal, pending, refits } from './service.ts';
import { readSettings, settingsAtHand } from './settings-at-hand.ts';

type Request<Kind extends keyof BackgroundMessages> = BackgroundMessages[Kind]['request'];

/** How long a sign-up may take from one page to the next, in milliseconds. */
const stepTime = 30 * 60_000;

export async function quoteFor({ rules, repeats }: Request<'quote'>, { host, ownHost }: Sender): Promise<Offer | null> {
  const [stored, known] = await Promise.all([readSettings(), allRules(rules, host)]);
  const { options, offers, hostsOff } = stored.settings;
  if (!offers || (host !== null && hostsOff.includes(host))) return null;
  const before = repeats && ownHost ? await filledBefore(host) : null;
  return { quote: generator.quote(options, known, stored.minimum), host, before };
}

export async function generateFor(
  { rules, again, account, fit }: Request<'generate-for-field'>,
  sender: Sender,
): Promise<HandedOut> {
  const { frame, host } = sender;
  const earlier = again === null ? undefined : (await filledOn(host)).find(({ id }) => id === again);
  if (earlier !== undefined) return { ...generator.describe(earlier), entry: earlier.id };
  const shown = fit === 'no' ? null : await takeFit(sender);
  const [stored, known, previewed] = await Promise.all([
    settingsAtHand(),
    allRules(rules, host, shown),
    frame === null || fit !== 'no' ? null : pending.take(documentOf(frame), JSON.stringify(rules)),
  ]);
  // From the beginning: nothing has to wait until that is written.
  if (fit === 'no') refits.forget(host).catch(() => undefined);
  if (fit === 'weak') await acceptWeak(sender);
  const generated =
    previewed === null
      ? generator.generateForField(
          stored.settings.options,
          fit === 'weak' ? { ...known, acceptWeak: true } : known,
          stored.minimum,
        )
      : generator.describe(previewed);
  return { ...generated, entry: await journal.add(generated, { site: host, how: 'filled', account }) };
}

/** @throws what the browser throws where it lets no extension open its popup */
export async function previewFor({ rules }: Request<'preview'>, { frame, host }: Sender): Promise<void> {
  if (frame === null) return;
  const [stored, known] = await Promise.all([settingsAtHand(), allRules(rules, host)]);
  const generated = generator.generateForField(stored.settings.options, known, stored.minimum);
  const from = { document: documentOf(frame), tab: frame.tabId, rules: JSON.stringify(rules), host };
  await pending.keep(generated, from);
  await browser.action.openPopup();
}

export async function copyFilled({ entry }: Request<'copy-filled'>, { host }: Sender): Promise<void> {
  const found = (await filledOn(host)).find(({ id }) => id === entry);
  if (found === undefined) throw new MessageError('entry-gone', 'the journal holds it no more');
  await copyText(found.password);
  await clearClipboardLater(found.password);
}

/** After offers were switched on: also where the person had closed one. */
export async function offerAgain(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  // A page of the browser's own has no frame that can be reached.
  const frames = await injectOffer({ tabId, allFrames: true }).catch(() => []);
  await Promise.all(frames.map((frame) => tell(frame, 'offer-again', {}).catch(() => undefined)));
}

const documentOf = ({ tabId, frameId, documentId }: Frame) => documentId ?? `${tabId} ${frameId}`;

async function filledOn(host: string | null): Promise<JournalEntry[]> {
  return host === null ? [] : (await journal.list()).filter(({ site, how }) => site === host && how === 'filled');
}

async function filledBefore(host: string | null): Promise<FilledBefore | null> {
  const last = (await filledOn(host)).find(({ filled, time }) => filled > 0 && Date.now() - time < stepTime);
  return last === undefined ? null : { entry: last.id, length: last.password.length, bits: last.bits };
}
