import type { PlacedJob } from '../../domain/occurrence.ts';
import { isBuildService, type JobWithSecrets, jobsWithSecrets, placeOfJob } from '../jobs-of.ts';
import { tierOfName } from '../name-tier.ts';
import { placeOf } from '../place-of.ts';
import type { Draft, Policy } from '../policy.ts';

/** Events that anybody can cause and that run with the repository's secrets. */
const OPEN = new Set(['pull_request_target', 'issue_comment', 'issues', 'pull_request_review_comment']);
/** Events that only people with write access can cause with secrets, or that run after such. */
const PARTLY_OPEN = new Set(['pull_request', 'workflow_run', 'merge_request', 'pull_request_review']);
/** Conditions that keep the event, the fork or the stranger out. */
const GUARD =
  /github\.event_name|github\.event\.pull_request\.merged|github\.ref(?:_name)?\s{0,5}==|head\.repo\.|head_repository|github\.repository\b|author_association|github\.actor\b|github\.triggering_actor|startsWith\(\s{0,5}github\.ref|event\.sender|permission|github\.event\.pull_request\.user|CI_PIPELINE_SOURCE|CI_COMMIT_BRANCH/;

/** A production secret in a job that a stranger can start. */
export const policy: Policy = {
  id: 'prod-secret-on-untrusted-trigger',
  level: 'error',
  summary: 'a production secret in a job that a pull request or comment can start',
  standards: 'job-mixing',
  evaluate: (scene, context) =>
    jobsWithSecrets(scene, context).flatMap((one) => {
      const event = openEvent(one.job);
      return event === undefined ? [] : (draftOf(one, event) ?? []);
    }),
};

function openEvent({ triggers, condition, branches }: PlacedJob): string | undefined {
  if (condition !== undefined && GUARD.test(condition)) return undefined;
  const open = triggers.find((trigger) => OPEN.has(trigger));
  if (open !== undefined) return open;
  return triggers.find((trigger) => PARTLY_OPEN.has(trigger) && !(trigger === 'workflow_run' && branches.length > 0));
}

function draftOf({ job, references }: JobWithSecrets, event: string): Draft | undefined {
  const named = references.filter(({ reference }) => tierOfName(reference.name) === 'production' && !isBuildService(reference.name));
  const declares = job.environment?.names.some((name) => tierOfName(name) === 'production') ?? false;
  const [first, ...others] = named;
  if (first === undefined && !(declares && OPEN.has(event))) return undefined;
  const secret = first === undefined ? 'the secrets of its environment' : first.reference.name;
  return {
    // A declared environment can ask for approval, which the repository does not show.
    level: OPEN.has(event) && job.environment === undefined ? 'error' : 'warning',
    confidence: 'certain',
    message: `The job ${job.id} receives ${secret} and is started by ${event}, which ${causedBy(event)}.`,
    primary: first === undefined ? placeOfJob(job, `started by ${event}`, job.environment!.region) : placeOf(first, `received on ${event}`),
    related: others.map((other) => placeOf(other, `received on ${event}`)),
    remedy: 'Move what needs the secret to a job that starts on push to a protected branch, in an environment with required reviewers.',
  };
}

function causedBy(event: string): string {
  if (OPEN.has(event)) return 'anybody can cause';
  return event === 'workflow_run'
    ? 'comes after another workflow, whoever started that one'
    : 'anybody who can open a branch or a pull request can cause';
}
