import type { Reading } from '../messaging/answers.ts';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import type { Sender } from '../messaging/receive.ts';
import { joinRequirements, type Kept, mostBits, type Requirements, whatWasKept } from '../service/index.ts';
import { lookAtNext } from './next-page.ts';
import { fitFor } from './refit.ts';
import { journal, refits } from './service.ts';

type Report = BackgroundMessages['report-fill']['request'];

/** Corrects the journal to what the fields hold, and says what the site made of the password. */
export async function readBack({ entry: id, held, account, rules, when }: Report, { host, frame }: Sender) {
  const reading: Reading = { filled: 0, kept: null, change: 'none', lost: '', understood: null, fit: null };
  if (when === 'sent' && frame !== null) lookAtNext(frame, { entry: id, before: rules.requirementText ?? '' });
  const entry = (await journal.list()).find((one) => one.id === id);
  // Taken out of the journal meanwhile.
  if (entry === undefined) return { ...reading, filled: held.filter((value) => value !== '').length };
  const handedOut = entry.handedOut ?? { password: entry.password, bits: entry.bits };
  const fields = held.map((value) => whatWasKept(handedOut.password, value ?? handedOut.password));
  const [own, ...repeats] = fields as [Kept, ...Kept[]];
  // A page may clear its fields once it has taken what they held.
  if (when === 'left' || when === 'sent')
    if (own.change === 'emptied' || (when === 'left' && !isOurs(own))) return reading;
  const value = isOurs(own) ? (held[0] ?? handedOut.password) : handedOut.password;
  const filled = fields.filter(isOurs).length;
  const kept = value.length < handedOut.password.length ? value.length : null;
  const whole = value === handedOut.password;
  await journal.report(id, {
    ...(whole ? handedOut : { password: value, bits: Math.min(handedOut.bits, mostBits(value)) }),
    ...{ handedOut: whole ? null : handedOut, filled, kept, account },
    ...(when === 'sent' && isOurs(own) ? { submitted: true } : {}),
  });
  const differing = repeats.find(({ change }) => change !== 'none');
  const { change, lost } = own.change === 'none' && differing ? ({ change: 'confirmation', lost: '' } as const) : own;
  if (change === 'none' || when !== 'filled') return { ...reading, filled, kept, change, lost };
  const seen = fields.reduce<Requirements | null>(
    (all, { rules: more }) => (all === null || more === null ? (more ?? all) : joinRequirements(all, more)),
    null,
  );
  const fit = await fitFor(rules, host, await refits.note(host, seen, 'kept'));
  return { ...reading, filled, kept, change, lost, fit };
}

const isOurs = ({ change }: Kept) => change !== 'emptied' && change !== 'other';
