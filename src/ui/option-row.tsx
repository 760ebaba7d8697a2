import type { ComponentChildren } from 'preact';
import type { OptionRow } from '../core/option-rows.ts';
import { Characters, Choice, Integer, Switch } from './controls.tsx';
import { Lockable } from './locked.tsx';
import { languageName, optionText, text } from './text.ts';

export type Values = Readonly<Record<string, number | boolean | string>>;

interface Props {
  row: OptionRow;
  /** Whose rows they are: the first part of their texts' keys. */
  of: 'option' | 'passphrase' | 'pin';
  values: Values;
  /** Instead of the row's own range. */
  range?: { min: number; max: number };
  /** Whether an integer gets a slider. */
  slider?: boolean;
  /** What stands across from an integer's label. */
  aside?: ComponentChildren;
  onChange(key: string, value: number | boolean | string): void;
}

/** A slider beyond this is too fine to hit; the field beside it takes the rest. */
const longestSlider = 256;

const partOf = { option: 'options', passphrase: 'passphrase', pin: 'pin' } as const;

/** The control for one row of an option table. */
export const OptionControl = (props: Props) => (
  <Lockable name={`${partOf[props.of]}.${props.row.key}`}>
    <OpenControl {...props} />
  </Lockable>
);

function OpenControl({ row, of, values, range, slider = false, aside, onChange }: Props) {
  const { key } = row;
  const label = optionText(of, key, '', row.label);
  const value = values[key] ?? row.default;
  const change = (next: number | boolean | string) => onChange(key, next);
  if (row.kind === 'boolean') return <Switch name={key} checked={value === true} label={label} onChange={change} />;
  if (row.kind === 'string') {
    const hint = optionText(of, key, 'Hint', '');
    return <Characters {...{ label, hint }} name={key} value={String(value)} max={row.max ?? 256} onChange={change} />;
  }
  if (row.kind === 'choice') {
    const choices = (row.choices ?? []).map((choice) => ({
      value: choice,
      label: optionText(of, key, choice, key === 'list' ? languageName(choice) : choice),
    }));
    return <Choice {...{ label, choices }} name={key} value={String(value)} onChange={change} />;
  }
  const { min, max } = range ?? { min: row.min ?? 0, max: row.max ?? 128 };
  return (
    <Integer
      {...{ label, min, max, aside }}
      name={key}
      value={Number(value)}
      off={row.orOff || min === 0 ? text('optionOff') : undefined}
      slider={slider ? Math.min(max, longestSlider) : undefined}
      outOfRange={text('optionOutOfRange', min, max)}
      onChange={change}
    />
  );
}
