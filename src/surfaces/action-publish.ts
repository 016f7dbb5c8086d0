import type { JudgedFinding } from '../domain/finding.ts';
import { annotationsOf, type CheckAnnotation, withinCheckLimits, withinCommandLimits } from './action-annotations.ts';
import type { ActionInputs } from './action-inputs.ts';
import type { StepLog } from './action-log.ts';
import { refusal } from './action-refusal.ts';

export interface Publication {
  readonly inputs: ActionInputs;
  readonly repository: string;
  readonly headSha: string;
  readonly pullRequest: number | undefined;
  readonly findings: readonly JudgedFinding[];
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
  if (inputs.annotations !== 'none' && annotations.length > 0 && !(await asCheck(publication, annotations, log))) {
    for (const annotation of withinCommandLimits(annotations)) log.annotate(annotation);
  }
  if (inputs.comment && publication.pullRequest !== undefined) await asComment(publication, log);
}

/** True when the annotations stand in a check run. */
async function asCheck(
  { inputs, repository, headSha, markdown, failed, findings }: Publication,
  annotations: readonly CheckAnnotation[],
  log: StepLog,
): Promise<boolean> {
  if (inputs.annotations === 'commands') return false;
  const instead = 'They are written to the log instead; the verdict is not affected.';
  const where = ownerAndName(repository);
  if (inputs.token === '' || where === undefined) {
    log.warning(`envsep has no token, so it cannot write annotations through the Checks API (checks: write). ${instead}`);
    return false;
  }
  const title = `${findings.length} introduced ${findings.length === 1 ? 'finding' : 'findings'}`;
  try {
    // Loaded when there is something to say: most runs have nothing.
    const [{ client }, { writeCheck }] = await Promise.all([import('./action-client.ts'), import('./action-checks.ts')]);
    const target = { ...where, headSha, checkRun: inputs.checkRun };
    const report = { title, summary: markdown, annotations: withinCheckLimits(annotations), failed };
    await inTime(writeCheck(client(inputs.token), target, report));
    return true;
  } catch (error) {
    log.warning(`envsep could not write annotations through the Checks API (${refusal(error, 'checks: write')}). ${instead}`);
    return false;
  }
}

async function asComment({ inputs, repository, pullRequest, markdown, findings }: Publication, log: StepLog): Promise<void> {
  const where = ownerAndName(repository);
  if (where === undefined || pullRequest === undefined) return;
  try {
    if (inputs.token === '') throw new TypeError('no token');
    const [{ client }, { putComment }] = await Promise.all([import('./action-client.ts'), import('./action-comment.ts')]);
    await inTime(putComment(client(inputs.token), { ...where, issue_number: pullRequest }, { markdown, isNews: findings.length > 0 }));
  } catch (error) {
    const why = inputs.token === '' ? 'there is no token' : refusal(error, 'pull-requests: write');
    log.warning(`envsep could not write its comment (${why}). The verdict is not affected.`);
  }
}

/** Longer than this, in milliseconds, no answer is waited for: some connections do not even let themselves be given up. */
const LONGEST = 100_000;

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new DOMException('too late', 'TimeoutError')), LONGEST);
  });
  try {
    await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

function ownerAndName(repository: string): { readonly owner: string; readonly repo: string } | undefined {
  const [owner = '', repo = ''] = repository.split('/');
  return owner === '' || repo === '' ? undefined : { owner, repo };
}
