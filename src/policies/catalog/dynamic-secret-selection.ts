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
            message: `The job ${job.id} ${does(first.text)}${among(job)}.`,
            primary: placeOfJob(job, 'handed over here', first.region),
            related: others.map(({ region }) => placeOfJob(job, 'handed over here', region)),
            remedy: INHERITS.test(first.text) ? NAME_EACH : DECLARE,
          },
        ];
      }),
};

const DECLARE =
  'Declare environment: on the job, from the matrix if need be, give the secret one name in every environment, and name it: secrets.NAME.';
const NAME_EACH =
  'Name what the called workflow needs under secrets: instead of inherit, and let its jobs declare environment: from an input.';
/** `secrets: inherit`: no expression, all of them. */
const INHERITS = /^\s*inherit\s*$|secrets:\s*inherit/;

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
  if (INHERITS.test(text)) return new Set(names.map(tierOfName)).size > 1;
  return job.environment === undefined || names.length > 1;
}

function does(text: string): string {
  if (INHERITS.test(text)) return 'hands every secret that it can see to the workflow that it calls, for several environments';
  if (/toJSON/i.test(text)) return 'writes out all secrets at once, so the runner is given every one that the job can see';
  return 'selects secrets by an expression, so the runner is given every secret that the job can see';
}

function among(job: PlacedJob): string {
  const names = environmentsOf(job);
  return names.length > 1 ? `: those of ${[...names].sort().join(', ')}` : '';
}
