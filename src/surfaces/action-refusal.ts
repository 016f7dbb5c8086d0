/** What is known of an error of the client. */
interface ClientError {
  readonly status?: unknown;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> };
}

/** The HTTP status that GitHub answered with; undefined where no answer came. */
export function statusOf(error: unknown): number | undefined {
  const { status, response } = (error ?? {}) as ClientError;
  return typeof status === 'number' && response !== undefined ? status : undefined;
}

/** Says what GitHub answered without quoting it: an answer may repeat what was sent. */
export function refusal(error: unknown, permission: string): string {
  const status = statusOf(error);
  if (status === undefined) return 'GitHub could not be reached';
  if (status === 429 || (status === 403 && isRateLimit(error as ClientError))) return `HTTP ${status}: the rate limit is used up`;
  if (status === 401) return 'HTTP 401: the token is not valid';
  if (status === 403 || status === 404)
    return `HTTP ${status}: the token lacks the permission ${permission}, as it does on pull requests from forks and Dependabot`;
  return `HTTP ${status}`;
}

function isRateLimit({ response }: ClientError): boolean {
  const headers = response?.headers ?? {};
  return String(headers['x-ratelimit-remaining'] ?? '') === '0' || headers['retry-after'] !== undefined;
}
