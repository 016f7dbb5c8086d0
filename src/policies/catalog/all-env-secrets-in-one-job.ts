import { isBuildService, jobsWithSecrets } from '../jobs-of.ts';
import { isTransfer, tierOfName } from '../name-tier.ts';
import { placeOf } from '../place-of.ts';
import type { Policy } from '../policy.ts';

/** One job that receives secrets named for production and for a weaker environment. */
export const policy: Policy = {
  id: 'all-env-secrets-in-one-job',
  level: 'warning',
  summary: 'secrets of production and of another environment in one job',
  standards: 'job-mixing',
  evaluate: (scene, context) =>
    jobsWithSecrets(scene, context).flatMap(({ job, references }) => {
      // In a job of a weaker environment the production secret alone is the finding.
      if (job.attribution.tier === 'non-production' && job.attribution.confidence !== 'ambiguous') return [];
      if (isTransfer(`${job.id} ${job.name ?? ''} ${job.workflow ?? ''}`)) return [];
      const secrets = references.filter(({ reference }) => !isBuildService(reference.name));
      const strong = secrets.filter(({ reference }) => tierOfName(reference.name) === 'production');
      const weak = secrets.filter(({ reference }) => tierOfName(reference.name) === 'non-production');
      const [first, ...others] = strong;
      if (first === undefined || weak.length === 0) return [];
      return [
        {
          confidence: 'likely' as const,
          message: `The job ${job.id} receives ${first.reference.name} of production and ${weak[0]!.reference.name} of a weaker environment.`,
          primary: placeOf(first, 'a secret of production'),
          related: [
            ...others.map((one) => placeOf(one, 'a secret of production')),
            ...weak.map((one) => placeOf(one, 'a secret of a weaker environment')),
          ],
          remedy:
            'Make it one job for each environment, or one with environment: from a matrix, and give the secret the same name in every environment.',
        },
      ];
    }),
};
