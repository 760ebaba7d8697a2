/** What the background answers to each message: who asks and what is meant was checked before. */
import browser from 'webextension-polyfill';
import { classify } from '../detection/index.ts';
import type { Opening, PageState } from '../messaging/answers.ts';
import { type BackgroundHandlers, hostOf, type Sender } from '../messaging/receive.ts';
import {
  type Draft,
  type GenerationOptions,
  raisedPassphrase,
  raisedPassword,
  raisedPin,
  type SettingsRead,
  underPolicy,
} from '../service/index.ts';
import { clearClipboardLater, clearingToCome } from './clear-clipboard.ts';
import { fillPage } from './commands.ts';
import { explainPage } from './explain.ts';
import { injectOffer } from './frames.ts';
import { learntRulesShown } from './learn.ts';
import { copyFilled, generateFor, offerAgain, previewFor, quoteFor } from './offers.ts';
import { prepare } from './prepare.ts';
import { readBack } from './read-back.ts';
import { readRefusal } from './refusal.ts';
import { draft, generator, journal, pending, settings, siteRules, wordLists, wordsFor } from './service.ts';

/** A page's options as an organisation lets them be, whatever the page shows. @throws PolicyError */
async function prescribed(options: GenerationOptions) {
  const { policy, minimum } = await settings.prescribed();
  return { options: raisedPassword(underPolicy(options, policy), minimum), minimum };
}

const currentOptions = async () => (await settings.read()).settings.options;

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** What the browser lets Passmint do on a page, beside what pressing its button grants. */
async function accessTo(url: string | undefined, host: string | null): Promise<PageState['access']> {
  if (url === undefined || host === null) return 'restricted';
  const granted = await browser.permissions.contains({ origins: [`${new URL(url).protocol}//${host}/*`] });
  return granted ? 'granted' : 'withheld';
}

async function pageStateOf(tab: browser.Tabs.Tab | undefined): Promise<PageState> {
  const host = hostOf(tab?.url);
  const [access, offers, rule] = await Promise.all([
    accessTo(tab?.url, host),
    settings.offersOn(host),
    host === null ? null : siteRules.find(host),
  ]);
  return { host, access, offers, rule };
}

/** A new password by the stored options. @throws PolicyError, ServiceError */
async function freshFor({ settings: { options }, minimum }: SettingsRead, { host, rule }: PageState) {
  const held = raisedPassword(options, minimum);
  if (rule === null) return generator.generate(held);
  return generator.generateForField(held, await siteRules.rulesFor(host), minimum);
}

/** Whether the popup comes back with something over that host: to make another one first costs a cold worker 9 ms. */
function showsPassword(left: Draft | null, host: string | null): boolean {
  if (left === null) return false;
  const { made, at } = left.histories.password;
  return left.kind !== 'password' || (left.host === host && made[at] !== undefined);
}

/** Everything at once: each round trip is time in which a person looks at an empty popup. */
async function opening(): Promise<Opening> {
  const tab = activeTab();
  const [read, page, left, kept] = await Promise.all([
    settings.read(),
    tab.then(pageStateOf),
    draft.read(),
    pending.read(),
  ]);
  const isHere = kept !== null && kept.tab === (await tab)?.id;
  const previewed = isHere ? { password: kept.password, bits: kept.bits, host: kept.host } : null;
  // Where this fails the popup asks for one, and is told why.
  const fresh = showsPassword(left, page.host) ? null : await freshFor(read, page).catch(() => null);
  return { ...read, page, draft: left, previewed, fresh };
}

