import type { Occurrence } from '../../domain/occurrence.ts';
import { backupUses, identityOf, isPublicHalf, unitOf } from '../backups.ts';
import { inOrderOfPlace } from '../crossing.ts';
import { groupBy } from '../exposure.ts';
import { placeOf } from '../place-of.ts';
import type { Draft, Policy } from '../policy.ts';

/** Backups are written with a credential that also opens the data: one loss is the loss of both. */
export const policy: Policy = {
  id: 'backup-credential-is-data-credential',
  level: 'error',
  summary: 'backups are written with the credential that opens the data',
  standards: 'backup',
  evaluate: (scene, context) => {
    const { backup, other } = backupUses(scene, context);
    const elsewhere = groupBy(other, identityOf);
    const shared = backup.filter((occurrence) => !isPublicHalf(occurrence) && elsewhere.has(identityOf(occurrence)));
    const byUnit = groupBy(shared, ({ location, job }) => unitOf(location.path, job));
    // Jobs of one file that share the same with the data are one relation.
    const byRelation = groupBy([...byUnit.values()], (group) => [group[0]!.location.path, ...[...new Set(group.map(identityOf))].sort()].join('\n'));
    return [...byRelation.values()].map((units) => units.flat()).map((group) =>
      draftOf(
        group.sort((a, b) => Number(writes(b)) - Number(writes(a)) || inOrderOfPlace(a, b)),
        elsewhere,
      ),
    );
  },
};

function draftOf(group: readonly Occurrence[], elsewhere: ReadonlyMap<string, readonly Occurrence[]>): Draft {
  const [first, ...others] = group as readonly [Occurrence, ...Occurrence[]];
  const data = [...new Set(group.map(identityOf))].flatMap((identity) => elsewhere.get(identity) ?? []).sort(inOrderOfPlace);
  const name = first.kind === 'reference' ? first.reference.name : first.key;
  const [beside] = [...(elsewhere.get(identityOf(first)) ?? [])].sort(inOrderOfPlace);
  return {
    // A database's own login reads what is backed up; where it is written to is not known.
    level: group.some(writes) ? 'error' : 'warning',
    confidence: 'likely',
    message: `${name} serves the backup and ${beside!.key} of ${beside!.location.path}: whoever can delete the data with it can delete the backup too.`,
    primary: placeOf(first, 'used for the backup'),
    related: [...others.map((one) => placeOf(one, 'used for the backup')), ...data.map((one) => placeOf(one, 'used for the data'))],
    ...(first.kind === 'credential' ? { credential: first.credential } : {}),
    remedy:
      'Write backups with a credential of their own, of another account, that can add and not delete; keep the one that deletes out of the pipeline.',
  };
}

function writes(occurrence: Occurrence): boolean {
  if (occurrence.kind === 'credential') return occurrence.credential.password === undefined;
  const name = occurrence.kind === 'reference' ? occurrence.reference.name : occurrence.key;
  // An identity without a secret: what it may do in each place is decided by its roles there.
  return !/(?:^|_)(?:DATABASE|DB|POSTGRES|PG|MYSQL|MONGO|MONGODB|REDIS)(?:_|$)|client[_-]?id$/i.test(name);
}
