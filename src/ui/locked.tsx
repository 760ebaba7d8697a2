import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { text } from './text.ts';

/** What an organisation prescribes: `offers`, `options.length` and the like. */
export const LockedKeys = createContext<readonly string[]>([]);

export function useLocked(): (key: string) => boolean {
  const keys = useContext(LockedKeys);
  return (key) => keys.includes(key);
}

/** A control that shows what holds, and cannot be changed where an organisation prescribes it; it says so to everyone. */
export function Lockable({ name, children }: { name: string; children: ComponentChildren }) {
  if (!useLocked()(name)) return <>{children}</>;
  return (
    <fieldset class="locked" data-locked={name} disabled>
      <legend class="hint">{text('lockedByOrganisation')}</legend>
      {children}
    </fieldset>
  );
}
