/** Passwords that fit what a site has shown or said when it did not take the last one. */
import type { Fit, StatedRules } from '../messaging/protocol.ts';
import type { Requirements } from '../service/index.ts';
import { allRules } from './all-rules.ts';
import { generator, refits, settings } from './service.ts';

/** What a password would be that keeps those rules, too; null for none. */
export async function fitFor(rules: StatedRules, host: string | null, shown: Requirements | null): Promise<Fit | null> {
  if (shown === null) return null;
  const [{ settings: current, minimum }, known] = await Promise.all([settings.read(), allRules(rules, host, shown)]);
  const { length, bits, refused } = generator.quote(current.options, known, minimum);
  // What the floor keeps from being made unasked: the person is shown it, and may say yes.
  return refused === null ? { length, bits, weak: false } : { ...refused, weak: true };
}

/** The person wants one that fits: what it must be. */
export async function takeFit(host: string | null): Promise<Requirements | null> {
  const use = await refits.use(host);
  return use === null ? null : use.rules;
}
