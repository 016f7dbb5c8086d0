import type { PlacedJob, ReferenceOccurrence } from '../../domain/occurrence.ts';
import { jobsWithSecrets } from '../jobs-of.ts';
import { isTransfer, tierOfName } from '../name-tier.ts';
import { placeOf } from '../place-of.ts';
import type { Draft, Policy } from '../policy.ts';

/** A job of a weaker environment that receives a secret whose own name says production. */
export const policy: Policy = {
  id: 'prod-secret-in-nonprod-job',
  level: 'error',
  summary: 'a production secret in a job of another environment',
  standards: 'job-mixing',
  evaluate: (scene, context) =>
    jobsWithSecrets(scene, context).flatMap(({ job, references }) => {
      const level = levelOf(job);
      if (level === undefined) return [];
      return references
        .filter(({ reference }) => tierOfName(reference.name) === 'production')
        .map((reference) => draftOf(reference, job, level));
    }),
};

/** A declared environment or a job that deploys decides; a job that only tests may test production on purpose. */
function levelOf(job: PlacedJob): 'error' | 'warning' | undefined {
  const { tier, confidence, environment } = job.attribution;
  if (tier !== 'non-production' || (confidence !== 'certain' && confidence !== 'likely')) return undefined;
  const names = `${job.id} ${job.name ?? ''}`;
  if (isTransfer(names)) return tierOfName(names) === 'mixed' ? undefined : 'warning';
  if (tierOfName(names) === 'production' || tierOfName(names) === 'mixed') return 'warning';
  return confidence === 'likely' && (environment === 'test' || environment === 'local') ? 'warning' : 'error';
}

function draftOf(occurrence: ReferenceOccurrence, job: PlacedJob, level: 'error' | 'warning'): Draft {
  const { name, system } = occurrence.reference;
  const environment = job.attribution.environment ?? 'a weaker environment';
  const place = placeOf(occurrence, 'the production secret is named here');
  return {
    level,
    confidence: job.attribution.confidence === 'certain' ? 'certain' : 'likely',
    message: `The job ${job.id} works in ${environment} and receives ${name}, a secret named for production.`,
    primary: { ...place, environment: job.attribution.environment, evidence: job.attribution.evidence },
    remedy:
      system === 'github-secret'
        ? `Keep one name in both environments: gh secret set ${stemFor(name)} --env ${environment} for this job and --env production for the other, then delete ${name} from the repository's secrets.`
        : `Give ${environment} its own secret and name that one here.`,
  };
}

/** `PROD_DB_URL` as `DB_URL`: the name that each environment can hold. */
function stemFor(name: string): string {
  const stem = name.replace(/^(?:PROD|PRD|PRODUCTION)_|_(?:PROD|PRD|PRODUCTION)(?=_|$)/i, '');
  return /^[A-Za-z_]\w{1,60}$/.test(stem) ? stem : '<name>';
}
