import { classNames } from '../core/characters.ts';
import type { OptionRow } from '../core/option-rows.ts';
import { type GenerationOptions, lengthRange, optionTable } from '../core/options.ts';
import { Characters, Chip, Integer, Switch } from './controls.tsx';
import { optionText, text } from './text.ts';

interface Props {
  options: GenerationOptions;
  onChange(options: GenerationOptions): void;
}

const isClass = (key: string) => (classNames as readonly string[]).includes(key);
/** What everybody needs; every other row of the table stands under "More". */
const isMain = (key: string) => key === 'length' || key === 'exclude' || isClass(key);

/** A control for every row of the option table: a new row appears here by itself. */
export function OptionControls({ options, onChange }: Props) {
  const change = (key: string, value: unknown) => onChange(inLengthRange({ ...options, [key]: value }));
  const control = (row: OptionRow) => <Control key={row.key} {...{ row, options, change }} />;
  const rows: readonly OptionRow[] = optionTable;
  return (
    <div class="options">
      {rows.filter(({ key }) => key === 'length').map(control)}
      <fieldset class="chips">
        <legend class="unseen">{text('optionClasses')}</legend>
        {rows
          .filter(({ key }) => isClass(key))
          .map((row) => (
            <Chip
              key={row.key}
              name={row.key}
              label={optionText(row.key, 'label', row.label)}
              checked={options[row.key as keyof GenerationOptions] === true}
              onChange={(checked) => change(row.key, checked)}
            />
          ))}
      </fieldset>
      {rows.filter(({ key }) => key === 'exclude').map(control)}
      <details class="more" data-part="more">
        <summary>{text('optionsMore')}</summary>
        {rows.filter(({ key }) => !isMain(key)).map(control)}
      </details>
    </div>
  );
}

interface ControlProps {
  row: OptionRow;
  options: GenerationOptions;
  change(key: string, value: unknown): void;
}

function Control({ row, options, change }: ControlProps) {
  const { key } = row;
  const label = optionText(key, 'label', row.label);
  const value = options[key as keyof GenerationOptions];
  const onChange = (next: unknown) => change(key, next);
  if (row.kind === 'boolean') return <Switch name={key} checked={value === true} {...{ label, onChange }} />;
  if (row.kind === 'string')
    return (
      <Characters
        {...{ label, onChange }}
        hint={optionText(key, 'hint', '')}
        name={key}
        value={String(value)}
        max={row.max ?? 256}
      />
    );
  const { min, max } = key === 'length' ? lengthRange(options) : { min: row.min ?? 0, max: row.max ?? 128 };
  return (
    <Integer
      {...{ label, min, max, onChange }}
      name={key}
      value={Number(value)}
      outOfRange={text('optionOutOfRange', min, max)}
    />
  );
}

/** A switch may raise the shortest length: digits alone may be shorter than anything else. */
function inLengthRange(options: GenerationOptions): GenerationOptions {
  const { min, max } = lengthRange(options);
  return { ...options, length: Math.min(max, Math.max(min, options.length)) };
}
