import type { ComponentChildren } from 'preact';
import { type MessageKey, text } from '../ui/text.ts';

interface SectionProps {
  /** Name in the address, for links. */
  id: string;
  title: MessageKey;
  hint?: MessageKey;
  children: ComponentChildren;
}

/** One part of the page. */
export const Section = ({ id, title, hint, children }: SectionProps) => (
  <section id={id} data-part={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{text(title)}</h2>
    {hint !== undefined && <p class="hint">{text(hint)}</p>}
    {children}
  </section>
);

interface RowButtonProps {
  action: string;
  label: string;
  /** The label with what it is for: a list has many of the same. */
  spoken: string;
  onClick(): void;
}

/** A button of one row of a list. */
export const RowButton = ({ action, label, spoken, onClick }: RowButtonProps) => (
  <button type="button" class="quiet" data-action={action} aria-label={spoken} onClick={onClick}>
    {label}
  </button>
);

interface FileButtonProps {
  label: string;
  name: string;
  /** Which files are proposed: JSON, unless it says others. */
  accept?: string;
  onFile(file: File): void;
}

/** Picks a file. The field itself is there for keyboards and screen readers; the label is drawn as a button. */
export const FileButton = ({ label, name, accept = 'application/json,.json', onFile }: FileButtonProps) => (
  <label class="file">
    <input
      type="file"
      name={name}
      accept={accept}
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        // The same file may be chosen again after it was changed.
        event.currentTarget.value = '';
        if (file !== undefined) onFile(file);
      }}
    />
    <span>{label}</span>
  </label>
);
