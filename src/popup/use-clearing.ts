import { useEffect, useState } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';

type Clearing = NonNullable<BackgroundMessages['get-clearing']['answer']>;

/** A clearing of the clipboard with the seconds that are left; null when there is none to come. */
export function useClearing(clearing: Clearing | null): { seconds: number; checked: boolean } | null {
  const [now, setNow] = useState(Date.now());
  const at = clearing?.at ?? 0;
  useEffect(() => {
    setNow(Date.now());
    if (at <= Date.now()) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [at]);
  const seconds = Math.ceil((at - now) / 1_000);
  return clearing === null || seconds <= 0 ? null : { seconds, checked: clearing.checked };
}
