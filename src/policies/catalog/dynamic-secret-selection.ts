import type { PlacedJob } from '../../domain/occurrence.ts';
import { placeOfJob, runs } from '../jobs-of.ts';
import { tierOfName } from '../name-tier.ts';
import type { Policy } from '../policy.ts';

/** A job that can pick any secret by a computed name, so it is given those of every environment. */
export const policy: Policy = {
  id: 'dynamic-secret-selection',
  level: 'warning',
  summary: 'a job that is given the secrets of every environment at once',
  standards: 'job-mixing',
  evaluate: (scene) =>
    scene.jobs
      .filter(({ attribution }) => runs(attribution.place))
      .flatMap((job) => {
        const [first, ...others] = job.dynamicSecrets.filter(({ text }) => spansEnvironments(job, text));
        if (first === undefined) return [];
        return [
          {
            confidence: 'likely' as const,
            message: `The job ${job.id} selects secrets by an expression, so the runner is given every secret that the job can see${among(job)}.`,
            primary: placeOfJob(job, 'selected here', first.region),
            related: others.map(({ region }) => placeOfJob(job, 'selected here', region)),
            remedy:
              'Declare environment: on the job, from the matrix if need be, give the secret one name in every environment, and name it: secrets.NAME.',
          },
        ];
      }),
};

function environmentsOf({ environment, hints }: PlacedJob): readonly string[] {
  const names = [
    ...(environment?.names ?? []),
    ...hints.flatMap(({ kind, text }) => (kind === 'matrix' || kind === 'input' ? [text] : [])),
  ];
  return [...new Set(names.filter((name) => tierOfName(name) !== undefined))];
}

/** Handing all on to another workflow is usual; it counts only where several environments are named. */
function spansEnvironments(job: PlacedJob, text: string): boolean {
  const names = environmentsOf(job);
  if (/inherit/.test(text)) return new Set(names.map(tierOfName)).size > 1;
  return job.environment === undefined || names.length > 1;
}

function among(job: PlacedJob): string {
  const names = environmentsOf(job);
  return names.length > 1 ? `: those of ${[...names].sort().join(', ')}` : '';
}
