import {
  defaultOptions,
  defaultPassphraseOptions,
  defaultPinOptions,
  type GenerationOptions,
  type PassphraseOptions,
  type PinOptions,
} from '../core/index.ts';
import type { PresetName } from './presets.ts';

/** What a person has chosen. */
export interface Settings {
  /** Version of this shape. */
  version: 1;
  options: GenerationOptions;
  passphrase: PassphraseOptions;
  pin: PinOptions;
  /** Whether Passmint offers by itself at all. */
  offers: boolean;
  /** Hosts where it does not. */
  hostsOff: readonly string[];
  /** How long after a copy the clipboard is cleared; 0 for never. One of {@link clipboardTimes}. */
  clipboardSeconds: number;
  /** The published standard whose minimum holds. */
  preset: PresetName;
}

/** Under 30 seconds no browser promises to wake anyone. */
export const clipboardTimes = [0, 30, 60, 120] as const;

export const defaultSettings: Settings = {
  version: 1,
  options: defaultOptions,
  passphrase: defaultPassphraseOptions,
  pin: defaultPinOptions,
  offers: true,
  hostsOff: [],
  clipboardSeconds: 60,
  preset: 'none',
};
