import { getOctokit } from '@actions/github';
import { defaults } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

/** Waits longer than this, in seconds, are not worth a job's time. */
const LONGEST_WAIT = 30;
const ATTEMPTS = 2;
/** A request without an answer ends everything after this; all together end after the other. In milliseconds. */
const REQUEST_TIME = 10_000;
const TOTAL_TIME = 90_000;
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

export type GitHub = ReturnType<typeof getOctokit>;

/** A client that waits when it is told to, tries again when the server failed, and gives up in time. */
export function client(token: string): GitHub {
  const again = (seconds: number, _options: unknown, _octokit: unknown, count: number): boolean =>
    seconds <= LONGEST_WAIT && count < ATTEMPTS;
  const request = defaults.request as { readonly fetch: typeof fetch };
  return getOctokit(
    token,
    {
      // The client's own `request` holds what reaches GitHub through a proxy.
      request: { ...request, fetch: impatient(request.fetch) },
      retry: { retries: ATTEMPTS },
      throttle: { onRateLimit: again, onSecondaryRateLimit: again, fallbackSecondaryRateRetryAfter: LONGEST_WAIT },
      log: SILENT,
    },
    retry as never,
    throttling as never,
  );
}

/** Waiting for a server that does not answer costs a job its time: after one such request no other is made. */
function impatient(send: typeof fetch): typeof fetch {
  const end = new AbortController();
  setTimeout(() => end.abort(), TOTAL_TIME).unref();
  return async (url, options) => {
    const timer = setTimeout(() => end.abort(), REQUEST_TIME);
    // A connection that is not there yet does not hear of the end.
    const ended = new Promise<never>((_, fail) => {
      if (end.signal.aborted) fail(end.signal.reason);
      else end.signal.addEventListener('abort', () => fail(end.signal.reason), { once: true });
    });
    try {
      return await Promise.race([send(url, { ...options, signal: end.signal }), ended]);
    } finally {
      clearTimeout(timer);
    }
  };
}
