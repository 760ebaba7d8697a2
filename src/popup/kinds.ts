/** What the popup can make: which message makes it, which saves its options, and where they are in the settings. */
import type { GenerationOptions } from '../core/options.ts';
import type { PassphraseOptions } from '../core/passphrase-table.ts';
import type { PinOptions } from '../core/pin.ts';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { ask } from './background.ts';

export type Draft = NonNullable<BackgroundMessages['get-opening']['answer']['draft']>;
export type Kind = Draft['kind'];
export type History = Draft['histories'][Kind];
export type Made = History['made'][number];

export interface AllOptions {
  password: GenerationOptions;
  passphrase: PassphraseOptions;
  pin: PinOptions;
}

export const kinds: readonly Kind[] = ['password', 'passphrase', 'pin'];

/**
 * Has one made.
 * @param site the host whose rules a password follows; null for none
 * @throws MessageError
 */
export function generate(kind: Kind, options: AllOptions, site: string | null) {
  if (kind === 'passphrase') return ask('generate-passphrase', { options: options.passphrase });
  if (kind === 'pin') return ask('generate-pin', { options: options.pin });
  if (site === null) return ask('generate', { options: options.password });
  return ask('generate-for-site', { options: options.password, host: site });
}

/** Keeps the options of one kind. @throws MessageError */
export function saveOptions(kind: Kind, options: AllOptions): Promise<void> {
  if (kind === 'passphrase') return ask('save-passphrase-options', { options: options.passphrase });
  if (kind === 'pin') return ask('save-pin-options', { options: options.pin });
  return ask('save-options', { options: options.password });
}
