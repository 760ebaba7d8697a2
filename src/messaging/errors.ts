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
  ) {
    super(message);
  }
}
