/** The background's side of long lists: who asks is checked, and what they ask for. */
import * as v from 'valibot';
import type { Listed } from '../service/index.ts';
import { MessageError } from './errors.ts';
import { described } from './listen.ts';
import { type ListReply, type ListRequest, type Port, portName } from './lists.ts';
import { type SenderRuntime, senderOf } from './receive.ts';

interface ConnectedRuntime extends SenderRuntime {
  readonly onConnect: { addListener(listener: (port: Port) => void): void };
}

const most = 100_000;
const listRequest: v.GenericSchema<unknown, ListRequest> = v.strictObject({
  kind: v.picklist(['password', 'passphrase', 'pin']),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most)),
  different: v.boolean(),
  sites: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(most)),
});

/** One after the other, until there is none. */
export type List = Iterator<Listed, void> | AsyncIterator<Listed, void>;

/**
 * Answers pages that ask for lists; whoever else connects is sent away.
 * @param begin gives the list, one at a time; what it throws reaches the page with its code
 * @param batch how many are made at once: the background answers others in between
 */
export function receiveLists(
  runtime: ConnectedRuntime,
  begin: (request: ListRequest) => Promise<List>,
  batch = 500,
): void {
  runtime.onConnect.addListener((port) => {
    if (port.name !== portName || senderOf(runtime, port.sender ?? {})?.surface !== 'options') {
      port.disconnect();
      return;
    }
    let list: Promise<List> | undefined;
    const answer = async (message: unknown): Promise<ListReply> => {
      if (list === undefined) {
        const parsed = v.safeParse(listRequest, message);
        if (!parsed.success) throw new MessageError('malformed', 'no request for a list');
        list = begin(parsed.output);
      }
      const iterator = await list;
      const rows: Listed[] = [];
      while (rows.length < batch) {
        const next = await iterator.next();
        if (next.done === true) return { rows, done: true };
        rows.push(next.value);
      }
      return { rows, done: false };
    };
    let open = true;
    port.onDisconnect.addListener(() => {
      open = false;
    });
    port.onMessage.addListener((message) => {
      answer(message)
        .catch((error: unknown): ListReply => ({ error: described(error) }))
        .then((reply) => {
          if (open) port.postMessage(reply);
        });
    });
  });
}
