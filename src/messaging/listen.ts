import type { PolicyErrorDetail } from '../service/index.ts';
import { MessageError } from './errors.ts';
import type { Envelope, Reply } from './protocol.ts';
import type { ContentMessages, OffscreenMessages } from './told-messages.ts';

/** What a browser says of a message's sender, as far as it is looked at. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
}

type Listener = (message: unknown, sender: RawSender, reply: (reply: unknown) => void) => true;

/** The part of `runtime` that receiving needs. */
export interface ListeningRuntime {
  readonly id: string;
  readonly onMessage: { addListener(listener: Listener): void };
}

interface Receivers {
  content: ContentMessages;
  offscreen: OffscreenMessages;
}

type Handlers<Messages> = {
  [Kind in keyof Messages]: Messages[Kind] extends { request: infer Request; answer: infer Answer }
    ? (request: Request) => Answer | Promise<Answer>
    : never;
};

/** Registers one listener that passes envelopes for `to` on to `handle` and replies with its answer or error. */
export function onEnvelope(
  runtime: ListeningRuntime,
  to: Envelope['to'],
  handle: (envelope: Envelope, sender: RawSender) => unknown,
): void {
  const listener = (message: unknown, sender: RawSender, reply: (reply: unknown) => void): true | undefined => {
    const envelope = message as Partial<Envelope> | null;
    if (typeof envelope !== 'object' || envelope?.to !== to || typeof envelope.kind !== 'string') return undefined;
    // An async function, so that what `handle` throws at once becomes a reply too.
    (async () => handle(envelope as Envelope, sender))().then(
      (answer) => reply({ ok: true, answer } satisfies Reply),
      (error: unknown) => reply({ ok: false, error: described(error) } satisfies Reply),
    );
    return true;
  };
  // `true` keeps the channel open, `undefined` leaves it to others; the polyfill's types know no listener that does both.
  runtime.onMessage.addListener(listener as Listener);
}

const longestValue = 80;
const short = (value: unknown) => String(value).slice(0, longestValue);

/** Code and words of an error. Errors of ours carry a code; any other is a defect and says only that. */
export function described(error: unknown): Extract<Reply, { ok: false }>['error'] {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const { code, message } = error;
    if (!('detail' in error && error.detail)) return { code, message };
    const { field, value, allowed, clash } = error.detail as PolicyErrorDetail;
    return { code, message, detail: { field: short(field), value: short(value), allowed, clash } };
  }
  return { code: 'internal', message: error instanceof Error ? error.name : 'unknown error' };
}

/** Answers the background's messages, in a content script or the clipboard page. Nobody else may send them. */
export function listen<To extends keyof Receivers>(
  runtime: ListeningRuntime,
  to: To,
  handlers: Handlers<Receivers[To]>,
): void {
  onEnvelope(runtime, to, ({ kind, request }, sender) => {
    if (sender.id !== runtime.id || sender.tab !== undefined)
      throw new MessageError('forbidden', `${kind}: only the background may send it`);
    if (!Object.hasOwn(handlers, kind)) throw new MessageError('malformed', 'no such message');
    const handler = handlers[kind as keyof Receivers[To]] as (request: unknown) => unknown;
    return handler(request);
  });
}
