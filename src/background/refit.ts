/** Passwords that fit what a site has shown or said when it did not take the last one. */
import type { Fit } from '../messaging/answers.ts';
import type { Sender } from '../messaging/receive.ts';
import type { StatedRules } from '../messaging/request-parts.ts';
import type { Requirements } from '../service/index.ts';
import { allRules } from './all-rules.ts';
import { learn } from './learn.ts';
import { generator, refits, settings } from './service.ts';

/** What a password would be that keeps those rules, too; null for none. */
export async function fitFor(rules: StatedRules, host: string | null, shown: Requirements | null): Promise<Fit | null> {
  if (shown === null) return null;
  const [{ settings: current, minimum }, known] = await Promise.all([settings.read(), allRules(rules, host, shown)]);
  const { length, bits, refused } = generator.quote(current.options, known, minimum);
  // What the floor keeps from being made unasked: the person is shown it, and may say yes.
  return refused === null ? { length, bits, weak: false } : { ...refused, weak: true };
}

/** The person wants one that fits: what it must be. What it follows from is learnt; what is only a guess is not. */
export async function takeFit(sender: Sender): Promise<Requirements | null> {
  const use = await refits.use(sender.host);
  if (use === null) return null;
  if (use.from !== null) await learn(sender, use.rules, use.from);
  return use.rules;
}
