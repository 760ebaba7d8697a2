/**
 * Long lists travel over a port: it keeps the background awake while a list is made, batch after batch as the page asks
 * for them, and ends with the page.
 */
import type { Listed } from '../service/index.ts';
import { MessageError } from './errors.ts';
import type { RawSender } from './listen.ts';

/** What a page asks for; the options are those that are saved. */
export interface ListRequest {
  readonly kind: 'password' | 'passphrase' | 'pin';
  readonly count: number;
  /** Whether no two may be alike. */
  readonly different: boolean;
  /** One password for each of these sites, instead of `count`; empty for none. */
  readonly sites: readonly string[];
}

/** What comes back: batches, the last of which is `done`, or an error and nothing after it. */
export type ListReply =
  | { readonly rows: readonly Listed[]; readonly done: boolean }
  | { readonly error: { readonly code: string; readonly message: string } };

export const portName = 'list';

/** The part of a port that is used here; each side has its own messages. */
export interface Port {
  readonly name: string;
  readonly sender?: RawSender | undefined;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}

interface ConnectingRuntime {
  connect(info: { name: string }): Port;
}

/** A list that is being made. */
export interface ListToCome {
  /**
   * Holds when all of it is there, or it was cancelled.
   * @throws MessageError with the code of what went wrong; `unanswered` when the background went away
   */
  readonly ended: Promise<void>;
  /** Ends it; what has come stays. */
  cancel(): void;
}

/**
 * Asks for a list.
 * @param onRows hears of every batch
 */
export function askForList(
  runtime: ConnectingRuntime,
  request: ListRequest,
  onRows: (rows: readonly Listed[]) => void,
): ListToCome {
  const port = runtime.connect({ name: portName });
  let cancel = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    let open = true;
    const end = (finish: () => void) => {
      open = false;
      port.disconnect();
      finish();
    };
    cancel = () => end(resolve);
    port.onDisconnect.addListener(() => reject(new MessageError('unanswered', 'the list was broken off')));
    port.onMessage.addListener((message) => {
      // What was on its way when the list was cancelled.
      if (!open) return;
      const reply = message as ListReply;
      if ('error' in reply) {
        end(() => reject(new MessageError(reply.error.code, reply.error.message)));
        return;
      }
      onRows(reply.rows);
      if (reply.done) end(resolve);
      else port.postMessage('more');
    });
    port.postMessage(request);
  });
  return { ended, cancel: () => cancel() };
}
