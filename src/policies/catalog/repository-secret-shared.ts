import type { PlacedJob, ReferenceOccurrence } from '../../domain/occurrence.ts';
import { groupBy } from '../exposure.ts';
import { isBuildService, jobsWithSecrets } from '../jobs-of.ts';
import { segmentsOf, tierOfName } from '../name-tier.ts';
import { placeOf } from '../place-of.ts';
import type { Policy } from '../policy.ts';

/** Tokens of services that know no environments. */
const NEUTRAL =
  /^(?:github|gh|git|pat|bot|sentry|datadog|newrelic|webhook|ci|cache|teams|mail|notify|license|log|logs|logging|analytics|telemetry|monitoring|grafana)$/;
/** Says where something is, and opens nothing. */
const ADDRESS = /(?:^|_)(?:(?:TENANT|SUBSCRIPTION|ACCOUNT|PROJECT|WORKSPACE)_?ID|REGION|USER(?:NAME)?|HOST|URL)$/i;

interface Use {
  readonly job: PlacedJob;
  readonly reference: ReferenceOccurrence;
}

/** One secret of the repository that feeds deployments of production and of a weaker environment. */
export const policy: Policy = {
  id: 'repository-secret-shared',
  level: 'warning',
  summary: 'one repository secret for deployments of production and of another environment',
  standards: 'reuse',
  evaluate: (scene, context) => {
    const uses = jobsWithSecrets(scene, context).flatMap(({ job, references }) =>
      deploys(job) ? references.filter(isNeutralSecret).map((reference): Use => ({ job, reference })) : [],
    );
    return [...groupBy(uses, ({ reference }) => reference.reference.identity).values()].flatMap((group) => {
      const [weak, ...others] = group.filter(({ job }) => job.attribution.tier === 'non-production');
      const strong = group.filter(({ job }) => job.attribution.tier === 'production');
      if (weak === undefined || strong.length === 0) return [];
      const { name } = weak.reference.reference;
      return [
        {
          confidence: 'likely' as const,
          message: `${name} is one secret of the repository: the jobs ${weak.job.id} and ${strong[0]!.job.id} deploy two environments with it.`,
          primary: placeIn(weak, 'used for a weaker environment'),
          related: [
            ...others.map((use) => placeIn(use, 'used for a weaker environment')),
            ...strong.map((use) => placeIn(use, 'used for production')),
          ],
          remedy: `Declare environment: on both jobs, set the secret in each with gh secret set ${name} --env <environment>, then delete it from the repository's secrets.`,
        },
      ];
    });
  },
};

/** In an environment by its name, and declaring none: what it receives is the repository's. */
function deploys({ platform, environment, attribution }: PlacedJob): boolean {
  if (platform !== 'github' || environment !== undefined) return false;
  const placed = attribution.confidence === 'certain' || attribution.confidence === 'likely';
  return placed && attribution.environment !== 'test' && attribution.environment !== 'local';
}

function isNeutralSecret({ reference, keyPath }: ReferenceOccurrence): boolean {
  if (reference.system !== 'github-secret' || reference.name === 'GITHUB_TOKEN' || keyPath[2] === 'secrets') return false;
  return (
    tierOfName(reference.name) === undefined &&
    !ADDRESS.test(reference.name) &&
    !isBuildService(reference.name) &&
    !segmentsOf(reference.name).some((word) => NEUTRAL.test(word))
  );
}

function placeIn({ job, reference }: Use, message: string): ReturnType<typeof placeOf> {
  return { ...placeOf(reference, message), environment: job.attribution.environment, evidence: job.attribution.evidence };
}
