import { PassphraseControls, PasswordOptions, PinControls } from '../ui/option-controls.tsx';
import type { PopupModel } from './use-popup.ts';

interface Props {
  popup: PopupModel;
  options: NonNullable<PopupModel['options']>;
}

/** The options of the kind that is chosen. */
export function KindOptions({ popup: { kind, shown, open, change, setOpen }, options }: Props) {
  if (kind === 'passphrase')
    return <PassphraseControls options={options.passphrase} onChange={(next) => change('passphrase', next)} />;
  if (kind === 'pin') return <PinControls options={options.pin} onChange={(next) => change('pin', next)} />;
  return (
    <PasswordOptions
      options={options.password}
      shown={shown === null ? null : { length: shown.password.length, bits: shown.bits }}
      open={open.includes('more')}
      onToggle={(isOpen) => setOpen('more', isOpen)}
      onChange={(next) => change('password', next)}
    />
  );
}
