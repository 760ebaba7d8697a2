/** What an organisation prescribes: one JSON object, the same for every browser, the command line tool and the server. */
import {
  classNames,
  defaultOptions,
  type GenerationOptions,
  type OptionRow,
  optionTable,
  parseOptions,
  passphraseTable,
  pinTable,
  unmet,
} from '../core/index.ts';
import type { Minimum } from './minimum.ts';
import { type PresetName, presetLength, presetNames } from './presets.ts';
import { clipboardTimes, type Settings } from './setting-values.ts';

/** A value of a policy that is no option of a table. */
export interface PolicyRow {
  readonly key: 'offers' | 'hostsOff' | 'clipboardSeconds' | 'preset' | 'minimumLength' | 'minimumBits';
  /** As JSON Schema has it, in the part of it that browsers know. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly help: string;
  fits(value: unknown): boolean;
}

const wholeTo = (max: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= max;
const mostBits = 400;

/** The parts of a policy that are option tables, by their name in the settings. */
export const policyTables: Readonly<Record<'options' | 'passphrase' | 'pin', readonly OptionRow[]>> = {
  options: optionTable,
  passphrase: passphraseTable,
  pin: pinTable,
};

/** The rest of it. Managed schema, docs/administrators.md and the parser are derived from these rows. */
export const policyRows: readonly PolicyRow[] = [
  {
    key: 'preset',
    schema: { type: 'string', enum: presetNames },
    help: 'Minimum of a published standard.',
    fits: (value) => presetNames.some((name) => name === value),
  },
  {
    key: 'minimumLength',
    schema: { type: 'integer', minimum: 0, maximum: 128 },
    help: 'Least number of characters of whatever is generated; 0 for any.',
    fits: wholeTo(128),
  },
  {
    key: 'minimumBits',
    schema: { type: 'integer', minimum: 0, maximum: mostBits },
    help: 'Least entropy of whatever is generated, in bits; 0 for any.',
    fits: wholeTo(mostBits),
  },
  {
    key: 'offers',
    schema: { type: 'boolean' },
    help: 'Whether Passmint offers by itself.',
    fits: (value) => typeof value === 'boolean',
  },
  {
    key: 'hostsOff',
    schema: { type: 'array', items: { type: 'string' } },
    help: 'Hosts where it does not.',
    fits: (value) => Array.isArray(value) && value.every((host) => typeof host === 'string'),
  },
  {
    key: 'clipboardSeconds',
    schema: { type: 'integer', enum: clipboardTimes },
    help: 'Seconds until what was copied is cleared; 0 for never.',
    fits: (value) => clipboardTimes.some((seconds) => seconds === value),
  },
];

type Values = Readonly<Record<string, unknown>>;

export interface AdminPolicy {
  /** The values that are prescribed, by part of the settings. */
  readonly options: Values;
  readonly passphrase: Values;
  readonly pin: Values;
  /** By key of {@link policyRows}. */
  readonly rest: Values;
}

export const noPolicy: AdminPolicy = { options: {}, passphrase: {}, pin: {}, rest: {} };

const objectOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};

/** Reads a policy, whatever it holds: what is no value or no name is left out and named, the rest counts. */
export function parsePolicy(given: unknown): { policy: AdminPolicy; problems: string[] } {
  const object = objectOf(given);
  const problems = object === given || given === undefined ? [] : ['policy'];
  const rest: Record<string, unknown> = {};
  const parts = { options: {}, passphrase: {}, pin: {} };
  for (const [key, value] of Object.entries(object)) {
    const row = policyRows.find((one) => one.key === key);
    if (row !== undefined) {
      if (row.fits(value)) rest[key] = value;
      else problems.push(key);
    } else if (Object.hasOwn(parts, key)) {
      const part = key as keyof typeof parts;
      parts[part] = partOf(part, value, problems);
    } else problems.push(key);
  }
  return { policy: { ...parts, rest }, problems };
}

function partOf(part: keyof typeof policyTables, value: unknown, problems: string[]): Values {
  const object = objectOf(value);
  if (object !== value) problems.push(part);
  const kept = Object.entries(object).filter(([key, one]) => {
    const row = policyTables[part].find((known) => known.key === key);
    if (row !== undefined && unmet(row, one) === undefined) return true;
    problems.push(`${part}.${key}`);
    return false;
  });
  const values = Object.fromEntries(kept);
  // Nothing could be generated.
  if (part === 'options' && classNames.every((name) => values[name] === false)) {
    problems.push('options.classes');
    for (const name of classNames) delete values[name];
  }
  return values;
}

/** Everything that a policy prescribes: `offers`, `options.length` and the like. */
export function lockedBy(policy: AdminPolicy): string[] {
  const parts = (Object.keys(policyTables) as (keyof typeof policyTables)[]).flatMap((part) =>
    Object.keys(policy[part]).map((key) => `${part}.${key}`),
  );
  return [...parts, ...Object.keys(policy.rest)];
}

/** The options with what is prescribed; a class is switched on where none would be left. */
export function underPolicy(options: GenerationOptions, { options: prescribed }: AdminPolicy): GenerationOptions {
  const merged: GenerationOptions = { ...options, ...prescribed };
  const isEmpty = !classNames.some((name) => merged[name]);
  const open = classNames.filter((name) => !Object.hasOwn(prescribed, name));
  const filled = isEmpty ? { ...merged, ...Object.fromEntries(open.map((name) => [name, true])) } : merged;
  const parsed = parseOptions(filled).options;
  return parsed.length === filled.length ? filled : { ...filled, length: defaultOptions.length };
}

/** The settings that hold: what is prescribed, and else what the person chose. */
export function settingsUnder(settings: Settings, policy: AdminPolicy): Settings {
  const { offers, hostsOff, clipboardSeconds, preset } = { ...settings, ...policy.rest };
  return {
    version: settings.version,
    options: underPolicy(settings.options, policy),
    passphrase: { ...settings.passphrase, ...policy.passphrase },
    pin: { ...settings.pin, ...policy.pin },
    ...{ offers, hostsOff, clipboardSeconds, preset },
  };
}

/** The least that policy and preset ask for; the greater of both. */
export function minimumOf({ rest }: AdminPolicy, preset: PresetName): Minimum {
  const { minimumLength = 0, minimumBits = 0 } = rest as { minimumLength?: number; minimumBits?: number };
  return { length: Math.max(minimumLength, presetLength(preset)), bits: minimumBits };
}
