import type { CheckAnnotation } from './action-annotations.ts';
import type { GitHub } from './action-client.ts';
import { statusOf } from './action-refusal.ts';

/** The Checks API takes so many annotations per request and appends those of later requests. */
const BATCH = 50;
/** The Checks API's limit for a summary, in characters. */
const SUMMARY_LIMIT = 65_535;

export interface CheckReport {
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
  readonly failed: boolean;
}

export interface CheckTarget {
  readonly owner: string;
  readonly repo: string;
  readonly headSha: string;
  /** The job's own check run: its status belongs to the runner, only its output is written. */
  readonly checkRun: number | undefined;
}

/**
 * Writes the annotations to the job's own check run, or to one of our own.
 *
 * @throws the client's error (with `status`) when GitHub refuses.
 */
export async function writeCheck(github: GitHub, { owner, repo, headSha, checkRun }: CheckTarget, report: CheckReport): Promise<void> {
  const [first = [], ...others] = inBatches(report.annotations);
  const output = (annotations: readonly CheckAnnotation[]) => ({
    title: report.title,
    summary: report.summary.slice(0, SUMMARY_LIMIT),
    annotations: annotations.map((annotation) => ({ ...annotation })),
  });
  const update = (id: number, annotations: readonly CheckAnnotation[]) =>
    github.rest.checks.update({ owner, repo, check_run_id: id, output: output(annotations) });
  const create = async (): Promise<number> => {
    const { data } = await github.rest.checks.create({
      owner,
      repo,
      name: 'envsep findings',
      head_sha: headSha,
      status: 'completed',
      conclusion: report.failed ? 'failure' : 'success',
      output: output(first),
    });
    return data.id;
  };
  const id = checkRun !== undefined && (await succeeds(() => update(checkRun, first))) ? checkRun : await create();
  for (const batch of others) await update(id, batch);
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

function inBatches(annotations: readonly CheckAnnotation[]): CheckAnnotation[][] {
  const batches: CheckAnnotation[][] = [];
  for (let from = 0; from < annotations.length; from += BATCH) batches.push(annotations.slice(from, from + BATCH));
  return batches;
}
