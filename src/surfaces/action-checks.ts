import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { CheckAnnotation } from './action-annotations.ts';

/** The Checks API takes so many annotations per request and appends those of later requests. */
const BATCH = 50;
/** The Checks API's limit for a summary, in characters. */
const SUMMARY_LIMIT = 65_535;
/** Waits longer than this, in seconds, are not worth a job's time. */
const LONGEST_WAIT = 60;
const ATTEMPTS = 2;

export interface CheckReport {
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
  readonly failed: boolean;
}

export interface CheckTarget {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  readonly headSha: string;
  /** The job's own check run: its status belongs to the runner, only its output is written. */
  readonly checkRun: number | undefined;
}

export type GitHub = ReturnType<typeof getOctokit>;

/** A client that waits when it is told to and tries again when the server failed. */
export function client(token: string): GitHub {
  const again = (seconds: number, _options: unknown, _octokit: unknown, count: number): boolean =>
    seconds <= LONGEST_WAIT && count < ATTEMPTS;
  return getOctokit(
    token,
    { request: { retries: ATTEMPTS }, throttle: { onRateLimit: again, onSecondaryRateLimit: again }, log: SILENT },
    retry as never,
    throttling as never,
  );
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Writes the annotations to the job's own check run, or to one of our own.
 *
 * @throws the client's error (with `status`) when GitHub refuses.
 */
export async function writeCheck(github: GitHub, { owner, repo, headSha, checkRun }: CheckTarget, report: CheckReport): Promise<void> {
  const batches = inBatches(report.annotations);
  const output = (annotations: readonly CheckAnnotation[]) => ({
    title: report.title,
    summary: report.summary.slice(0, SUMMARY_LIMIT),
    annotations: annotations.map((annotation) => ({ ...annotation })),
  });
  const update = (id: number, annotations: readonly CheckAnnotation[]) =>
    github.rest.checks.update({ owner, repo, check_run_id: id, output: output(annotations) });
  let id = checkRun;
  let rest = batches;
  if (id !== undefined && !(await succeeds(() => update(id!, batches[0] ?? [])))) id = undefined;
  if (id === undefined) {
    const created = await github.rest.checks.create({
      owner,
      repo,
      name: 'envsep findings',
      head_sha: headSha,
      status: 'completed',
      conclusion: report.failed ? 'failure' : 'success',
      output: output(batches[0] ?? []),
    });
    id = created.data.id;
  }
  rest = batches.slice(1);
  for (const batch of rest) await update(id, batch);
}

/** The job's own check run may not be writable; then one of our own is tried. */
async function succeeds(request: () => Promise<unknown>): Promise<boolean> {
  try {
    await request();
    return true;
  } catch (error) {
    const status = statusOf(error);
    if (status === 403 || status === 404 || status === 422) return false;
    throw error;
  }
}

/** The HTTP status of a client error, or undefined. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | undefined)?.status;
  return typeof status === 'number' ? status : undefined;
}

function inBatches(annotations: readonly CheckAnnotation[]): CheckAnnotation[][] {
  const batches: CheckAnnotation[][] = [];
  for (let from = 0; from < annotations.length; from += BATCH) batches.push(annotations.slice(from, from + BATCH));
  return batches;
}
