import type { PlacedJob, ReferenceOccurrence, Scene } from '../domain/occurrence.ts';
import type { FindingPlace } from '../domain/finding.ts';
import { segmentsOf } from './name-tier.ts';
import type { PolicyContext } from './policy.ts';
import { isActive } from './sharing.ts';

/** Secrets of a CI platform that a job receives; variables of the same platforms are not secret. */
const SECRET_SYSTEMS = new Set([
  'github-secret',
  'vault',
  'op',
  'ssm',
  'secretsmanager',
  'gcp-secret',
  'azure-keyvault',
  'secret-manager',
  'vals',
  'gitlab-secret',
  'jenkins-credential',
  'jenkins-credentials',
  'circleci-context',
  'azure-group',
  'azure-variable-group',
]);
const SECRET_WORDS = new Set(
  'secret token key password passwd pwd pass credential credentials creds dsn kubeconfig pat pem cert'.split(' '),
);
const SECRET_PAIRS = /(?:^|_)(?:database|db|redis|mongo|mongodb|postgres|mysql|amqp|connection)_(?:url|uri|string)(?:_|$)/;

/** A job with the references to secrets that it receives, each name once. */
export interface JobWithSecrets {
  readonly job: PlacedJob;
  readonly references: readonly ReferenceOccurrence[];
}

/** Jobs of files that run, in the order of the scene. */
export function jobsWithSecrets(scene: Scene, context: PolicyContext): JobWithSecrets[] {
  const byJob = new Map<string, Map<string, ReferenceOccurrence>>();
  for (const occurrence of scene.occurrences) {
    if (occurrence.kind !== 'reference' || occurrence.job === undefined || !namesSecret(occurrence)) continue;
    if (occurrence.form === 'comment' || isShared(occurrence.reference.name, context)) continue;
    const key = keyOf(occurrence.location.path, occurrence.job);
    const known = byJob.get(key) ?? new Map<string, ReferenceOccurrence>();
    if (!known.has(occurrence.reference.identity)) known.set(occurrence.reference.identity, occurrence);
    byJob.set(key, known);
  }
  return scene.jobs
    .filter(({ attribution }) => runs(attribution.place))
    .map((job) => ({ job, references: [...(byJob.get(keyOf(job.path, job.id))?.values() ?? [])] }));
}

/** Whether a file of that kind is executed. */
export function runs(place: PlacedJob['attribution']['place']): boolean {
  return place === 'configuration';
}

function keyOf(path: string, job: string): string {
  return `${path}\n${job}`;
}

/** Names a secret: by its system, or by its own words where the system keeps variables too. */
export function namesSecret({ reference }: ReferenceOccurrence): boolean {
  if (SECRET_SYSTEMS.has(reference.system)) return true;
  if (/^(?:github-variable|expression|template|terraform|cloudformation|command|file)$/.test(reference.system)) return false;
  const words = segmentsOf(reference.name);
  return words.some((word) => SECRET_WORDS.has(word)) || SECRET_PAIRS.test(words.join('_'));
}

/** Declared as shared everywhere, with an end that has not come. */
export function isShared(name: string, { settings, today }: PolicyContext): boolean {
  return settings.sharing.some((sharing) => isActive(sharing, today) && sharing.environments === undefined && sharing.covers(name));
}

/** The job itself as a place of a finding. */
export function placeOfJob(job: PlacedJob, message: string, region = job.region): FindingPlace {
  const { path, attribution } = job;
  return {
    location: { path, ...region, keyPath: `jobs.${job.id}`, commit: undefined },
    environment: attribution.environment,
    evidence: attribution.evidence,
    message,
    binding: undefined,
  };
}

/** Publishing packages is not deploying: their tokens belong to a registry, not to an environment. */
const REGISTRY = new Set(
  'npm pypi registry docker dockerhub ghcr acr ecr gar artifactory nexus harbor quay cargo crates rubygems nuget maven sonatype ossrh gpg codecov sonar sonarcloud chromatic snyk slack discord telegram pagerduty opsgenie cachix turbo homebrew vscode'.split(
    ' ',
  ),
);

/** A token of a registry or of a service for the build itself. */
export function isBuildService(name: string): boolean {
  return segmentsOf(name).some((word) => REGISTRY.has(word));
}
