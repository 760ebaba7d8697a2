/** A message that was not answered: `code` is that of the layer that refused, or one of these. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  constructor(
    /** `unanswered`: nobody listens (the extension was reloaded); `forbidden`, `malformed`: refused on receipt. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