export const handlers: BackgroundHandlers = {
  async 'password-field-focused'(_, { frame, host }: Sender) {
    if (frame === null || !(await settings.offersOn(host))) return;
    // While the browser puts `offer` into the page, which takes 11 ms at least; not before it has been told to.
    setTimeout(prepare, 5);
    await injectOffer(frame);
  },
  judge: ({ form }) => classify(form),
  quote: quoteFor,
  'generate-for-field': generateFor,
  preview: previewFor,
  'report-fill': readBack,
  'report-said': readRefusal,
  'copy-filled': copyFilled,
  'open-popup': () => browser.action.openPopup(),
  async 'stop-offering'({ where }, { host }) {
    if (where === 'everywhere' || host !== null) await settings.setOffers(where === 'host' ? host : null, false);
  },

  'explain-page': explainPage,
  generate: async ({ options }) => generator.generate((await prescribed(options)).options),
  async 'generate-for-site'({ options, host }) {
    const [held, rules] = await Promise.all([prescribed(options), siteRules.rulesFor(host)]);
    return generator.generateForField(held.options, rules, held.minimum);
  },
  async 'describe-site'({ options, host }) {
    const [held, rule, rules] = await Promise.all([
      prescribed(options),
      siteRules.find(host),
      siteRules.rulesFor(host),
    ]);
    return { rule, quote: generator.quote(held.options, rules, held.minimum) };
  },
  async 'generate-passphrase'({ options }) {
    const { policy, minimum } = await settings.prescribed();
    const held = { ...options, ...policy.passphrase };
    const list = await wordsFor(held);
    return generator.passphrase(raisedPassphrase(held, list, minimum), list);
  },
  async 'generate-pin'({ options }) {
    const { policy, minimum } = await settings.prescribed();
    return generator.pin(raisedPin({ ...options, ...policy.pin }, minimum));
  },
  'get-opening': () => opening(),
  async 'record-copied'(issued) {
    await journal.add(issued, { site: hostOf((await activeTab())?.url), how: 'copied' });
  },
  async 'fill-page'(issued) {
    const tab = await activeTab();
    // What was filled from the popup must not be filled again as something new.
    await pending.drop();
    return tab === undefined ? { filled: 0, kept: null } : fillPage(tab, issued);
  },
  'get-page-state': async () => pageStateOf(await activeTab()),
  'get-recent': () => journal.list(),
  'clear-recent': () => journal.clear(),
  'delete-recent': ({ entry }) => journal.remove(entry),
  'clear-clipboard-later': ({ text }) => clearClipboardLater(text),
  'get-clearing': () => clearingToCome(),
  'save-draft': ({ draft: left }) => draft.save(left),
  async 'get-shortcuts'() {
    // Firefox for Android has no shortcuts.
    const commands = (await browser.commands?.getAll()) ?? [];
    return commands.map(({ name = '', description = '', shortcut: keys = '' }) => ({ name, description, keys }));
  },
  'get-settings': () => settings.read(),
  'save-options': ({ options }) => settings.saveOptions(options),
  'save-passphrase-options': ({ options }) => settings.savePassphraseOptions(options),
  'save-pin-options': ({ options }) => settings.savePinOptions(options),
  'set-preset': ({ preset }) => settings.setPreset(preset),
  'set-clipboard-time': ({ seconds }) => settings.setClipboardSeconds(seconds),
  'export-settings': async () => ({
    settings: (await settings.read()).settings,
    ownRules: await siteRules.exportOwn(),
  }),
  async 'import-settings'({ file }) {
    const problems = await settings.replace(file['settings']);
    return [...problems, ...(await siteRules.importOwn(file['ownRules']))];
  },
  'export-own-rules': () => siteRules.exportOwn(),
  'import-own-rules': ({ list }) => siteRules.importOwn(list),
  'check-rule': async ({ passwordrules }) => generator.quote(await currentOptions(), { ownRules: passwordrules }),
  'get-own-rules': () => siteRules.own(),
  'save-own-rule': ({ domain, passwordrules }) => siteRules.saveOwn(domain, passwordrules),
  'get-word-lists': wordLists.read,
  'save-word-lists': wordLists.save,
  'get-learnt-rules': learntRulesShown,
  'delete-learnt-rule': ({ domain }) => siteRules.learnt.forget(domain),
  'withdraw-weak': ({ host }) => siteRules.weak.set(host, false),
  async 'set-offers'({ host, on }) {
    await settings.setOffers(host, on);
    if (on) await offerAgain((await activeTab())?.id);
  },
};
