/** A plain, serialisable description of a field: what a person could read about it. Never its value. */
export interface FieldSnapshot {
  /**
   * The `type` of the input, lower case; `select` or `textarea` for those; `password` also where a button or the style
   * of the page changed it, `password-text` for a text field that only its names make a password.
   */
  readonly type: string;
  readonly name: string;
  readonly id: string;
  /** Lower case. */
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

/** A piece of what a person reads, in the order of the document. */
export interface Part {
  /** `submit`: a button that submits. `button`: any other, and links that look like one. */
  readonly kind: 'field' | 'submit' | 'button' | 'link' | 'heading' | 'label' | 'text';
  readonly text: string;
  /** Of kind `field`: its index in the snapshot's fields. */
  readonly field?: number;
  /** It stands beside the form, not in it. */
  readonly outside?: true;
}

/** What stands around the password fields that one button submits. */
export interface FormSnapshot {
  /** Title of the document. */
  readonly title: string;
  /** The language that the document says it is in, or ''. */
  readonly language: string;
  /** Name, id and action of the form. */
  readonly identity: string;
  /** Headings before it, the nearest first. */
  readonly above: readonly string[];
  readonly parts: readonly Part[];
  readonly fields: readonly FieldSnapshot[];
}
