import type { ComponentChildren } from 'preact';
import { classNames } from '../core/characters.ts';
import type { OptionRow } from '../core/option-rows.ts';
import { type GenerationOptions, lengthRange, optionTable } from '../core/options.ts';
import { type PassphraseOptions, passphraseTable } from '../core/passphrase-table.ts';
import { type PinOptions, pinTable } from '../core/pin.ts';
import { Chip } from './controls.tsx';
import { Lockable } from './locked.tsx';
import { OptionControl, type Values } from './option-row.tsx';
import { optionText, text } from './text.ts';

interface PasswordProps {
  options: GenerationOptions;
  onChange(options: GenerationOptions): void;
  /** What the password shown has, asked for when the aim is changed; without it the table's defaults are taken. */
  shown?(): { length: number; bits: number } | null;
  /** Whether the options that few people need stand open. */
  open: boolean;
  onToggle(open: boolean): void;
}

const rows: readonly OptionRow[] = optionTable;
const isClass = (key: string) => (classNames as readonly string[]).includes(key);
/** What everybody needs; every other row of the table stands under "More", also one that is new. */
const isMain = (key: string) => ['length', 'bits', 'exclude'].includes(key) || isClass(key);

/** A control for every row of the option table. */
export function PasswordOptions({ options, onChange, shown, open, onToggle }: PasswordProps) {
  const change = (key: string, value: number | boolean | string) =>
    onChange(inLengthRange({ ...options, [key]: value }));
  const control = (row: OptionRow, aside?: ComponentChildren) => (
    <OptionControl
      key={row.key}
      of="option"
      values={options}
      onChange={change}
      slider={aside !== undefined}
      {...{ row, aside }}
      {...(row.key === 'length' ? { range: lengthRange(options) } : {})}
    />
  );
  const byBits = options.bits > 0;
  const aimByBits = (on: boolean) => {
    const { length, bits } = shown?.() ?? { length: options.length, bits: 100 };
    onChange(
      inLengthRange(on ? { ...options, bits: Math.max(20, Math.floor(bits)) } : { ...options, bits: 0, length }),
    );
  };
  const aim = (
    <button type="button" class="quiet" data-action="aim" onClick={() => aimByBits(!byBits)}>
      {text(byBits ? 'aimByLength' : 'aimByBits')}
    </button>
  );
  return (
    <div class="options">
      {rows.filter(({ key }) => key === (byBits ? 'bits' : 'length')).map((row) => control(row, aim))}
      <fieldset class="chips">
        <legend class="unseen">{text('optionClasses')}</legend>
        {rows
          .filter(({ key }) => isClass(key))
          .map(({ key, label }) => (
            <Lockable key={key} name={`options.${key}`}>
              <Chip
                name={key}
                label={optionText('option', key, '', label)}
                checked={(options as Values)[key] === true}
                onChange={(checked) => change(key, checked)}
              />
            </Lockable>
          ))}
      </fieldset>
      {rows.filter(({ key }) => key === 'exclude').map((row) => control(row))}
      <details class="more" data-part="more" open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>{text('optionsMore')}</summary>
        {open && <div class="more-rows">{rows.filter(({ key }) => !isMain(key)).map((row) => control(row))}</div>}
      </details>
    </div>
  );
}

interface TableProps<Options> {
  options: Options;
  onChange(options: Options): void;
}

export const PassphraseControls = ({ options, onChange }: TableProps<PassphraseOptions>) => (
  <TableControls of="passphrase" table={passphraseTable} {...{ options, onChange }} />
);

export const PinControls = ({ options, onChange }: TableProps<PinOptions>) => (
  <TableControls of="pin" table={pinTable} {...{ options, onChange }} />
);

/** A control for every row of a table that is short enough to show whole. */
function TableControls<Options extends Values>(
  props: TableProps<Options> & { of: 'passphrase' | 'pin'; table: readonly OptionRow[] },
) {
  const { of, table, options, onChange } = props;
  return (
    <div class="options">
      {table.map((row) => (
        <OptionControl
          key={row.key}
          slider
          values={options}
          onChange={(key, value) => onChange({ ...options, [key]: value })}
          {...{ row, of }}
        />
      ))}
    </div>
  );
}

/** A switch may raise the shortest length: digits alone may be shorter than anything else. */
function inLengthRange(options: GenerationOptions): GenerationOptions {
  const { min, max } = lengthRange(options);
  return { ...options, length: Math.min(max, Math.max(min, options.length)) };
}
