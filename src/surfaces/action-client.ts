import { getOctokit } from '@actions/github';
import { defaults } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

/** Waits longer than this, in seconds, are not worth a job's time. */
const LONGEST_WAIT = 30;
const ATTEMPTS = 2;
/** One request is given up after this, and all of them together after the other, in milliseconds. */
const REQUEST_TIME = 20_000;
const TOTAL_TIME = 100_000;
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

export type GitHub = ReturnType<typeof getOctokit>;

/** A client that waits when it is told to, tries again when the server failed, and gives up in time. */
export function client(token: string): GitHub {
  const again = (seconds: number, _options: unknown, _octokit: unknown, count: number): boolean =>
    seconds <= LONGEST_WAIT && count < ATTEMPTS;
  const end = AbortSignal.timeout(TOTAL_TIME);
  const request = defaults.request as { readonly fetch: typeof fetch };
  const patient: typeof fetch = (url, options) =>
    request.fetch(url, { ...options, signal: AbortSignal.any([end, AbortSignal.timeout(REQUEST_TIME)]) });
  return getOctokit(
    token,
    {
      // The client's own `request` holds what reaches GitHub through a proxy.
      request: { ...request, fetch: patient, retries: ATTEMPTS },
      throttle: { onRateLimit: again, onSecondaryRateLimit: again, fallbackSecondaryRateRetryAfter: LONGEST_WAIT },
      log: SILENT,
    },
    retry as never,
    throttling as never,
  );
}
