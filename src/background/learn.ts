/** What is kept of sites beyond this session: their rules, and the person's yes to weak ones. */
import browser from 'webextension-polyfill';
import type { LearntRulesShown } from '../messaging/answers.ts';
import type { Sender } from '../messaging/receive.ts';
import type { Requirements } from '../service/index.ts';
import { generator, settings, siteRules } from './service.ts';

/** Takes over what a site has shown to accept, joined with what was known; nothing is kept of a private window. */
export async function learn(sender: Sender, seen: Requirements, from: 'kept' | 'refused'): Promise<void> {
  const host = await lastingHost(sender);
  if (host !== null) await siteRules.learnt.learn(host, seen, from);
}

/** The person wants what this host's pages ask for, though it is weak. In a private window that is not remembered. */
export async function acceptWeak(sender: Sender): Promise<void> {
  const host = await lastingHost(sender);
  if (host !== null) await siteRules.weak.set(host, true);
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

/** The host that something may be kept of: no sandboxed frame's, whose host is not its own, and none of a private window. */
async function lastingHost({ frame, host, ownHost }: Sender): Promise<string | null> {
  if (frame === null || !ownHost) return null;
  // A tab that cannot be asked may be private.
  const { incognito } = await browser.tabs.get(frame.tabId).catch(() => ({ incognito: true }));
  return incognito ? null : host;
}
