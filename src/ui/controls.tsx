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
  /** Where 0, although below `min`, means that the option is off: what stands for it. */
  off?: string | undefined;
  /** Where there is a slider too: its end, which may come before `max`. */
  slider?: number | undefined;
  /** What is said when the number typed is out of range. */
  outOfRange: string;
  /** Stands across from the label. */
  aside?: ComponentChildren;
  onChange(value: number): void;
}

/** A whole number: a field, and a slider if wanted. What is typed counts once it is in range; until then it says so. */
export function Integer({ label, name, value, min, max, off, slider, outOfRange, aside, onChange }: IntegerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const fits = (text: string) =>
    (off !== undefined && (text === '' || text === '0')) ||
    (/^\d+$/.test(text) && Number(text) >= min && Number(text) <= max);
  const isWrong = typed !== null && !fits(typed);
  const shown = off !== undefined && value === 0 ? '' : String(value);
  // What was typed and counts is the value, unless another window has changed that since.
  const isCurrent = typed !== null && (isWrong || Number(typed) === value);
  return (
    <div class={`integer${slider === undefined ? '' : ' with-slider'}${aside === undefined ? '' : ' with-aside'}`}>
      <label for={id}>{label}</label>
      {aside}
      {slider !== undefined && (
        <input
          type="range"
          aria-label={label}
          data-part={`${name}-slider`}
          {...{ min, max: slider, value }}
          onInput={(event) => {
            setTyped(null);
            onChange(event.currentTarget.valueAsNumber);
          }}
        />
      )}
      <input
        id={id}
        type="number"
        name={name}
        inputMode="numeric"
        min={off === undefined ? min : 0}
        max={max}
        placeholder={off}
        value={isCurrent ? typed : shown}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-range` : undefined}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          if (fits(next)) onChange(Number(next));
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

interface ChoiceProps {
  label: string;
  name: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChange(value: string): void;
}

/** One of a few. */
export function Choice({ label, name, value, choices, onChange }: ChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select name={name} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

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
