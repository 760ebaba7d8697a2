import type { Reading } from '../messaging/answers.ts';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import type { Sender } from '../messaging/receive.ts';
import { joinRequirements, meets, type Requirements } from '../service/index.ts';
import { requirementReader } from './data.ts';
import { fitFor } from './refit.ts';
import { journal, refits } from './service.ts';

/**
 * Whether a page refuses the password that it was given, and why. It does if it states what the password does not keep;
 * if it marks the field as wrong; or if, after the form was sent, it says no to something beside the field.
 */
export async function readRefusal(
  { entry: id, near, alerts, flagged, sent, rules }: BackgroundMessages['report-said']['request'],
  { host }: Sender,
): Promise<Reading | null> {
  const entry = (await journal.list()).find((one) => one.id === id && one.site === host);
  if (entry === undefined) return null;
  const read = await requirementReader();
  const said = near.map(read);
  const broken = [...said, ...alerts.map(read)].filter((one) => !meets(entry.password, one.rules));
  if (broken.length === 0 && !flagged && !(sent && said.some(({ negative }) => negative))) return null;
  // What it keeps already is no reason, but stands beside one.
  const reasons = broken.length === 0 ? [] : [...said, ...broken].map((one) => one.rules);
  const understood = reasons.reduce<Requirements | null>(
    (all, more) => (all === null ? more : joinRequirements(all, more)),
    null,
  );
  const fit = await fitFor(rules, host, await refits.note(host, understood, 'refused'));
  return { filled: entry.filled, kept: null, change: 'refused', lost: '', understood, fit };
}
