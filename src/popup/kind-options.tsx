import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { memo } from '../ui/memo.tsx';
import { PassphraseControls, PasswordOptions, PinControls } from '../ui/option-controls.tsx';
import { type AllOptions, type Kind, kinds } from './kinds.ts';

interface Props {
  kind: Kind;
  options: AllOptions;
  /** Whether the options that few people need stand open. */
  moreOpen: boolean;
  onMore(open: boolean): void;
  /** The password shown, where the aim is changed. */
  onAim(): { length: number; bits: number } | null;
  onPassword(options: AllOptions['password']): void;
  onPassphrase(options: AllOptions['passphrase']): void;
  onPin(options: AllOptions['pin']): void;
}

const Password = memo(PasswordOptions);
const Passphrase = memo(PassphraseControls);
const Pin = memo(PinControls);

/**
 * The options of the kind that is chosen. Those of the others are made when the browser has nothing to do, and are kept
 * out of sight: to make them at the click takes longer than a person should see.
 */
export function KindOptions({ kind, options, moreOpen, ...on }: Props) {
  const [made, setMade] = useState<readonly Kind[]>([kind]);
  const next = kinds.find((one) => one !== kind && !made.includes(one));
  useEffect(() => {
    if (next === undefined) return;
    const waiting = requestIdleCallback(() => setMade([...made, next]));
    return () => cancelIdleCallback(waiting);
  }, [next]);
  const controls: Record<Kind, ComponentChild> = {
    password: (
      <Password
        options={options.password}
        shown={on.onAim}
        open={moreOpen}
        onToggle={on.onMore}
        onChange={on.onPassword}
      />
    ),
    passphrase: <Passphrase options={options.passphrase} onChange={on.onPassphrase} />,
    pin: <Pin options={options.pin} onChange={on.onPin} />,
  };
  return (
    <>
      {kinds
        .filter((one) => one === kind || made.includes(one))
        .map((one) => (
          <div key={one} class={one === kind ? 'kind' : 'kind away'}>
            {controls[one]}
          </div>
        ))}
    </>
  );
}
