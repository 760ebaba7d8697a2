import { useState } from 'preact/hooks';
import type { BackgroundMessages } from '../messaging/protocol.ts';
import { PassphraseControls, PasswordOptions, PinControls } from '../ui/option-controls.tsx';
import { text } from '../ui/text.ts';
import { type Preset, PresetChoice } from './preset.tsx';
import { Section } from './section.tsx';
import type { OptionsPart } from './use-settings.ts';

type Settings = BackgroundMessages['get-settings']['answer']['settings'];

interface Props {
  settings: Settings;
  onChange(changed: Partial<Pick<Settings, OptionsPart>>): void;
  onPreset(preset: Preset): void;
}

/** What passwords, passphrases and PINs are made of. */
export function Defaults({ settings: { options, passphrase, pin, preset }, onChange, onPreset }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Section id="defaults" title="optionsDefaults" hint="optionsDefaultsHint">
      <PresetChoice value={preset} onChange={onPreset} />
      <h3>{text('kindPassword')}</h3>
      <PasswordOptions {...{ options, open }} onToggle={setOpen} onChange={(next) => onChange({ options: next })} />
      <h3>{text('kindPassphrase')}</h3>
      <PassphraseControls options={passphrase} onChange={(next) => onChange({ passphrase: next })} />
      <h3>{text('kindPin')}</h3>
      <PinControls options={pin} onChange={(next) => onChange({ pin: next })} />
    </Section>
  );
}
