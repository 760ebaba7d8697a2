import browser from 'webextension-polyfill';
import type { StatedRules } from '../messaging/request-parts.ts';
import { type FieldRules, joinRequirements, type Requirements, relearnt } from '../service/index.ts';
import { requirementReader } from './data.ts';
import { siteRules } from './service.ts';

/**
 * A field's rules as its page states them, with what is known of its site, and with the page's words read.
 * @param shown what the site has shown to take
 */
export async function allRules(
  { requirementText, ...rules }: StatedRules,
  host: string | null,
  shown: Requirements | null = null,
): Promise<FieldRules> {
  const [known, read] = await Promise.all([
    siteRules.rulesFor(host),
    requirementText ? requirementsIn(requirementText) : null,
  ]);
  return { ...rules, ...known, ...joined(known, read, shown) };
}

/** What was shown just now is the latest of what was learnt; beside own rules, which stand for that, it is said like text. */
function joined(
  { ownRules, learnt }: FieldRules,
  read: Requirements | null,
  shown: Requirements | null,
): Pick<FieldRules, 'learnt' | 'requirements'> {
  const said = read === null ? {} : { requirements: read };
  if (shown === null) return said;
  if (ownRules !== undefined) return { requirements: read === null ? shown : joinRequirements(read, shown) };
  return { ...said, learnt: learnt === undefined ? shown : relearnt(learnt, shown, 'kept') };
}

/**
 * What the page's words say. The last words that were read are kept with what they say: the offer has them read before
 * the person clicks, and a worker that was stopped meanwhile must not load the words of all languages again first.
 */
async function requirementsIn(text: string): Promise<Requirements> {
  // Kept for speed alone: where it cannot be, nothing is missing.
  const { requirements: last } = (await browser.storage.session.get('requirements').catch(() => ({}))) as {
    requirements?: { text: string; rules: Requirements };
  };
  if (last?.text === text) return last.rules;
  const { rules } = (await requirementReader())(text);
  await browser.storage.session.set({ requirements: { text, rules } }).catch(() => undefined);
  return rules;
}
