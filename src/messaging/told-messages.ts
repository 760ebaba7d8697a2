/** What the background tells other parts of Passmint, and what they answer. Only the background can send it. */
import type { ExplainedForm, FillOutcome, HandedOut } from './answers.ts';

/** Where in the page a commanded fill goes. */
export type FillTarget = 'context-menu' | 'focus' | 'page';

/** What a frame holds that a commanded fill could mean. */
export interface FieldsFound {
  /** Whether a text or password field is the active element, and whether the frame itself has the focus. */
  active: 'none' | 'field' | 'field-with-focus';
  /** How many of its fields ask for a new password and are empty. */
  fresh: number;
}

/** A form that was sent with a password from the journal, and what its page said beside the field. */
export interface SentForm {
  entry: string;
  before: string;
}

/** What the background tells a content script. */
export interface ContentMessages {
  /** The page that this one came after sent a form: does it ask for the password again, and say why? */
  'came-back': { request: SentForm; answer: void };
  /** What could be filled in this frame? */
  'find-fields': { request: Record<string, never>; answer: FieldsFound };
  /** Fill by a person's command: the given password, or one that fits the field if none is given. */
  'fill-field': {
    request: { target: FillTarget; handedOut: HandedOut | null };
    /** `filled` is 0 where the frame has no such field. */
    answer: FillOutcome;
  };
  /** What does detection make of the password fields of this frame, and why? */
  explain: { request: Record<string, never>; answer: ExplainedForm[] };
  /** Offers were switched on: fields that were left in peace get offers again. */
  'offer-again': { request: Record<string, never>; answer: void };
  /** Tell the person, in the page, what happened. */
  'show-notice': { request: { text: string }; answer: void };
}

/** What the background tells its clipboard page (Chromium; a service worker has no clipboard). */
export interface OffscreenMessages {
  /** An empty text clears it. */
  'write-clipboard': { request: { text: string }; answer: void };
  /** Only where the person granted `clipboardRead`. */
  'read-clipboard': { request: Record<string, never>; answer: string };
}
