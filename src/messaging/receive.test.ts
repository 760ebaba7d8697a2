import { describe, expect, it } from 'vitest';
import type { RawSender } from './listen.ts';
import { backgroundMessages, type Surface } from './protocol.ts';
import { type BackgroundHandlers, hostOf, receive, senderOf } from './receive.ts';

const runtime = { id: 'passmint', getURL: (path: string) => `chrome-extension://passmint/${path}` };

const senders: Record<Surface, RawSender> = {
  content: {
    id: 'passmint',
    url: 'https://example.com/sign-up',
    origin: 'https://example.com',
    tab: { id: 7, url: 'https://example.com/sign-up' },
    frameId: 0,
    documentId: 'D',
  },
  popup: { id: 'passmint', url: 'chrome-extension://passmint/popup.html' },
  options: { id: 'passmint', url: 'chrome-extension://passmint/options.html', tab: { id: 9 }, frameId: 0 },
};

/** Sends one raw message through the real listener. Every handler answers with its own name. */
async function deliver(message: unknown, sender: RawSender): Promise<unknown> {
  let listener: Parameters<Parameters<typeof receive>[0]['onMessage']['addListener']>[0] | undefined;
  const handlers = Object.fromEntries(Object.keys(backgroundMessages).map((kind) => [kind, () => kind]));
  receive(
    { ...runtime, onMessage: { addListener: (given) => (listener = given) } },
    handlers as unknown as BackgroundHandlers,
  );
  return new Promise((resolve) => {
    if (listener?.(message, sender, resolve) === undefined) resolve('left to others');
  });
}

const envelope = (kind: string, request: unknown = {}) => ({ to: 'background', kind, request });

describe('senders', () => {
  it('tells the surfaces apart', () => {
    for (const [surface, sender] of Object.entries(senders)) expect(senderOf(runtime, sender)?.surface).toBe(surface);
  });

  it.each<[string, RawSender]>([
    ['another extension', { ...senders.content, id: 'other' }],
    ['no id', { url: senders.popup.url }],
    ['no address', { id: 'passmint' }],
    ['a page of ours that sends nothing', { id: 'passmint', url: 'chrome-extension://passmint/offscreen.html' }],
    ['a name every object has', { id: 'passmint', url: 'chrome-extension://passmint/__proto__' }],
    ['a page that is not in a tab', { id: 'passmint', url: 'https://example.com/' }],
    ['an address that is none', { ...senders.content, url: 'nonsense' }],
  ])('knows nobody: %s', (_, sender) => {
    expect(senderOf(runtime, sender)).toBeNull();
  });

  it('takes a page that only begins like the popup for what it is', () => {
    const url = 'https://example.com/chrome-extension://passmint/popup.html';
    expect(senderOf(runtime, { ...senders.content, url })?.surface).toBe('content');
  });

  it('names the host of the frame, and of the page where the frame has none', () => {
    expect(senderOf(runtime, senders.content)?.host).toBe('example.com');
    const blank = { ...senders.content, url: 'about:blank', origin: 'null' };
    expect(senderOf(runtime, blank)?.host).toBe('example.com');
    expect(hostOf('file:///etc/passwd')).toBeNull();
  });

  it('tells a document of its host from one that only stands on its page: a sandboxed one', () => {
    expect(senderOf(runtime, senders.content)?.ownHost).toBe(true);
    expect(senderOf(runtime, { ...senders.content, origin: 'null' })).toMatchObject({
      host: 'example.com',
      ownHost: false,
    });
  });
});

describe('every kind of message', () => {
  const kinds = Object.keys(backgroundMessages) as (keyof typeof backgroundMessages)[];
  const surfaces = Object.keys(senders) as Surface[];

  it.each(kinds)('%s is refused from whoever may not send it', async (kind) => {
    const from: readonly Surface[] = backgroundMessages[kind].from;
    for (const surface of surfaces.filter((name) => !from.includes(name)))
      expect(await deliver(envelope(kind), senders[surface])).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      });
    const stranger = { ...senders.popup, id: 'other' };
    expect(await deliver(envelope(kind), stranger)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it.each(kinds)('%s is refused with a request of another shape', async (kind) => {
    const [surface] = backgroundMessages[kind].from;
    for (const request of [null, 5, [1], { surplus: true }, { issued: {} }]) {
      const reply = await deliver(envelope(kind, request), senders[surface as Surface]);
      expect(reply, JSON.stringify(request)).toMatchObject({ ok: false, error: { code: 'malformed' } });
    }
  });
});

describe('what is not in the protocol', () => {
  it.each(['__proto__', 'constructor', 'no-such-kind'])('refuses the kind %s', async (kind) => {
    expect(await deliver(envelope(kind), senders.popup)).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  it('leaves messages for others alone', async () => {
    expect(await deliver({ to: 'offscreen', kind: 'generate' }, senders.popup)).toBe('left to others');
    for (const message of [null, 'text', 1, undefined, {}, { to: 'background' }])
      expect(await deliver(message, senders.popup)).toBe('left to others');
  });

  it('refuses rules that are longer than any field needs', async () => {
    const request = { rules: { passwordrules: 'x'.repeat(100_001) } };
    expect(await deliver(envelope('quote', request), senders.content)).toMatchObject({ ok: false });
  });
});

it('passes a good request on', async () => {
  const reply = await deliver(envelope('quote', { rules: { maxlength: 12 }, repeats: false }), senders.content);
  expect(reply).toEqual({ ok: true, answer: 'quote' });
});
