import type { Occurrence, Scene, TargetOccurrence } from '../../domain/occurrence.ts';
import { BACKUP, backupUses, identityOf, isBackupFile } from '../backups.ts';
import { inOrderOfPlace } from '../crossing.ts';
import { groupBy } from '../exposure.ts';
import { placeOf } from '../place-of.ts';
import { runs } from '../jobs-of.ts';
import { segmentsOf } from '../name-tier.ts';
import type { Draft, Policy } from '../policy.ts';

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
    const targets = sharedTargets(scene);
    const accounts = [...known].flatMap(([account, group]) => {
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
          remedy: REMEDY,
        },
      ];
    });
    return [...accounts, ...targets];
  },
};

const REMEDY = 'Keep one copy in an account of its own, which no credential of the data can reach.';
/** What holds data, and what is lost with it; a server is read for a backup. */
const HOLDERS = new Set(['account', 'project', 'bucket', 'volume']);

/** Hosts that are a project or an account of a store, and are lost with it. */
const STORES = /\.(?:supabase\.co|firebaseio\.com|firebaseapp\.com|blob\.core\.windows\.net|r2\.cloudflarestorage\.com)$/;
const DATA = /^(?:data|db|database|rds|aurora|dynamodb|s3|bucket|storage|postgres|mysql|mongo|redis|redshift)$/;

/** A place for backups, by its key or the file that it stands in, that is also a place for data. */
function sharedTargets({ occurrences }: Scene): Draft[] {
  const targets = occurrences.filter(
    (one): one is TargetOccurrence =>
      one.kind === 'target' &&
      one.target.own &&
      !one.target.local &&
      (HOLDERS.has(one.target.kind) || STORES.test(one.target.name)) &&
      one.form !== 'comment' &&
      runs(one.attribution.place),
  );
  return [...groupBy(targets, ({ target }) => target.identity).values()].flatMap((group) => {
    const backups = group.filter(keepsBackups).sort(inOrderOfPlace);
    const data = group.filter((one) => !backups.includes(one) && holdsData(one)).sort(inOrderOfPlace);
    const [first, ...others] = backups;
    if (first === undefined || data.length === 0) return [];
    return [
      {
        confidence: 'likely',
        message: `${first.key} keeps backups in ${first.target.name}, where ${data[0]!.key} of ${data[0]!.location.path} keeps the data: losing it takes both.`,
        primary: placeOf(first, 'backups are kept here'),
        related: [
          ...others.map((one) => placeOf(one, 'backups are kept here')),
          ...data.map((one) => placeOf(one, 'the data is kept here')),
        ],
        remedy: REMEDY,
      },
    ];
  });
}

function keepsBackups({ key, target, location }: TargetOccurrence): boolean {
  return segmentsOf(key).some((word) => BACKUP.test(word)) || (target.kind === 'account' && isBackupFile(location.path));
}

/** An account is named for many reasons; what else is shared is the place itself. */
function holdsData({ key, target, attribution }: TargetOccurrence): boolean {
  if (attribution.tier === 'non-production') return false;
  return target.kind !== 'account' || segmentsOf(key).some((word) => DATA.test(word) || word === 'account');
}

function accountOf(occurrence: Occurrence): string | undefined {
  return occurrence.kind === 'credential' ? occurrence.credential.account : undefined;
}
