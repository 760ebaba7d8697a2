/** What is kept of sites beyond this session: their rules, and the person's yes to weak ones. */
import browser from 'webextension-polyfill';
import type { LearntRulesShown } from '../messaging/protocol.ts';
import type { Sender } from '../messaging/receive.ts';
import type { Requirements } from '../service/index.ts';
import { generator, settings, siteRules } from './service.ts';

/** Takes over what a site has shown to accept, joined with what was known; nothing is kept of a private window. */
export async function learn(sender: Sender, seen: Requirements, from: 'kept' | 'refused'): Promise<void> {
  if (sender.host !== null && !(await isPrivate(sender))) await siteRules.learnt.learn(sender.host, seen, from);
}

/** The person wants what this host's pages ask for, though it is weak. In a private window that is not remembered. */
export async function acceptWeak(sender: Sender): Promise<void> {
  if (sender.host !== null && !(await isPrivate(sender))) await siteRules.weak.set(sender.host, true);
}

/** What the options page lists. */
export async function learntRulesShown(): Promise<LearntRulesShown> {
  const [{ rules, damaged }, weak, stored] = await Promise.all([
    siteRules.learnt.all(),
    siteRules.weak.all(),
    settings.read(),
  ]);
  const { options } = stored.settings;
  const shown = rules.map(({ domain, rules: learnt, passwordrules, whole, from, time }) => {
    const { bits, length } = generator.quote(options, { learnt, acceptWeak: true });
    return { domain, passwordrules, whole, from, time, bits, length };
  });
  return { rules: shown, damaged, weak };
}

/** A tab that cannot be asked may be one. */
async function isPrivate({ frame }: Sender): Promise<boolean> {
  if (frame === null) return false;
  return browser.tabs.get(frame.tabId).then(
    ({ incognito }) => incognito,
    () => true,
  );
}
