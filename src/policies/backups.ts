import type { Occurrence, PlacedFact, Scene } from '../domain/occurrence.ts';
import { segmentsOf } from './name-tier.ts';
import { isShared, runs } from './jobs-of.ts';
import type { PolicyContext } from './policy.ts';

/** Tools that read the data; what they write to has a credential of its own. */
const READERS = /^(?:pg_|mysqldump|mariadb-dump|mongodump|xtrabackup|redis-cli)/;
/** Words that say that something is a backup. */
export const BACKUP = /^(?:backups?|restic|borg|borgbackup|velero|walg|kopia|duplicity|litestream|pgbackrest|barman)$/;
/** The half of a key pair that is no secret. */
const PUBLIC_HALF =
  /(?:access[_-]?key[_-]?id|(?:tenant|subscription|account|project)[_-]?id|user(?:name)?|region|host|port|database|bucket)$/i;

/** What fetches a backup opens the backups, which is no use of the data. */
const RESTORES = /(?:^|[^a-z])(?:restore|reset|refresh|sanitise|sanitize|anonymi[sz]e)(?:[^a-z]|$)/i;

/** What a file or job uses to write backups, and what everything else uses. */
export interface BackupUses {
  readonly backup: readonly Occurrence[];
  readonly other: readonly Occurrence[];
}

/**
 * Splits credentials and references to secrets by whether they write backups: by
 * their key, or because a backup command of the same file or job names their variable.
 */
export function backupUses({ occurrences, facts }: Scene, context: PolicyContext): BackupUses {
  const named = variablesByPlace(facts);
  const backup: Occurrence[] = [];
  const other: Occurrence[] = [];
  for (const occurrence of occurrences) {
    if (occurrence.kind === 'target' || !takesPart(occurrence) || isShared(nameOf(occurrence), context)) continue;
    const variables = named.get(unitOf(occurrence.location.path, occurrence.job));
    const writes =
      segmentsOf(occurrence.key).some((word) => BACKUP.test(word)) ||
      (variables?.has(variableOf(occurrence.key)) ?? false) ||
      (isBackupFile(occurrence.location.path) && storesElsewhere(occurrence));
    if (writes) backup.push(occurrence);
    else if (
      !RESTORES.test(occurrence.location.path.slice(occurrence.location.path.lastIndexOf('/') + 1)) &&
      !RESTORES.test(occurrence.job ?? '')
    )
      other.push(occurrence);
  }
  return { backup, other };
}

/** A file of backups by its own name or by the folder that it lies in: `backup/restic.env`, `scripts/backup-db.sh`. */
export function isBackupFile(path: string): boolean {
  return path
    .split('/')
    .slice(-2)
    .some((part) => segmentsOf(part).some((word) => BACKUP.test(word) || word === 'rclone'));
}

/** Where backups are written to: a cloud, a platform, a store. What reads the database is no part of it. */
const STORE =
  /^(?:aws|s3|gcs|gcp|google|gcloud|azure|b2|backblaze|r2|minio|spaces|wasabi|storage|railway|fly|hetzner|digitalocean|scaleway|ovh)$/;

function storesElsewhere(occurrence: Occurrence): boolean {
  const words = segmentsOf(nameOf(occurrence));
  if (occurrence.kind !== 'credential') return words.some((word) => STORE.test(word));
  const { credential } = occurrence;
  return (
    credential.password === undefined &&
    (credential.capability.infrastructure || credential.provider === 'aws' || words.some((word) => STORE.test(word)))
  );
}

function takesPart(occurrence: Occurrence): boolean {
  if (occurrence.form === 'comment' || !runs(occurrence.attribution.place)) return false;
  if (occurrence.kind === 'credential')
    return (
      (!occurrence.credential.publishable || occurrence.credential.account !== undefined) &&
      occurrence.credential.weak === undefined &&
      !occurrence.credential.local
    );
  return occurrence.kind === 'reference' && occurrence.reference.system === 'github-secret';
}

/** Tools take these from their surroundings without naming them. */
const AMBIENT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:aws|restic|wal-g|duplicity|kopia|litestream|pgbackrest|velero)/, ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN']],
  [/^restic/, ['B2_ACCOUNT_KEY', 'AZURE_ACCOUNT_KEY']],
  [/^rclone/, ['RCLONE_CONFIG_PASS']],
  [/^gsutil/, ['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_CREDENTIALS']],
];

function variablesByPlace(facts: readonly PlacedFact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { kind, subject, detail, location, job } of facts) {
    if (kind !== 'backup-command' || READERS.test(subject)) continue;
    const unit = unitOf(location.path, job);
    const names = places.get(unit) ?? new Set<string>();
    for (const name of (detail['variables'] ?? '').split(',')) if (name !== '') names.add(variableOf(name));
    for (const [tool, ambient] of AMBIENT) if (tool.test(subject)) for (const name of ambient) names.add(name);
    places.set(unit, names);
  }
  return places;
}

/** `aws-secret-access-key` of an action's settings is the variable of that name. */
function variableOf(key: string): string {
  return key.toUpperCase().replaceAll('-', '_');
}

function nameOf(occurrence: Occurrence): string {
  return occurrence.kind === 'reference' ? occurrence.reference.name : occurrence.key;
}

/** Whether it is the half of a pair that opens nothing by itself. */
export function isPublicHalf(occurrence: Occurrence): boolean {
  return (
    PUBLIC_HALF.test(occurrence.key) ||
    PUBLIC_HALF.test(nameOf(occurrence)) ||
    (occurrence.kind === 'credential' && occurrence.credential.publishable)
  );
}

/** A job, or a file where no job is known. */
export function unitOf(path: string, job: string | undefined): string {
  return `${path}\n${job ?? ''}`;
}

/** Equal for the same secret, whether it stands there or is named. */
export function identityOf(occurrence: Occurrence): string {
  if (occurrence.kind === 'credential') return occurrence.credential.identity;
  return occurrence.kind === 'reference' ? occurrence.reference.identity : occurrence.target.identity;
}
