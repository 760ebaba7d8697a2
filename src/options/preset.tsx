import { Choice } from '../ui/controls.tsx';
import { Lockable } from '../ui/locked.tsx';
import { text } from '../ui/text.ts';

/** As the service's presetTable: it refuses any other. */
const presets = [
  { value: 'none', label: text('presetNone') },
  { value: 'nist-800-63b-4', label: text('presetNist') },
  { value: 'nist-800-63b-4-mfa', label: text('presetNistFactors') },
  { value: 'owasp-asvs-5', label: text('presetAsvs') },
] as const;
export type Preset = (typeof presets)[number]['value'];

/** The published standard whose minimum holds for whatever is made. */
export function PresetChoice({ value, onChange }: { value: Preset; onChange(preset: Preset): void }) {
  const change = (next: string) => {
    const preset = presets.find((one) => one.value === next);
    if (preset !== undefined) onChange(preset.value);
  };
  return (
    <Lockable name="preset">
      <Choice name="preset" label={text('presetTitle')} value={value} choices={presets} onChange={change} />
      <p class="hint">{text('presetHint')}</p>
    </Lockable>
  );
}
