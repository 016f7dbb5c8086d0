import type { PlacedJob, ReferenceOccurrence } from '../../domain/occurrence.ts';
import { groupBy } from '../exposure.ts';
import { isBuildService, jobsWithSecrets } from '../jobs-of.ts';
import { unitOf } from '../backups.ts';
import { segmentsOf } from '../name-tier.ts';
import { placeOf } from '../place-of.ts';
import type { Policy } from '../policy.ts';

/** Work that only looks. */
const READS =
  /^(?:read|reads|report|reports|reporting|query|monitor|monitoring|metrics|analytics|status|plan|diff|audit|export|backup|backups|health|check|mcp)$/;

interface Use {
  readonly job: PlacedJob;
  readonly reference: ReferenceOccurrence;
}

/** One secret for a job that destroys and for one that only reads. */
export const policy: Policy = {
  id: 'destructive-and-read-share-credential',
  level: 'note',
  summary: 'one secret for a job that destroys and for a job that reads',
  standards: 'wide-token',
  evaluate: (scene, context) => {
    const destructive = new Set(
      scene.facts.flatMap(({ kind, location, job }) =>
        kind === 'destructive-command' && job !== undefined ? [unitOf(location.path, job)] : [],
      ),
    );
    if (destructive.size === 0) return [];
    const uses = jobsWithSecrets(scene, context).flatMap(({ job, references }) =>
      references
        .filter(({ reference }) => !isBuildService(reference.name) && reference.name !== 'GITHUB_TOKEN')
        .map((reference): Use => ({ job, reference })),
    );
    return [...groupBy(uses, ({ reference }) => reference.reference.identity).values()].flatMap((group) => {
      const destroying = group.filter(({ job }) => destructive.has(unitOf(job.path, job.id)));
      const reading = group.filter(({ job }) => !destructive.has(unitOf(job.path, job.id)) && reads(job));
      const [first, ...others] = reading;
      if (first === undefined || destroying.length === 0) return [];
      return [
        {
          confidence: 'likely' as const,
          message: `${first.reference.reference.name} serves the job ${first.job.id}, which reads, and the job ${destroying[0]!.job.id}, which destroys.`,
          primary: placeOf(first.reference, 'used to read'),
          related: [
            ...others.map((use) => placeOf(use.reference, 'used to read')),
            ...destroying.map((use) => placeOf(use.reference, 'used to destroy')),
          ],
          remedy:
            'Give the job that reads a credential that can only read, and keep the one that destroys in an environment with required reviewers.',
        },
      ];
    });
  },
};

function reads({ id, name, path }: PlacedJob): boolean {
  return segmentsOf(`${id} ${name ?? ''} ${path.slice(path.lastIndexOf('/') + 1)}`).some((word) => READS.test(word));
}
