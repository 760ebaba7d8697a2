/** A plain, serialisable description of an input: what a person could read about it. Never its value. */
export interface FieldSnapshot {
  /** The `type` of the input, lower case. */
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly autocomplete: string;
  /** Label, `aria-label`, `aria-labelledby` and title, joined. */
  readonly label: string;
  readonly placeholder: string;
  /** The text that describes it (`aria-describedby`). */
  readonly hint: string;
  /** Laid out, in view of a person, and not hidden from assistive technology. */
  readonly visible: boolean;
  /** -1 where there is none. */
  readonly maxLength: number;
}

/** The form around a field, or what stands for one where there is none. */
export interface FormSnapshot {
  /** Title of the document. */
  readonly title: string;
  /** Name, id, class and action of the form. */
  readonly identity: string;
  /** Headings and legends in it; those just before it where it has none. */
  readonly headings: readonly string[];
  /** Wording of what submits it, the most likely first. */
  readonly buttons: readonly string[];
  /** Wording of the links in it. */
  readonly links: readonly string[];
  readonly fields: readonly FieldSnapshot[];
}
