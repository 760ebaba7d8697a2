import * as v from 'valibot';
import { MessageError } from './errors.ts';
import { type ListeningRuntime, onEnvelope, type RawSender } from './listen.ts';
import { type BackgroundMessages, backgroundMessages, type Surface } from './protocol.ts';
import type { Frame } from './send.ts';

/** Who sent a message, checked. */
export interface Sender {
  surface: Surface;
  /** The frame it came from; null for the extension's own pages. */
  frame: Frame | null;
  /** Host of that frame's document, or of the page where the document has none (`about:blank`); else null. */
  host: string | null;
  /**
   * Whether the browser says that the document is of that host. A sandboxed one has no origin: what it may be told of
   * its host is what it could read on the page around it.
   */
  ownHost: boolean;
}

/** One handler for each message: a missing or misspelt one does not compile. */
export type BackgroundHandlers = {
  [Kind in keyof BackgroundMessages]: (
    request: BackgroundMessages[Kind]['request'],
    sender: Sender,
  ) => BackgroundMessages[Kind]['answer'] | Promise<BackgroundMessages[Kind]['answer']>;
};

/** The part of `runtime` that tells senders apart. */
export interface SenderRuntime {
  readonly id: string;
  getURL(path: string): string;
}

interface BackgroundRuntime extends ListeningRuntime, SenderRuntime {}

/** Answers every message to the background, after checking its sender and its shape. */
export function receive(runtime: BackgroundRuntime, handlers: BackgroundHandlers): void {
  onEnvelope(runtime, 'background', ({ kind, request }, rawSender) => {
    if (!Object.hasOwn(backgroundMessages, kind)) throw new MessageError('malformed', 'no such message');
    const known = kind as keyof BackgroundMessages;
    const sender = senderOf(runtime, rawSender);
    const row = backgroundMessages[known];
    if (sender === null || !(row.from as readonly Surface[]).includes(sender.surface))
      throw new MessageError('forbidden', `${kind}: ${sender?.surface ?? 'an unknown sender'} may not send it`);
    const parsed = v.safeParse(row.request as v.GenericSchema, request);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      throw new MessageError('malformed', `${kind}: ${v.getDotPath(issue) ?? 'request'}: expected ${issue.expected}`);
    }
    const handler = handlers[known] as (request: unknown, sender: Sender) => unknown;
    return handler(parsed.output, sender);
  });
}

/** The first-run page brings the content scripts along and may do no more than any page that has them. */
const pages: Record<string, Surface> = {
  '/popup.html': 'popup',
  '/options.html': 'options',
  '/welcome.html': 'content',
};

/** The surface behind a sender, by what the browser says of it; null for anyone who is not Passmint. */
export function senderOf(runtime: SenderRuntime, sender: RawSender): Sender | null {
  if (sender.id !== runtime.id || sender.url === undefined) return null;
  const url = parsed(sender.url);
  if (url === null) return null;
  // Compared by prefix: `URL.origin` is "null" for moz-extension: in some Firefox versions.
  if (sender.url.startsWith(runtime.getURL(''))) {
    const surface = Object.hasOwn(pages, url.pathname) ? pages[url.pathname] : undefined;
    if (surface !== 'content')
      return surface === undefined ? null : { surface, frame: null, host: null, ownHost: false };
  }
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId === undefined) return null;
  const { frameId, documentId } = sender;
  return {
    surface: 'content',
    frame: documentId === undefined ? { tabId, frameId } : { tabId, frameId, documentId },
    host: hostOf(sender.origin) ?? hostOf(sender.url) ?? hostOf(sender.tab?.url),
    ownHost: sender.origin !== 'null',
  };
}

/** Host name of an http(s) address; null for anything else. */
export function hostOf(address: string | undefined): string | null {
  const url = address === undefined ? null : parsed(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.hostname : null;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
