import { useEffect, useRef, useState } from 'preact/hooks';
import type { GenerationOptions } from '../core/options.ts';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { ask } from './background.ts';

type Generated = BackgroundMessages['generate']['answer'];

interface Password {
  /** null until the settings were read. */
  options: GenerationOptions | null;
  /** null until there is one, and where the options allow none. */
  generated: Generated | null;
  /** Why there is none. */
  problem: unknown;
  change(options: GenerationOptions): void;
  regenerate(): void;
}

/** `storage.sync` takes 120 writes a minute at most; a slider makes that many in seconds. In milliseconds. */
const savingDelay = 600;

/** The password that the popup shows, made with the options that it shows. */
export function usePassword(): Password {
  const [options, setOptions] = useState<GenerationOptions | null>(null);
  const [result, setResult] = useState<Pick<Password, 'generated' | 'problem'>>({ generated: null, problem: null });
  const latest = useRef(0);
  const saving = useSaving();

  const generate = async (wanted: GenerationOptions) => {
    const turn = ++latest.current;
    const made = await ask('generate', { options: wanted }).then(
      (generated) => ({ generated, problem: null }),
      (problem: unknown) => ({ generated: null, problem }),
    );
    // A slider asks faster than answers come; only the last one counts.
    if (turn === latest.current) setResult(made);
  };

  const open = async () => {
    try {
      const { settings } = await ask('get-settings', {});
      setOptions(settings.options);
      await generate(settings.options);
    } catch (problem) {
      setResult({ generated: null, problem });
    }
  };

  useEffect(() => void open(), []);

  return {
    options,
    ...result,
    change(next) {
      setOptions(next);
      saving(next);
      generate(next);
    },
    regenerate: () => void (options === null ? open() : generate(options)),
  };
}

/** Saves options a moment after the last change, and at once when the popup closes. */
function useSaving(): (options: GenerationOptions) => void {
  const waiting = useRef<{ options: GenerationOptions; timer: ReturnType<typeof setTimeout> } | null>(null);

  const save = () => {
    if (waiting.current === null) return;
    const { options, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    // Options that allow no password are not worth keeping, and nobody is there to be told when the popup is closing.
    ask('save-options', { options }).catch(() => undefined);
  };

  useEffect(() => {
    addEventListener('pagehide', save);
    return () => removeEventListener('pagehide', save);
  }, []);

  return (options) => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = { options, timer: setTimeout(save, savingDelay) };
  };
}
