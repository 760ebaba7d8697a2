import { MessageError } from './errors.ts';
import type { BackgroundMessages } from './protocol.ts';
import { createSend, type SendingRuntime } from './send.ts';

/** A worker that sleeps wakes in some 40 ms; one that has not answered by now will not, in milliseconds. */
const patience = 5_000;

/**
 * Asks the background as a page does: a person is waiting, so it does not wait for ever.
 * @throws MessageError with the code of what went wrong; `unanswered` when nobody answered in time
 */
export function createAsk(runtime: SendingRuntime) {
  const send = createSend(runtime);
  return async <Kind extends keyof BackgroundMessages>(
    kind: Kind,
    request: BackgroundMessages[Kind]['request'],
  ): Promise<BackgroundMessages[Kind]['answer']> => {
    let timer: Timer | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new MessageError('unanswered', `${kind}: no answer in time`)), patience);
    });
    try {
      return await Promise.race([send(kind, request), late]);
    } finally {
      if (timer !== undefined) clearTimeout(timer);
    }
  };
}

type Timer = ReturnType<typeof setTimeout>;
