import type { PolicyErrorDetail } from '../service/index.ts';

/** What the layers below say of a wrong value, short enough for any page. */
export interface ErrorDetail {
  readonly field: string;
  readonly value: string;
  readonly allowed: string;
  readonly clash?: PolicyErrorDetail['clash'];
}

/** A message that was not answered: `code` is that of the layer that refused, or one of these. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  constructor(
    /**
     * `unanswered`: nobody listens, or who did was stopped; `page-gone`: the document that was meant is no more;
     * `clipboard-refused`: by the browser; `entry-gone`: out of the journal; `forbidden`, `malformed`: refused on receipt.
     */
    readonly code: string,
    message: string,
    /** Which value was wrong and what is allowed instead, where it was one. */
    readonly detail?: ErrorDetail,
  ) {
    super(message);
  }
}
