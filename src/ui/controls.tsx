/** The controls that every page is made of. They know nothing of Passmint but its texts. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

interface SwitchProps {
  label: ComponentChildren;
  checked: boolean;
  onChange(checked: boolean): void;
  disabled?: boolean;
  /** Name for tests and styles. */
  name: string;
}

/** On or off, with a knob. */
export function Switch({ label, checked, onChange, disabled = false, name }: SwitchProps) {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state itself; aria-checked is not allowed on it
        role="switch"
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

/** On or off, as a chip among others. */
export function Chip({ label, checked, onChange, name }: SwitchProps) {
  return (
    <label class="chip">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface IntegerProps {
  label: string;
  name: string;
  value: number;
  min: number;
  max: number;
  /** What is said when the number typed is out of range. */
  outOfRange: string;
  onChange(value: number): void;
}

/** A whole number: a slider and a field. What is typed counts once it is in range; until then the field says so. */
export function Integer({ label, name, value, min, max, outOfRange, onChange }: IntegerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const isWrong = typed !== null && !inRange(typed, min, max);
  return (
    <div class="integer">
      <label for={id}>{label}</label>
      <input
        type="range"
        aria-label={label}
        data-part={`${name}-slider`}
        {...{ min, max, value }}
        onInput={(event) => {
          setTyped(null);
          onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <input
        id={id}
        type="number"
        name={name}
        inputMode="numeric"
        {...{ min, max }}
        value={typed ?? value}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-range` : undefined}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          if (inRange(next, min, max)) onChange(Number(next));
        }}
        onBlur={() => setTyped(null)}
      />
      {isWrong && (
        <p class="wrong" id={`${id}-range`}>
          {outOfRange}
        </p>
      )}
    </div>
  );
}

const inRange = (typed: string, min: number, max: number) =>
  /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max;

interface TextProps {
  label: string;
  hint: string;
  name: string;
  value: string;
  max: number;
  onChange(value: string): void;
}

/** A short text of characters: nothing corrects, completes or spells it. */
export function Characters({ label, hint, name, value, max, onChange }: TextProps) {
  return (
    <label class="characters">
      <span>{label}</span>
      <input
        type="text"
        name={name}
        value={value}
        maxLength={max}
        placeholder={hint}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
