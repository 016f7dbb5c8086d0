import { isBuildService, jobsWithSecrets } from '../jobs-of.ts';
import { segmentsOf, tierOfName } from '../name-tier.ts';
import { placeOf } from '../place-of.ts';
import type { Policy } from '../policy.ts';

/** What jobs do that do not deploy. */
const CHECKS =
  /^(?:test|tests|e2e|lint|build|notify|scan|audit|check|checks|report|smoke|monitor|alert|alerts|publish|mirror|manifest|image|images|docker)$/;

/** A production secret in a deploying job to which no rule of an environment applies. */
export const policy: Policy = {
  id: 'prod-secret-without-environment',
  level: 'warning',
  summary: 'a production secret in a job that declares no environment',
  standards: 'job-mixing',
  evaluate: (scene, context) =>
    jobsWithSecrets(scene, context).flatMap(({ job, references }) => {
      if (job.platform !== 'github' || job.environment !== undefined || job.attribution.tier === 'non-production') return [];
      // A trigger that is open to anybody is the graver finding.
      if (job.triggers.includes('pull_request_target') || job.triggers.includes('issue_comment')) return [];
      if (segmentsOf(job.id).some((word) => CHECKS.test(word))) return [];
      const [first, ...others] = references.filter(
        ({ reference, keyPath }) =>
          reference.system === 'github-secret' &&
          tierOfName(reference.name) === 'production' &&
          !isBuildService(reference.name) &&
          // A call of another workflow cannot declare an environment.
          keyPath[2] !== 'secrets',
      );
      if (first === undefined) return [];
      const { name } = first.reference;
      return [
        {
          confidence: 'likely' as const,
          message: `The job ${job.id} receives ${name} and declares no environment, so no reviewer and no branch rule stands before it.`,
          primary: placeOf(first, 'a production secret without an environment'),
          related: others.map((other) => placeOf(other, 'a production secret without an environment')),
          remedy: `Add environment: production to the job, move the secret there with gh secret set ${name} --env production, and delete it from the repository's secrets.`,
        },
      ];
    }),
};
