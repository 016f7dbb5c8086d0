import type { JudgedFinding } from '../domain/finding.ts';
import { annotationsOf, type CheckAnnotation, withinCommandLimits } from './action-annotations.ts';
import { client, statusOf, writeCheck } from './action-checks.ts';
import { putComment } from './action-comment.ts';
import type { ActionInputs } from './action-inputs.ts';

/** What the step can say. `@actions/core` outside tests. */
export interface StepLog {
  annotate(annotation: CheckAnnotation): void;
  warning(message: string): void;
}

export interface Publication {
  readonly inputs: ActionInputs;
  readonly repository: string;
  readonly headSha: string;
  readonly pullRequest: number | undefined;
  readonly findings: readonly JudgedFinding[];
  readonly title: string;
  readonly markdown: string;
  readonly failed: boolean;
}

/**
 * Shows the findings where the token allows it. Never throws: the verdict does
 * not depend on whether an annotation could be written.
 */
export async function publish(publication: Publication, log: StepLog): Promise<void> {
  const { inputs, findings } = publication;
  const annotations = annotationsOf(findings);
  if (inputs.annotations !== 'none' && !(await asCheck(publication, annotations, log))) {
    for (const annotation of withinCommandLimits(annotations)) log.annotate(annotation);
  }
  if (inputs.comment && publication.pullRequest !== undefined) await asComment(publication, log);
}

/** True when the annotations stand in a check run (or there are none to write). */
async function asCheck(
  { inputs, repository, headSha, title, markdown, failed }: Publication,
  annotations: readonly CheckAnnotation[],
  log: StepLog,
): Promise<boolean> {
  if (inputs.annotations === 'commands') return false;
  if (annotations.length === 0) return true;
  const [owner, repo] = repository.split('/');
  if (inputs.token === '' || owner === undefined || repo === undefined) return false;
  try {
    await writeCheck(
      client(inputs.token),
      { token: inputs.token, owner, repo, headSha, checkRun: inputs.checkRun },
      { title, summary: markdown, annotations, failed },
    );
    return true;
  } catch (error) {
    log.warning(
      `envsep could not write annotations through the Checks API (${reason(error, 'checks: write')}). They are written to the log instead; the verdict is not affected.`,
    );
    return false;
  }
}

async function asComment({ inputs, repository, pullRequest, markdown }: Publication, log: StepLog): Promise<void> {
  const [owner, repo] = repository.split('/');
  if (owner === undefined || repo === undefined || pullRequest === undefined) return;
  try {
    await putComment(client(inputs.token), { owner, repo, issue_number: pullRequest }, markdown);
  } catch (error) {
    log.warning(`envsep could not write its comment (${reason(error, 'pull-requests: write')}). The verdict is not affected.`);
  }
}

/** Says what GitHub answered without quoting it: an answer may repeat what was sent. */
function reason(error: unknown, permission: string): string {
  const status = statusOf(error);
  if (status === 403 || status === 404)
    return `HTTP ${status}: the token lacks the permission ${permission}, as it does on pull requests from forks and Dependabot`;
  if (status === 429) return 'HTTP 429: the rate limit is used up';
  return status === undefined ? 'GitHub could not be reached' : `HTTP ${status}`;
}
