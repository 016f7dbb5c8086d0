import type { Occurrence } from '../../domain/occurrence.ts';
import { backupUses, identityOf } from '../backups.ts';
import { inOrderOfPlace } from '../crossing.ts';
import { groupBy } from '../exposure.ts';
import { placeOf } from '../place-of.ts';
import type { Policy } from '../policy.ts';

/** Backups in the account that the data is in, though with another credential. */
export const policy: Policy = {
  id: 'backup-same-account',
  level: 'note',
  summary: 'backups in the account that holds the data',
  standards: 'backup',
  evaluate: (scene, context) => {
    const { backup, other } = backupUses(scene, context);
    const data = groupBy(
      other.filter((one) => accountOf(one) !== undefined),
      (one) => accountOf(one)!,
    );
    const known = groupBy(
      backup.filter((one) => accountOf(one) !== undefined),
      (one) => accountOf(one)!,
    );
    return [...known].flatMap(([account, group]) => {
      const [first, ...others] = group.sort(inOrderOfPlace);
      const identities = new Set(group.map(identityOf));
      const same = (data.get(account) ?? []).filter((one) => !identities.has(identityOf(one)));
      if (first === undefined || same.length === 0) return [];
      return [
        {
          confidence: 'likely' as const,
          message: `The backup's credential ${first.key} and the data's belong to one account, ${account}: closing or losing it takes both.`,
          primary: placeOf(first, 'used for the backup'),
          related: [...others.map((one) => placeOf(one, 'used for the backup')), ...same.map((one) => placeOf(one, 'used for the data'))],
          ...(first.kind === 'credential' ? { credential: first.credential } : {}),
          remedy: 'Keep one copy in an account of its own, which no credential of the data can reach.',
        },
      ];
    });
  },
};

function accountOf(occurrence: Occurrence): string | undefined {
  return occurrence.kind === 'credential' ? occurrence.credential.account : undefined;
}
