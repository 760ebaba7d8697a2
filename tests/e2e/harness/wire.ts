/**
 * Commands and events over a WebSocket, as Chromium's debugging protocol and WebDriver BiDi both have them: numbered
 * requests, answers with the same number, events without one.
 */
import WebSocket from 'ws';

/** One of the protocol's own messages; what is in it is the protocol's business. */
// biome-ignore lint/suspicious/noExplicitAny: neither protocol's commands have types here; each caller names what it reads.
type Content = any;

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Content;
  result?: Content;
  error?: string | { message: string };
  message?: string;
}

export interface Wire {
  /** @param session a debugging session of Chromium, where the command is for one target */
  send(method: string, params?: object, session?: string): Promise<Content>;
  /** Hears every event; `session` says which target it comes from. */
  onEvent(listener: (method: string, params: Content, session?: string) => void): void;
  close(): void;
}

/** Connects to a browser's socket. */
export async function connect(address: string): Promise<Wire> {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 });
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map<number, { resolve: (result: Content) => void; reject: (error: Error) => void }>();
  const listeners: ((method: string, params: Content, session?: string) => void)[] = [];
  let last = 0;

  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) {
      for (const listener of listeners) listener(message.method ?? '', message.params, message.sessionId);
      return;
    }
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) answer?.resolve(message.result);
    else
      answer?.reject(
        new Error(typeof message.error === 'string' ? `${message.error}: ${message.message}` : message.error.message),
      );
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser closed the connection.'));
    waiting.clear();
  });

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
      }),
    onEvent: (listener) => listeners.push(listener),
    close: () => socket.close(),
  };
}
