import * as v from 'valibot';
import {
  checkOptions,
  checkPassphraseOptions,
  checkPinOptions,
  type GenerationOptions,
  type OptionProblem,
  type PassphraseOptions,
  type PinOptions,
  parseOptions,
  parsePassphraseOptions,
  parsePinOptions,
} from '../core/index.ts';
import { type AdminPolicy, lockedBy, minimumOf, parsePolicy, settingsUnder } from './administration.ts';
import { ServiceError } from './errors.ts';
import { type Minimum, raisedPassword } from './minimum.ts';
import { type PresetName, presetNames } from './presets.ts';
import { clipboardTimes, defaultSettings, type Settings } from './setting-values.ts';
import { cell, type StorageArea } from './store.ts';

export interface SettingsRead {
  /** Those that hold: what is prescribed comes before what the person chose, and lengths reach the minimum. */
  settings: Settings;
  /** The person's that could not be read. */
  problems: string[];
  /** What an organisation prescribes: `offers`, `options.length` and the like. */
  locked: string[];
  /** What could not be read of what it prescribes. */
  policyProblems: string[];
  minimum: Minimum;
}

export interface SettingsService {
  /** @throws ServiceError */
  read(): Promise<SettingsRead>;
  /** Options as the policy lets them be. @throws ServiceError */
  prescribed(): Promise<{ policy: AdminPolicy; minimum: Minimum }>;
  /** @throws PolicyError, ServiceError */
  saveOptions(options: GenerationOptions): Promise<void>;
  /** @throws PolicyError, ServiceError */
  savePassphraseOptions(options: PassphraseOptions): Promise<void>;
  /** @throws PolicyError, ServiceError */
  savePinOptions(options: PinOptions): Promise<void>;
  /** Switches offers on or off, on one host or (null) on all. @throws ServiceError */
  setOffers(host: string | null, on: boolean): Promise<void>;
  /** @param seconds one of `clipboardTimes`. @throws ServiceError */
  setClipboardSeconds(seconds: number): Promise<void>;
  /** @throws ServiceError */
  setPreset(preset: PresetName): Promise<void>;
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
    name: 'offers' | 'hostsOff' | 'clipboardSeconds' | 'preset',
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
    preset: part('preset', v.picklist(presetNames), defaultSettings.preset),
  };
  return { settings, problems };
}

/**
 * @param area `storage.sync` in the browser
 * @param managed what an organisation prescribes, as it is now
 */
export function createSettings(
  area: StorageArea,
  managed: () => Promise<unknown> = async () => undefined,
): SettingsService {
  let problems: string[] = [];
  const stored = cell<Settings>(area, 'settings', (value) => {
    const parsed = parseSettings(value);
    problems = parsed.problems;
    return parsed.settings;
  });

  const policyNow = async () => parsePolicy(await managed());

  async function read(): Promise<SettingsRead> {
    const [own, { policy, problems: policyProblems }] = await Promise.all([stored.read(), policyNow()]);
    const settings = settingsUnder(own, policy);
    const minimum = minimumOf(policy, settings.preset);
    const options = orElse(settings.options, () => raisedPassword(settings.options, minimum));
    return { settings: { ...settings, options }, problems, locked: lockedBy(policy), policyProblems, minimum };
  }

  /** What is prescribed hides the person's own choice; it does not replace it. */
  async function ownOf<Part extends 'options' | 'passphrase' | 'pin'>(part: Part, chosen: Settings[Part]) {
    const { policy } = await policyNow();
    await stored.update((settings) => {
      const hidden = Object.entries(settings[part]).filter(([key]) => Object.hasOwn(policy[part], key));
      return { ...settings, [part]: { ...chosen, ...Object.fromEntries(hidden) } };
    });
  }

  /** @throws ServiceError `locked` */
  async function refuseLocked(key: string): Promise<void> {
    if (lockedBy((await policyNow()).policy).includes(key)) throw new ServiceError('locked', `${key} is prescribed`);
  }

  return {
    read,
    async prescribed() {
      const [own, { policy }] = await Promise.all([stored.read(), policyNow()]);
      return { policy, minimum: minimumOf(policy, settingsUnder(own, policy).preset) };
    },
    saveOptions: async (options) => ownOf('options', checkOptions(options)),
    savePassphraseOptions: async (options) => ownOf('passphrase', checkPassphraseOptions(options)),
    savePinOptions: async (options) => ownOf('pin', checkPinOptions(options)),
    async setOffers(host, on) {
      await refuseLocked(host === null ? 'offers' : 'hostsOff');
      await stored.update((settings) => {
        if (host === null) return { ...settings, offers: on };
        const others = settings.hostsOff.filter((off) => off !== host);
        return { ...settings, hostsOff: on ? others : [...others, host] };
      });
    },
    async setPreset(preset) {
      await refuseLocked('preset');
      await stored.update((settings) => ({ ...settings, preset }));
    },
    async setClipboardSeconds(clipboardSeconds) {
      await refuseLocked('clipboardSeconds');
      await stored.update((settings) => ({ ...settings, clipboardSeconds }));
    },
    async replace(given) {
      const parsed = parseSettings(given);
      await stored.update(() => parsed.settings);
      return parsed.problems;
    },
    async offersOn(host) {
      const { offers, hostsOff } = (await read()).settings;
      return offers && !(host !== null && hostsOff.includes(host));
    },
  };
}

/** Options that allow nothing are refused where something is made of them, not where they are shown. */
function orElse<Value>(fallback: Value, work: () => Value): Value {
  try {
    return work();
  } catch {
    return fallback;
  }
}
