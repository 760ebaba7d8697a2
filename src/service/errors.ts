/** What the service could not do. Errors of the core pass through it unchanged. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    readonly code: 'storage-failed',
    message: string,
  ) {
    super(message);
  }
}
