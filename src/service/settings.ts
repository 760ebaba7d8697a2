import * as v from 'valibot';
import {
  checkOptions,
  checkPassphraseOptions,
  checkPinOptions,
  defaultOptions,
  defaultPassphraseOptions,
  defaultPinOptions,
  type GenerationOptions,
  type OptionProblem,
  type PassphraseOptions,
  type PinOptions,
  parseOptions,
  parsePassphraseOptions,
  parsePinOptions,
} from '../core/index.ts';
import { cell, type StorageArea } from './store.ts';

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
};

export interface SettingsService {
  /** @throws ServiceError */
  read(): Promise<{ settings: Settings; problems: string[] }>;
  /** @throws PolicyError, ServiceError */
  saveOptions(options: GenerationOptions): Promise<void>;
  /** @throws PolicyError, ServiceError */
  savePassphraseOptions(options: PassphraseOptions): Promise<void>;
  /** @throws PolicyError, ServiceError */
  savePinOptions(options: PinOptions): Promise<void>;
  /** Switches offers on or off, on one host or (null) on all. @throws ServiceError */
  setOffers(host: string | null, on: boolean): Promise<void>;
  /** @param seconds one of {@link clipboardTimes}. @throws ServiceError */
  setClipboardSeconds(seconds: number): Promise<void>;
  /** Takes over all of it; damaged parts get their defaults and are named. @throws ServiceError */
  replace(settings: unknown): Promise<string[]>;
  /** @throws ServiceError */
  offersOn(host: string | null): Promise<boolean>;
}

type OptionsParser<Options> = (stored: unknown) => { options: Options; problems: readonly OptionProblem[] };

/** Reads settings whatever is stored: each damaged part gets its default and is named, the rest is kept. */
export function parseSettings(stored: unknown): { settings: Settings; problems: string[] } {
  if (stored === undefined) return { settings: defaultSettings, problems: [] };
  const given = v.safeParse(v.record(v.string(), v.unknown()), stored);
  if (!given.success) return { settings: defaultSettings, problems: ['settings'] };
  const problems: string[] = [];
  const part = <Value>(
    name: 'offers' | 'hostsOff' | 'clipboardSeconds',
    schema: v.GenericSchema<unknown, Value>,
    fallback: Value,
  ): Value => {
    const value = given.output[name];
    if (value === undefined) return fallback;
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    problems.push(name);
    return fallback;
  };
  const { version } = given.output;
  // A newer Passmint on another computer wrote these: what is understood of them is kept.
  if (version !== undefined && version !== defaultSettings.version) problems.push('version');
  const rows = <Options>(name: string, parse: OptionsParser<Options>): Options => {
    const parsed = parse(given.output[name]);
    problems.push(...parsed.problems.map(({ key }) => `${name}.${key}`));
    return parsed.options;
  };
  const settings: Settings = {
    version: 1,
    options: rows('options', parseOptions),
    passphrase: rows('passphrase', parsePassphraseOptions),
    pin: rows('pin', parsePinOptions),
    offers: part('offers', v.boolean(), defaultSettings.offers),
    hostsOff: part('hostsOff', v.array(v.string()), [...defaultSettings.hostsOff]),
    clipboardSeconds: part('clipboardSeconds', v.picklist(clipboardTimes), defaultSettings.clipboardSeconds),
  };
  return { settings, problems };
}

/** @param area `storage.sync` in the browser */
export function createSettings(area: StorageArea): SettingsService {
  let problems: string[] = [];
  const stored = cell<Settings>(area, 'settings', (value) => {
    const parsed = parseSettings(value);
    problems = parsed.problems;
    return parsed.settings;
  });

  return {
    read: async () => ({ settings: await stored.read(), problems }),
    async saveOptions(options) {
      const checked = checkOptions(options);
      await stored.update((settings) => ({ ...settings, options: checked }));
    },
    async savePassphraseOptions(options) {
      const passphrase = checkPassphraseOptions(options);
      await stored.update((settings) => ({ ...settings, passphrase }));
    },
    async savePinOptions(options) {
      const pin = checkPinOptions(options);
      await stored.update((settings) => ({ ...settings, pin }));
    },
    async setOffers(host, on) {
      await stored.update((settings) => {
        if (host === null) return { ...settings, offers: on };
        const others = settings.hostsOff.filter((off) => off !== host);
        return { ...settings, hostsOff: on ? others : [...others, host] };
      });
    },
    async setClipboardSeconds(clipboardSeconds) {
      await stored.update((settings) => ({ ...settings, clipboardSeconds }));
    },
    async replace(given) {
      const parsed = parseSettings(given);
      await stored.update(() => parsed.settings);
      return parsed.problems;
    },
    async offersOn(host) {
      const { offers, hostsOff } = await stored.read();
      return offers && !(host !== null && hostsOff.includes(host));
    },
  };
}
