import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultSettings } from './setting-values.ts';
import { createSettings, parseSettings } from './settings.ts';
import type { StorageArea } from './store.ts';

/** Storage in memory that answers late, as a browser's does. */
function memory(stored: Record<string, unknown> = {}): StorageArea & { stored: Record<string, unknown> } {
  return {
    stored,
    get: async (key) => ({ [key]: structuredClone(stored[key]) }),
    set: async (items) => void Object.assign(stored, structuredClone(items)),
  };
}

it('begins with the defaults', async () => {
  expect(await createSettings(memory()).read()).toMatchObject({ settings: defaultSettings, problems: [], locked: [] });
});

it('keeps the good parts of damaged settings and names the bad ones', () => {
  const { settings, problems } = parseSettings({
    options: { length: 20, symbols: 'yes' },
    offers: 1,
    hostsOff: ['a.example'],
  });
  expect(settings).toEqual({
    ...defaultSettings,
    options: { ...defaultSettings.options, length: 20 },
    hostsOff: ['a.example'],
  });
  expect(problems.sort()).toEqual(['offers', 'options.symbols']);
});

it('gives usable settings whatever is stored, and keeps every part that is good', () => {
  const good = { offers: false, hostsOff: ['a.example'], clipboardSeconds: 30 } as const;
  const parts = Object.keys(defaultSettings) as (keyof typeof defaultSettings)[];
  const hostile = fc.dictionary(fc.constantFrom(...parts, '__proto__', 'constructor'), fc.anything());
  fc.assert(
    fc.property(fc.oneof(fc.anything(), hostile), (stored) => {
      const { settings, problems } = parseSettings(stored);
      // What was read is itself as good as what was saved by hand.
      expect(parseSettings(structuredClone(settings))).toEqual({ settings, problems: [] });
      expect(new Set(problems).size).toBe(problems.length);
    }),
  );
  fc.assert(
    fc.property(hostile, fc.constantFrom(...(Object.keys(good) as (keyof typeof good)[])), (stored, kept) => {
      const { settings, problems } = parseSettings({ ...stored, [kept]: good[kept] });
      expect(settings[kept]).toEqual(good[kept]);
      expect(problems).not.toContain(kept);
    }),
  );
});

it('reads settings of a version that knew neither passphrases nor PINs nor the newer options', () => {
  const { settings, problems } = parseSettings({ version: 1, options: { length: 20, symbols: false }, offers: false });
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({ offers: false, passphrase: defaultSettings.passphrase, pin: defaultSettings.pin });
  expect(settings.options).toEqual({ ...defaultSettings.options, length: 20, symbols: false });
});

/** Everything that was ever stored, oldest first; a shape that changes adds one here. */
const earlier: [string, object][] = [
  [
    'eight options',
    {
      options: {
        ...{ length: 20, uppercase: true, lowercase: true, numbers: true, symbols: false, exclude: 'O0' },
        ...{ requireEach: true, space: false },
      },
    },
  ],
  [
    'and more of them',
    { options: { length: 20, symbols: false, exclude: 'O0', maxRun: 0, omitLookAlikes: 'none', bits: 0 } },
  ],
  [
    'passphrases and PINs',
    { options: { length: 20, symbols: false, exclude: 'O0' }, passphrase: { words: 6 }, pin: { length: 6 } },
  ],
];

it.each(earlier)('reads settings that had %s', (_, parts) => {
  const stored = { version: 1, offers: false, hostsOff: ['a.example'], ...parts };
  const { settings, problems } = parseSettings(stored);
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    ...defaultSettings,
    options: { ...defaultSettings.options, length: 20, symbols: false, exclude: 'O0' },
    offers: false,
    hostsOff: ['a.example'],
  });
});

it('keeps what it understands of settings from a newer version, and says so', () => {
  const { settings, problems } = parseSettings({ version: 2, offers: false, colour: 'mint' });
  expect(problems).toEqual(['version']);
  expect(settings).toEqual({ ...defaultSettings, offers: false });
});

it('takes over a whole file, and names what is damaged in it', async () => {
  const settings = createSettings(memory());
  expect(await settings.replace({ clipboardSeconds: 30, offers: 'no' })).toEqual(['offers']);
  await settings.setClipboardSeconds(120);
  expect((await settings.read()).settings).toEqual({ ...defaultSettings, clipboardSeconds: 120 });
  expect(parseSettings({ clipboardSeconds: 31 }).problems).toEqual(['clipboardSeconds']);
});

it('saves each kind of options, and none that the tables refuse', async () => {
  const settings = createSettings(memory());
  await settings.saveOptions({ ...defaultSettings.options, maxRun: 2 });
  await settings.savePassphraseOptions({ ...defaultSettings.passphrase, words: 8 });
  await settings.savePinOptions({ ...defaultSettings.pin, length: 4 });
  const refused = expect.objectContaining({ code: 'option-invalid' });
  await expect(settings.saveOptions({ ...defaultSettings.options, maxRun: -1 })).rejects.toEqual(refused);
  await expect(settings.savePassphraseOptions({ ...defaultSettings.passphrase, words: 2 })).rejects.toEqual(refused);
  await expect(settings.savePinOptions({ ...defaultSettings.pin, length: 3 })).rejects.toEqual(refused);
  const { settings: saved } = await settings.read();
  expect([saved.options.maxRun, saved.passphrase.words, saved.pin.length]).toEqual([2, 8, 4]);
});

it('loses no change when several come at once', async () => {
  const area = memory();
  const settings = createSettings(area);
  await Promise.all(['a.example', 'b.example', 'c.example'].map((host) => settings.setOffers(host, false)));
  expect((await settings.read()).settings.hostsOff).toEqual(['a.example', 'b.example', 'c.example']);
});

it('switches offers off for one host, and for all', async () => {
  const settings = createSettings(memory());
  await settings.setOffers('a.example', false);
  expect(await settings.offersOn('a.example')).toBe(false);
  expect(await settings.offersOn('b.example')).toBe(true);
  await settings.setOffers('a.example', true);
  expect(await settings.offersOn('a.example')).toBe(true);
  await settings.setOffers(null, false);
  expect(await settings.offersOn('b.example')).toBe(false);
});

it('says in its own words that storage failed', async () => {
  const full: StorageArea = { get: async () => ({}), set: () => Promise.reject(new Error('QUOTA_BYTES exceeded')) };
  await expect(createSettings(full).setOffers(null, false)).rejects.toMatchObject({
    code: 'storage-failed',
    message: 'could not write settings: QUOTA_BYTES exceeded',
  });
});
