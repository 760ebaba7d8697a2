import { expect, it } from 'vitest';
import { listen, onEnvelope, type RawSender } from './listen.ts';

type Listener = (message: unknown, sender: RawSender, reply: (reply: unknown) => void) => true | undefined;

/** A runtime that keeps the listener it is given. */
function runtimeOf(id: string) {
  const kept: Listener[] = [];
  return { id, onMessage: { addListener: (listener: Listener) => kept.push(listener) }, kept };
}

const send = (runtime: ReturnType<typeof runtimeOf>, message: unknown, sender: RawSender) =>
  new Promise((resolve) => runtime.kept[0]?.(message, sender, resolve));

it('answers the background and nobody else', async () => {
  const runtime = runtimeOf('passmint');
  listen(runtime, 'offscreen', { 'write-clipboard': () => undefined, 'read-clipboard': () => '' });
  const message = { to: 'offscreen', kind: 'write-clipboard', request: { text: 'x' } };
  expect(await send(runtime, message, { id: 'passmint' })).toEqual({ ok: true, answer: undefined });
  const forbidden = { ok: false, error: { code: 'forbidden' } };
  expect(await send(runtime, message, { id: 'other' })).toMatchObject(forbidden);
  // Another content script of ours: its renderer may be in the page's hands.
  expect(await send(runtime, message, { id: 'passmint', tab: { id: 1 } })).toMatchObject(forbidden);
});

it('replies with the code of an error of ours, and tells no more of any other', async () => {
  const runtime = runtimeOf('passmint');
  const errors = [Object.assign(new Error('length: got 3'), { code: 'length-out-of-range' }), new TypeError('secret')];
  onEnvelope(runtime, 'background', () => {
    throw errors.shift();
  });
  const message = { to: 'background', kind: 'generate', request: {} };
  expect(await send(runtime, message, {})).toEqual({
    ok: false,
    error: { code: 'length-out-of-range', message: 'length: got 3' },
  });
  expect(await send(runtime, message, {})).toEqual({ ok: false, error: { code: 'internal', message: 'TypeError' } });
});
