import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { createLater } from '../ui/later.ts';
import { ask, onSettingsChanged } from './background.ts';

type Read = BackgroundMessages['get-settings']['answer'];
type Settings = Read['settings'];
type AllShortcuts = BackgroundMessages['get-shortcuts']['answer'];

/** The parts of the settings that are tables of options. */
const parts = ['options', 'passphrase', 'pin'] as const;
export type OptionsPart = (typeof parts)[number];

/** `storage.sync` takes 120 writes a minute at most; a slider makes that many in seconds. In milliseconds. */
const saveLater = createLater(400);

/**
 * The settings and shortcuts as they are, whoever changes them.
 * @param attempt runs what may fail and says so
 * @param onSaved options that were changed here are stored now
 */
export function useSettings(attempt: (action: () => Promise<void>) => Promise<void>, onSaved: () => void) {
  const [read, setRead] = useState<Read | null>(null);
  const [shortcuts, setShortcuts] = useState<AllShortcuts>([]);
  /** What was changed here and is not stored yet, by part: it is newer than anything that is read. */
  const unsaved = useRef<Partial<Pick<Settings, OptionsPart>>>({});

  /** How often the settings were asked for. */
  const turn = useRef(0);

  const refresh = async () => {
    const mine = ++turn.current;
    const [{ settings, ...others }, keys] = await Promise.all([ask('get-settings', {}), ask('get-shortcuts', {})]);
    // What was asked later is newer, whichever answer comes first.
    if (mine !== turn.current) return;
    setRead({ ...others, settings: { ...settings, ...unsaved.current } });
    setShortcuts(keys);
  };

  const saveUnsaved = async () => {
    const saving = unsaved.current;
    const { options, passphrase, pin } = saving;
    try {
      if (options !== undefined) await ask('save-options', { options });
      if (passphrase !== undefined) await ask('save-passphrase-options', { options: passphrase });
      if (pin !== undefined) await ask('save-pin-options', { options: pin });
    } finally {
      // What was changed meanwhile is saved by its own turn.
      const left = { ...unsaved.current };
      for (const part of parts) if (left[part] === saving[part]) delete left[part];
      unsaved.current = left;
    }
    await refresh();
    onSaved();
  };

  useEffect(() => {
    const again = () => void attempt(refresh);
    again();
    // The browser's own page for shortcuts, the popup and another window change what is shown here.
    addEventListener('focus', again);
    const end = onSettingsChanged(again);
    return () => {
      removeEventListener('focus', again);
      end();
    };
  }, []);

  const change = (changed: Partial<Pick<Settings, OptionsPart>>) => {
    if (read === null) return;
    unsaved.current = { ...unsaved.current, ...changed };
    setRead({ ...read, settings: { ...read.settings, ...changed } });
    saveLater(() => void attempt(saveUnsaved));
  };

  return { read, shortcuts, refresh, change };
}
