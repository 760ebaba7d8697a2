/**
 * The popup's first script, before its styles and everything else: asks for all that the first password needs. A
 * background that sleeps wakes up while the rest is loaded.
 */
import type { Envelope } from '../messaging/protocol.ts';

const envelope: Envelope = { to: 'background', kind: 'get-opening', request: {} };
globalThis.opening = chrome.runtime.sendMessage(envelope);
