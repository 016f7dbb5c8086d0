/**
 * What the caller can fix: a wrong option, an invalid settings file, a git that
 * fails. Ends the run with exit status 2. Anything else that is thrown is a bug.
 */
export class UsageError extends Error {
  readonly remedy: string;

  /** @param remedy what to do about it, as a sentence. */
  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
    this.name = 'UsageError';
  }
}
