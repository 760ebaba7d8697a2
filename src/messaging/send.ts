import { MessageError } from './errors.ts';
import type { BackgroundMessages, Envelope, Reply } from './protocol.ts';
import type { ContentMessages, OffscreenMessages } from './told-messages.ts';

/** The part of `runtime` that sending needs. */
export interface SendingRuntime {
  sendMessage(message: unknown): Promise<unknown>;
}

/** The part of `tabs` that sending needs. */
export interface SendingTabs {
  sendMessage(tabId: number, message: unknown, frame: { frameId?: number; documentId?: string }): Promise<unknown>;
}

/** One frame of a tab; `documentId`, where the browser has it, so that a page that took its place gets nothing. */
export interface Frame {
  tabId: number;
  frameId: number;
  documentId?: string;
}

/**
 * Asks the background.
 * @throws MessageError with the code of what went wrong
 */
export const createSend =
  (runtime: SendingRuntime) =>
  async <Kind extends keyof BackgroundMessages>(
    kind: Kind,
    request: BackgroundMessages[Kind]['request'],
  ): Promise<BackgroundMessages[Kind]['answer']> =>
    opened(
      // Inside of the function: an extension that was reloaded has no `sendMessage` any more, and throws at once.
      await (async () => runtime.sendMessage({ to: 'background', kind, request } satisfies Envelope))().catch(
        failedWith('unanswered'),
      ),
    );

/**
 * Tells the content script of one frame.
 * @throws MessageError with the code of what went wrong
 */
export const createTell =
  (tabs: SendingTabs) =>
  async <Kind extends keyof ContentMessages>(
    { tabId, frameId, documentId }: Frame,
    kind: Kind,
    request: ContentMessages[Kind]['request'],
  ): Promise<ContentMessages[Kind]['answer']> =>
    opened(
      await tabs
        .sendMessage(
          tabId,
          { to: 'content', kind, request } satisfies Envelope,
          documentId === undefined ? { frameId } : { documentId },
        )
        .catch(failedWith('page-gone')),
    );

/**
 * Tells the clipboard page.
 * @throws MessageError with the code of what went wrong
 */
export const createTellOffscreen =
  (runtime: SendingRuntime) =>
  async <Kind extends keyof OffscreenMessages>(
    kind: Kind,
    request: OffscreenMessages[Kind]['request'],
  ): Promise<OffscreenMessages[Kind]['answer']> =>
    opened(await runtime.sendMessage({ to: 'offscreen', kind, request } satisfies Envelope));

/** What the browser rejects with has words of its own, and no code. */
const failedWith = (code: string) => (error: unknown) => {
  throw new MessageError(code, error instanceof Error ? error.message : String(error));
};

/** The answer in a reply. Its type is the receiver's promise: both sides are compiled from one protocol. */
function opened<Answer>(reply: unknown): Answer {
  if (reply === undefined || reply === null) throw new MessageError('unanswered', 'no part of Passmint answered');
  const { ok, ...rest } = reply as Reply & { answer?: Answer; error?: Extract<Reply, { ok: false }>['error'] };
  if (ok) return rest.answer as Answer;
  const { code = 'unanswered', message = 'no reason given', detail } = rest.error ?? {};
  throw new MessageError(code, message, detail);
}
