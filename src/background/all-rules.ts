import type { StatedRules } from '../messaging/protocol.ts';
import type { FieldRules } from '../service/index.ts';
import { requirementReader } from './data.ts';
import { siteRules } from './service.ts';

/** A field's rules as its page states them, with what is known of its site, and with the page's words read. */
export async function allRules({ requirementText, ...rules }: StatedRules, host: string | null): Promise<FieldRules> {
  const known = await siteRules.rulesFor(host);
  if (!requirementText) return { ...rules, ...known };
  const read = await requirementReader();
  return { ...rules, ...known, requirements: read(requirementText).rules };
}
